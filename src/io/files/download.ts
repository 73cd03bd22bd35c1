/** Hands a text file to the person, as the browser's own download. */
export function downloadText(fileName: string, text: string): void {
	const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
	const link = document.createElement('a');
	link.href = url;
	link.download = fileName;
	link.click();
	// The browser reads the address after the click has returned.
	setTimeout(() => {
		URL.revokeObjectURL(url);
	}, 10_000);
}
