import type { Exercise } from '../../analysis/exercises/exercise.ts';
import type { BodyPosture } from '../../analysis/kinematics/bodyPosture.ts';
import type { Side } from '../../analysis/pose/landmarks.ts';
import { createBody } from '../../athlete/body.ts';
import { FAULT_FORMS } from '../../athlete/faultForms.ts';
import { faultyReps, type FaultForm } from '../../athlete/faultForms/faultForm.ts';
import { figureOf } from '../../athlete/figure.ts';
import type { Motion, MotionRep } from '../../athlete/motion.ts';
import type { MotionSet } from '../../athlete/motionSet.ts';
import { MOTIONS } from '../../athlete/motions.ts';
import { vec3, type Vec3 } from '../../athlete/vec3.ts';
import { bestYawDeg } from '../parts/exerciseFigure.ts';
import { eyeAt, nearSide } from '../parts/mannequin.ts';
import { bodyPoints, greatestGapM, pointsBetween, pointsOf, type MannequinPoints } from '../parts/mannequinPoints.ts';
import { turnedDeg } from './turning.ts';

/** A movement that ends as it begins, to be shown over and over at its own tempo. */
export interface RepLoop {
	readonly durationS: number;
	/** From where it is best seen: 0 = in front, 90 = from the athlete's left, 180 = behind. */
	readonly yawDeg: number;
	/** Where the movement begins, and where it has got furthest. */
	readonly start: MannequinPoints;
	readonly far: MannequinPoints;
	/** Middle of both, on the floor: what is turned about. */
	readonly middle: Vec3;
	/** Any moment; after the end it begins again. */
	pointsAt(timeS: number): MannequinPoints;
}

const BODY = createBody();
/** Postures are worked out so often and remembered; between them the figure moves in straight lines. */
const POSTURES_PER_S = 30;
/** A hold is shown as long as this. */
const SHOWN_HOLD_S = 4;
/** The second rep is shown: the first may begin, and the last end, otherwise than those between. */
const SHOWN_REP = 1;

/** A rep of an exercise, or two where the sides take turns. @returns null for an exercise that the athlete does not know. */
export function repLoop(exercise: Exercise, faultId: string | null): RepLoop | null {
	const key = `${exercise.id} ${faultId ?? ''}`;
	const loop = recent.get(key) ?? newLoop(exercise, faultId);
	recent.delete(key);
	recent.set(key, loop);
	const [oldest] = recent.keys();
	if (recent.size > KEPT && oldest !== undefined) recent.delete(oldest);
	return loop;
}

/** Those shown last, with the postures they have worked out. */
const recent = new Map<string, RepLoop | null>();
const KEPT = 6;

function newLoop(exercise: Exercise, faultId: string | null): RepLoop | null {
	const fault = FAULT_FORMS.find(({ ruleId, exerciseId }) => ruleId === faultId && exerciseId === exercise.id) ?? null;
	const own = loopOf(exercise, {});
	if (own === null) return null;
	// What only one side does, it does where the viewer sees it.
	const side = nearSide(own.start, eyeAt(own.yawDeg)) ?? own.side ?? 'left';
	const plain = own.side === null || own.side === side ? own : (loopOf(exercise, { side }) ?? own);
	if (fault === null) return plain;
	const faulty = loopOf(exercise, { ...formOf(fault), side, sides: side });
	return (
		faulty && { ...faulty, far: clearest(faulty, plain), yawDeg: faultYawDeg(fault, plain.yawDeg, exercise.posture) }
	);
}

/** A fault that shows less than this at the far point is looked for elsewhere in the rep. */
const SHOWS_M = 0.03;
const LOOKED_AT = Array.from({ length: 12 }, (_, index) => (index + 0.5) / 12);

/** The far point, or where the fault differs most from the plain movement if it is not there that it does. */
function clearest(faulty: RepLoop, plain: RepLoop): MannequinPoints {
	if (greatestGapM(faulty.far, plain.far) >= SHOWS_M) return faulty.far;
	const looked = LOOKED_AT.map((ratio) => {
		const points = faulty.pointsAt(ratio * faulty.durationS);
		return { points, gapM: greatestGapM(points, plain.pointsAt(ratio * plain.durationS)) };
	});
	const best = looked.reduce((most, one) => (one.gapM > most.gapM ? one : most));
	return Math.abs(faulty.durationS - plain.durationS) < 0.1 && best.gapM >= SHOWS_M ? best.points : faulty.far;
}

/** A loop, and the side that works in it; `null` where both do, at once or in turns. */
interface OwnLoop extends RepLoop {
	readonly side: Side | null;
}

function loopOf(exercise: Exercise, form: Readonly<Record<string, unknown>>): OwnLoop | null {
	const hold = exercise.counting.kind === 'hold' ? { holdS: SHOWN_HOLD_S } : {};
	const set: MotionSet = { ...hold, ...form, reps: 4, idleBeforeS: 1, stepsPerWay: 1 };
	const motion = MOTIONS[exercise.id]?.(set);
	const first = motion?.reps[SHOWN_REP];
	const end = motion && first && endOf(motion, first);
	if (motion === undefined || first === undefined || end === undefined) return null;
	const pointsAtMotion = (timeS: number) => pointsOf(figureOf(motion.postureAt(timeS, BODY), BODY));
	const durationS = end.startS - first.startS;
	const far = pointsAtMotion(first.peakS);
	const start = pointsAtMotion(first.startS);
	return {
		durationS,
		side: motion.reps.every(({ side }) => side === first.side) ? first.side : null,
		yawDeg: bestYawDeg(exercise, far),
		start,
		far,
		middle: middleOf([...bodyPoints(start), ...bodyPoints(far)]),
		pointsAt: remembered(durationS, (timeS) => pointsAtMotion(first.startS + timeS)),
	};
}

/** The next rep that begins as this one did. */
function endOf({ reps }: Motion, first: MotionRep): MotionRep | undefined {
	return reps.find(({ startS, side }) => startS > first.startS && side === first.side);
}

function middleOf(points: readonly Vec3[]): Vec3 {
	const mid = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
	return vec3(mid(points.map(({ x }) => x)), 0, mid(points.map(({ z }) => z)));
}

function remembered(durationS: number, make: (timeS: number) => MannequinPoints): RepLoop['pointsAt'] {
	const known: MannequinPoints[] = [];
	const count = Math.max(1, Math.round(durationS * POSTURES_PER_S));
	const at = (index: number): MannequinPoints => (known[index] ??= make((index / count) * durationS));
	return (timeS) => {
		const place = ((timeS / durationS) % 1) * count;
		const index = Math.floor(place) % count;
		return pointsBetween(at(index), at((index + 1) % count), place - Math.floor(place));
	};
}

/** What a fault does otherwise, without the plan of the set it is measured in. */
function formOf(fault: FaultForm): Readonly<Record<string, unknown>> {
	const { reps: _reps, but, idleBeforeS: _before, idleAfterS: _after, ...form } = fault.marked;
	return { ...form, ...but?.[faultyReps(fault)[0] ?? 1] };
}

/** A body on the floor, seen from its end, is hard to read: it is turned so far towards where it is best seen. */
const ASLANT_DEG = 30;

/** From where a fault is seen. One that shows from either side leaves the figure as it was, and so does one that shows everywhere. */
function faultYawDeg({ camera, elsewhere }: FaultForm, bestDeg: number, posture: BodyPosture): number {
	const yawDeg = camera.yawDeg ?? 0;
	if (elsewhere === null || (Math.abs(yawDeg) === 90 && Math.abs(bestDeg) === 90)) return bestDeg;
	if (posture === 'upright' || yawDeg === bestDeg) return yawDeg;
	return turnedDeg(yawDeg, Math.sign(turnedDeg(bestDeg, -yawDeg)) * ASLANT_DEG);
}
