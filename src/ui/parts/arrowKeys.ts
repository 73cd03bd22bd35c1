/** On or back along a row of things: rows run as the writing does. `null` for any other key. */
export function arrowStep(key: string): 1 | -1 | null {
	if (key !== 'ArrowRight' && key !== 'ArrowLeft') return null;
	const onKey = document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
	return key === onKey ? 1 : -1;
}
