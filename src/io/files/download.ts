/** What a browser would otherwise add an ending of its own to is left without a type. */
const TYPES: readonly (readonly [ending: string, type: string])[] = [
	['.json', 'application/json'],
	['.csv', 'text/csv;charset=utf-8'],
];

/** Hands a text file to the person, as the browser's own download. */
export function downloadText(fileName: string, text: string): void {
	downloadPieces(fileName, [text]);
}

/** The same for a file that comes in pieces, of text or of bytes. */
export function downloadPieces(fileName: string, pieces: readonly (string | Uint8Array<ArrayBuffer>)[]): void {
	const [, type] = TYPES.find(([ending]) => fileName.endsWith(ending)) ?? ['', 'application/octet-stream'];
	downloadFile(fileName, new Blob([...pieces], { type }));
}

/** Hands a file to the person, as the browser's own download. */
export function downloadFile(fileName: string, file: Blob): void {
	const url = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = url;
	link.download = fileName;
	link.click();
	// The browser reads the address after the click has returned.
	setTimeout(() => {
		URL.revokeObjectURL(url);
	}, 10_000);
}
