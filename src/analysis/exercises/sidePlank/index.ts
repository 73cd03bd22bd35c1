import { plural } from '../../../language/plural.ts';
import { armsBelowShouldersRatio } from '../../kinematics/chestDownBody.ts';
import type { KinematicFrame } from '../../kinematics/kinematicFrame.ts';
import { topSide } from '../../kinematics/sideLyingBody.ts';
import { otherSide, type Side } from '../../pose/landmarks.ts';
import type { RepTrace } from '../../reps/repTrace.ts';
import { medianOfKnown } from '../../signal/median.ts';
import { known, type Exercise } from '../exercise.ts';
import { hipDropRatio, supportOf } from './bodyLine.ts';
import { sag } from './sag.ts';

/** How far the arms reach below the shoulders, over trunk length, from which one of them carries. House: lying on the side reads 0.41–0.55, on a forearm 0.83. */
const MIN_ARM_RATIO = 0.69;
/** Hips further below the line are down on the floor. House: propped on a forearm with the hips down is 0.12, and the model reads 0.09–0.1. */
const MAX_DROP_RATIO = 0.085;
/** At the edge of the band; see `heldRatio`. */
const EDGE_RATIO = 0.5;

/** 1 = shoulders, hips and feet in one line or the hips above it, {@link EDGE_RATIO} at the edge of what still is a side plank, 0 = not one. */
function heldRatio(frame: KinematicFrame): number | null {
	const { world } = frame;
	const arm = world === null ? null : armsBelowShouldersRatio(world);
	const drop = world === null ? null : hipDropRatio(world, supportOf(frame));
	if (arm === null || drop === null) return null;
	if (arm < MIN_ARM_RATIO) return 0;
	return Math.max(0, 1 - ((1 - EDGE_RATIO) * Math.max(0, drop)) / MAX_DROP_RATIO);
}

/** The side that is down and carries the body, for most of the hold. */
function lowerSide(trace: RepTrace): Side | null {
	const left = medianOfKnown(
		trace.frames.map(({ world }) => {
			const top = world === null ? null : topSide(world);
			return top === null ? null : otherSide(top) === 'left' ? 1 : -1;
		}),
	);
	if (left === null) return null;
	return left > 0 ? 'left' : 'right';
}

/** Side plank on a forearm or a hand: its seconds count while the hips are off the floor. The side is the one that is down. */
export const sidePlank: Exercise = {
	id: 'side-plank',
	name: 'Side plank',
	words: {
		one: 'Side plank',
		counted: (count) => plural(count, ['# side plank', '# side planks']),
		unit: (count) => plural(count, ['side plank', 'side planks']),
		ready: 'Lie on your side on one forearm',
		outward: 'up',
		hint: 'Hips up',
	},
	posture: 'side-lying',
	counting: {
		kind: 'hold',
		// House: as the front plank.
		limits: { holdDepthRatio: EDGE_RATIO, minHoldS: 3, graceS: 1 },
	},
	saysHold: { everyS: 10 },
	depthRatio: heldRatio,
	isAtStart: () => true,
	isOwnMovement: () => true,
	side: lowerSide,
	variant: () => null,
	measures(trace) {
		return known({
			hipDropRatio: medianOfKnown(
				trace.frames.map((frame) => (frame.world === null ? null : hipDropRatio(frame.world, supportOf(frame)))),
			),
			durationS: trace.endS - trace.startS,
		});
	},
	rules: [sag],
};
