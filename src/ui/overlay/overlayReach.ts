import { sided, SIDES, type LandmarkName } from '../../analysis/pose/landmarks.ts';
import type { JointLookup } from './joints.ts';

/** A box in view pixels. */
export interface ViewBox {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

const JOINTS = ['shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle', 'footIndex'] as const;
const DRAWN: readonly LandmarkName[] = SIDES.flatMap((side) => JOINTS.map((joint) => sided(side, joint)));
const KNEES: readonly LandmarkName[] = SIDES.map((side) => sided(side, 'knee'));
/** In trunk lengths: arcs, the line that a body should be in goes on by 0.32, and the back lies a quarter beside its axis. */
const AROUND = 0.4;
/** Of somebody far away lines are no thinner than they can be seen: half of the widest. */
const LINE_PX = 16;
/** In trunk lengths: the goal of the thigh goes out by 0.98 from the knee. */
const BESIDE_KNEES = 1.05;

/**
 * All that is ever drawn of a body lies within this box. `trunkPx`: shoulder to hip in view pixels. @returns `null` when no joint is to
 * be seen
 */
export function overlayReach(joint: JointLookup, trunkPx: number): ViewBox | null {
	const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
	const aroundPx = AROUND * trunkPx + LINE_PX;
	const include = (names: readonly LandmarkName[], besidePx: number) => {
		for (const name of names) {
			const at = joint(name);
			if (at === null) continue;
			box.left = Math.min(box.left, at.x - besidePx);
			box.right = Math.max(box.right, at.x + besidePx);
			box.top = Math.min(box.top, at.y - aroundPx);
			box.bottom = Math.max(box.bottom, at.y + aroundPx);
		}
	};
	include(DRAWN, aroundPx);
	include(KNEES, BESIDE_KNEES * trunkPx);
	return box.left > box.right ? null : box;
}
