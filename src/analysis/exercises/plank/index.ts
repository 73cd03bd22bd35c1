import { plural } from '../../../language/plural.ts';
import { armsBelowShouldersRatio, hipsOffLineDeg } from '../../kinematics/chestDownBody.ts';
import type { KinematicFrame } from '../../kinematics/kinematicFrame.ts';
import { medianOfKnown } from '../../signal/median.ts';
import { known, type Exercise } from '../exercise.ts';
import { CHEST_OFF_FLOOR_RATIO } from '../onTheBelly.ts';
import { armPlacement } from './armPlacement.ts';
import { neck } from './neck.ts';
import { pike } from './pike.ts';
import { sag } from './sag.ts';

/** House: hips further below the line are down on the floor: somebody on the belly, propped on the elbows, reads 21–25°. Two degrees beyond what is a marked sag. */
const MAX_SAG_DEG = 20;
/** House: hips further above it are on the way to or from hands and knees. Beyond what is a marked pike (25°). */
const MAX_PIKE_DEG = 30;
/** House: legs bent more than this kneel; straight knees read up to 25° in space. */
const MAX_KNEE_FLEXION_DEG = 40;
/** At the edge of the band; see `lineQuality`. */
const EDGE_RATIO = 0.5;

/** 1 = shoulders, hips and ankles in one line, {@link EDGE_RATIO} at the edge of what still is a plank, 0 = not a plank at all. */
function lineQuality(offLineDeg: number): number {
	const edgeDeg = offLineDeg < 0 ? MAX_SAG_DEG : MAX_PIKE_DEG;
	return Math.max(0, 1 - ((1 - EDGE_RATIO) * Math.abs(offLineDeg)) / edgeDeg);
}

function heldRatio({ world, anglesDeg }: KinematicFrame): number | null {
	if (world === null) return null;
	const offLineDeg = hipsOffLineDeg(world);
	const arms = armsBelowShouldersRatio(world);
	const knees = anglesDeg.worldKneeFlexion;
	if (offLineDeg === null || arms === null || knees === null) return null;
	return arms < CHEST_OFF_FLOOR_RATIO || knees > MAX_KNEE_FLEXION_DEG ? 0 : lineQuality(offLineDeg);
}

/** Front plank, on forearms or on hands: its seconds count while shoulders, hips and ankles are near one line. */
export const plank: Exercise = {
	id: 'plank',
	name: 'Plank',
	words: {
		one: 'Plank',
		counted: (count) => plural(count, ['# plank', '# planks']),
		unit: (count) => plural(count, ['plank', 'planks']),
		ready: 'Get on forearms or hands and toes',
		outward: 'up',
		hint: 'Knees and hips up',
	},
	posture: 'prone',
	counting: {
		kind: 'hold',
		// House: people who pass through it, as in a push-up, stay for less than 3 s; a wobble out of it and back within a second is one plank.
		limits: { holdDepthRatio: EDGE_RATIO, minHoldS: 3, graceS: 1 },
	},
	saysHold: { everyS: 10 },
	depthRatio: heldRatio,
	isAtStart: () => true,
	isOwnMovement: () => true,
	side: () => null,
	variant: () => null,
	measures(trace) {
		return known({
			hipsOffLineDeg: medianOfKnown(trace.frames.map(({ world }) => (world === null ? null : hipsOffLineDeg(world)))),
			durationS: trace.endS - trace.startS,
		});
	},
	rules: [sag, pike, armPlacement, neck],
};
