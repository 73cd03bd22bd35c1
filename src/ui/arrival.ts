/**
 * After a change of place: the focus goes to its heading as soon as that is there, so that whoever reads with the ears hears where
 * they are and the tab key goes on from there. Left alone when something else took the focus meanwhile.
 * @returns gives up waiting
 */
export function arriveAtHeading(root: HTMLElement): () => void {
	const left = root.ownerDocument.activeElement;
	const observer = new MutationObserver(arrive);

	function arrive(): void {
		const heading = root.querySelector('h1');
		if (heading === null || heading.textContent.trim() === '') return;
		observer.disconnect();
		const { activeElement, body } = root.ownerDocument;
		const isTaken = activeElement !== null && activeElement !== body && activeElement !== left;
		if (isTaken) return;
		heading.tabIndex = -1;
		heading.focus({ preventScroll: true });
	}

	observer.observe(root, { childList: true, subtree: true, characterData: true });
	return () => {
		observer.disconnect();
	};
}
