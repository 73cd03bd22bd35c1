import type { ViewBox } from './overlayReach.ts';

/** House: a canvas that changes its size is made anew; in steps of this it seldom does. */
const STEP_PX = 64;
/** House: larger than what is needed by this much, for so long, is a waste. */
const ROOMY_RATIO = 2;
const ROOMY_FOR_S = 2;

/**
 * The part of a view that a canvas covers: what is drawn and not much more, as clearing, handing over and laying a canvas over a
 * picture costs in proportion to its size, most of all where there is no graphics card. It stays the same for as long as it can. In
 * canvas pixels, whole steps of 64, so it may go beyond the view by less than one. @param needed what will be drawn, `null`: nothing, it
 * stays @param clockS wall clock
 */
export function createCanvasWindow(): (needed: ViewBox | null, view: ViewBox, clockS: number) => ViewBox {
	let window: ViewBox = { left: 0, top: 0, right: STEP_PX, bottom: STEP_PX };
	let roomySinceS: number | null = null;
	return (needed, view, clockS) => {
		const fitting = needed === null ? null : inSteps(needed, view);
		if (fitting === null) return window;
		if (!holds(window, fitting)) {
			roomySinceS = null;
			window = overlaps(window, fitting) ? around(window, fitting) : fitting;
			return window;
		}
		roomySinceS = area(window) > ROOMY_RATIO * area(fitting) ? (roomySinceS ?? clockS) : null;
		if (roomySinceS !== null && clockS - roomySinceS >= ROOMY_FOR_S) {
			roomySinceS = null;
			window = fitting;
		}
		return window;
	};
}

/** @returns `null` when nothing of it is within the view. */
function inSteps(box: ViewBox, view: ViewBox): ViewBox | null {
	const floor = (value: number) => Math.floor(value / STEP_PX) * STEP_PX;
	const ceil = (value: number) => Math.ceil(value / STEP_PX) * STEP_PX;
	const left = floor(Math.max(view.left, box.left));
	const top = floor(Math.max(view.top, box.top));
	const right = ceil(Math.min(view.right, box.right));
	const bottom = ceil(Math.min(view.bottom, box.bottom));
	return left < right && top < bottom ? { left, top, right, bottom } : null;
}

function area({ left, top, right, bottom }: ViewBox): number {
	return (right - left) * (bottom - top);
}

function holds(outer: ViewBox, inner: ViewBox): boolean {
	return (
		outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom
	);
}

function overlaps(one: ViewBox, other: ViewBox): boolean {
	return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function around(one: ViewBox, other: ViewBox): ViewBox {
	return {
		left: Math.min(one.left, other.left),
		top: Math.min(one.top, other.top),
		right: Math.max(one.right, other.right),
		bottom: Math.max(one.bottom, other.bottom),
	};
}

/**
 * Gives a canvas the size of its window, empties it, and lets drawing go on in the pixels of the view. `ratio`: canvas pixels for one of
 * the view
 */
export function openWindow(
	context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
	{ left, top, right, bottom }: ViewBox,
	ratio: number,
): void {
	const { canvas } = context;
	// Made anew only when it has another size.
	if (canvas.width !== right - left) canvas.width = right - left;
	if (canvas.height !== bottom - top) canvas.height = bottom - top;
	context.setTransform(ratio, 0, 0, ratio, -left, -top);
	context.clearRect(left / ratio, top / ratio, canvas.width / ratio, canvas.height / ratio);
}
