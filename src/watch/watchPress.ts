import type { CompanionAction } from '../companion/messages.ts';

/** Longer than a tap of a tired hand. House. */
const HOLD_MS = 700;
/** A move of so much of the smaller side is a swipe. House. */
const SWIPE_RATIO = 0.22;

/**
 * What a finger meant that moved by so many pixels on a screen of this size: up or to the left is next, down is again. To the right means
 * "back" to most watches, so here it means nothing.
 */
export function readMove(dxPx: number, dyPx: number, sizePx: number): CompanionAction | null {
	const least = sizePx * SWIPE_RATIO;
	if (Math.max(Math.abs(dxPx), Math.abs(dyPx)) < least) return 'toggle';
	if (Math.abs(dyPx) >= Math.abs(dxPx)) return dyPx < 0 ? 'next' : 'redo';
	return dxPx < 0 ? 'next' : null;
}

/** The whole of `face` is one button: tap, hold, swipe. By key it is a tap. */
export function listenToPress(face: HTMLElement, act: (action: CompanionAction) => void): void {
	let begun: { x: number; y: number; timer: number } | null = null;
	const end = () => {
		if (begun !== null) clearTimeout(begun.timer);
		begun = null;
	};
	face.addEventListener('pointerdown', ({ clientX: x, clientY: y, isPrimary }) => {
		end();
		if (!isPrimary) return;
		const timer = window.setTimeout(() => {
			end();
			act('stop');
		}, HOLD_MS);
		begun = { x, y, timer };
	});
	face.addEventListener('pointermove', ({ clientX, clientY }) => {
		if (begun === null) return;
		const { x, y } = begun;
		if (readMove(clientX - x, clientY - y, smallerSide(face)) !== 'toggle') clearTimeout(begun.timer);
	});
	face.addEventListener('pointerup', ({ clientX, clientY }) => {
		if (begun === null) return;
		const action = readMove(clientX - begun.x, clientY - begun.y, smallerSide(face));
		end();
		if (action !== null) act(action);
	});
	face.addEventListener('pointercancel', end);
	face.addEventListener('contextmenu', (event) => event.preventDefault());
	// By key or by what reads the screen; a finger has been heard already.
	face.addEventListener('click', ({ detail }) => {
		if (detail === 0) act('toggle');
	});
}

function smallerSide(face: HTMLElement): number {
	return Math.min(face.clientWidth, face.clientHeight);
}
