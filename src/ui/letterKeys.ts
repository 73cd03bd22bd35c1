/** A letter, figure or sign that is pressed by itself, outside of a field that takes text. */
function isLetterAlone({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
	if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return false;
	// @wc-ignore
	return !(target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null);
}

/** Keeps letters by themselves from doing anything in any view, where somebody has turned them off. */
export function guardLetterKeys(page: Window, letterKeys: () => 'on' | 'off'): void {
	page.addEventListener(
		'keydown',
		(event) => {
			if (letterKeys() === 'off' && isLetterAlone(event)) event.stopImmediatePropagation();
		},
		{ capture: true },
	);
}
