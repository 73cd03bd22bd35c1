import { radians } from '../../analysis/geometry/angle.ts';
import type { Side } from '../../analysis/pose/landmarks.ts';
import type { Body } from '../body.ts';
import { eased, type Motion } from '../motion.ts';
import {
	phaseAt,
	repAt,
	timedSet,
	toMotionReps,
	type Phase,
	type RepCourse,
	type SetPlan,
	type TimedRep,
} from '../motionSet.ts';
import type { ArmPosture, LegPosture, Posture } from '../posture.ts';
import { seededSway } from '../seededNoise.ts';
import { both } from '../skeleton.ts';
import { HOME, type Spot } from '../stance.ts';
import { vec3, type Vec3 } from '../vec3.ts';

/** What every exercise on the floor does: to the far point, hold it, back, rest. */
export interface FloorTempo {
	readonly riseS: number;
	readonly holdS: number;
	readonly lowerS: number;
	readonly pauseS: number;
}

/** What a body on the floor is at. */
export interface FloorMoment<Form> {
	readonly form: Form;
	/** The side that works; null where both do. */
	readonly side: Side | null;
	/** 0 = at rest, 1 = at the far point. */
	readonly ratio: number;
	/** 1 = in place for the side that works: from just before its first rep to just after its last; 0 = both sides at rest. */
	readonly ready: number;
	/** The form of the rep that follows, and how much of the rest before it is over (0–1). */
	readonly next: Form;
	readonly toNext: number;
}

/** An exercise on the floor. */
export interface FloorExercise<Form> extends Pick<RepCourse<Form>, 'form' | 'varied' | 'sideOf'> {
	/** How far from rest (0) a rep ends when another follows. Unset: it comes back all the way. */
	endRatio?(form: Form): number;
	postureAt(moment: FloorMoment<Form>, body: Body): Posture;
}

/** The far point is the middle of the hold. */
const PHASES_TO_PEAK = 2;
/** Getting in place for the first rep, and out of it again. */
const READY_S = 0.9;
/** How much of the whole movement somebody trembles in a hold for each metre of sway. */
const TREMOR_PER_M = 3;

/** A set of an exercise on the floor. */
export function floorMotion<Form extends FloorTempo>(
	set: SetPlan<Form> & Partial<Form>,
	exercise: FloorExercise<Form>,
): Motion {
	const { reps, durationS } = timedSet<Form>(set, { ...exercise, phasesOf, phasesToPeak: PHASES_TO_PEAK, pauseS });
	const sway = seededSway(set.seed ?? 1);
	return {
		durationS,
		reps: toMotionReps(reps),
		postureAt: (timeS, body) => {
			const moment = momentAt(reps, timeS, exercise);
			const tremor = 1 + TREMOR_PER_M * (set.swayM ?? 0) * sway(timeS);
			return movedTo(set.spot ?? HOME, exercise.postureAt({ ...moment, ratio: moment.ratio * tremor }, body));
		},
	};
}

function phasesOf({ riseS, holdS, lowerS }: FloorTempo): Phase[] {
	const half: Phase = { kind: 'hold', durationS: holdS / 2 };
	return [{ kind: 'move', durationS: riseS }, half, half, { kind: 'move', durationS: lowerS }];
}

function pauseS(form: FloorTempo): number {
	return form.pauseS;
}

function momentAt<Form>(
	reps: readonly TimedRep<Form>[],
	timeS: number,
	{ form, endRatio = () => 0 }: FloorExercise<Form>,
): FloorMoment<Form> {
	const endOf = (index: number): number => {
		const rep = reps[index];
		return rep === undefined || index === reps.length - 1 ? 0 : endRatio(rep.form);
	};
	const rep = repAt(reps, timeS);
	if (rep === undefined) return restAt(reps, timeS, form, endOf);
	const index = reps.indexOf(rep);
	const phase = phaseAt(rep, timeS);
	const mix = (from: number, to: number): number => from + (to - from) * eased(phase.ratio);
	const ratio = phase.index === 0 ? mix(endOf(index - 1), 1) : phase.index === 3 ? mix(1, endOf(index)) : 1;
	return { form: rep.form, side: rep.side, ratio, ready: 1, next: rep.form, toNext: 0 };
}

function restAt<Form>(
	reps: readonly TimedRep<Form>[],
	timeS: number,
	form: Form,
	endOf: (index: number) => number,
): FloorMoment<Form> {
	const last = reps.findLastIndex((candidate) => candidate.endS <= timeS);
	const [before, after] = [reps[last], reps[last + 1]];
	const nearest = before ?? after;
	if (before === undefined || after === undefined) {
		const awayS = before === undefined ? (after?.startS ?? 0) - timeS : timeS - before.endS;
		const found = nearest?.form ?? form;
		const ready = 1 - eased(awayS / READY_S);
		return { form: found, side: nearest?.side ?? null, ratio: 0, ready, next: found, toNext: 0 };
	}
	const toNext = (timeS - before.endS) / (after.startS - before.endS);
	const side = (toNext > 0.5 ? after : before).side;
	const ready = before.side === after.side ? 1 : eased(Math.abs(2 * toNext - 1));
	return { form: before.form, side, ratio: endOf(last), ready, next: after.form, toNext };
}

/** The same posture somewhere else on the stage, turned about the vertical. */
function movedTo(spot: Spot, posture: Posture): Posture {
	if (spot === HOME) return posture;
	const [sin, cos] = [Math.sin(radians(spot.headingDeg)), Math.cos(radians(spot.headingDeg))];
	const turn = ({ x, y, z }: Vec3): Vec3 => vec3(x * cos + z * sin, y, z * cos - x * sin);
	const move = (point: Vec3): Vec3 => {
		const { x, y, z } = turn(point);
		return vec3(x + spot.x, y, z + spot.z);
	};
	const leg = (from: LegPosture): LegPosture => ({
		...from,
		ankle: move(from.ankle),
		footHeadingDeg: from.footHeadingDeg + spot.headingDeg,
		...(from.kneeTowards && { kneeTowards: turn(from.kneeTowards) }),
	});
	const arm = (from: ArmPosture): ArmPosture =>
		from.kind === 'placed'
			? {
					...from,
					wrist: move(from.wrist),
					elbowTowards: turn(from.elbowTowards),
					fingers: turn(from.fingers),
					thumb: turn(from.thumb),
				}
			: from;
	return {
		...posture,
		pelvis: move(posture.pelvis),
		headingDeg: posture.headingDeg + spot.headingDeg,
		legs: both((side) => leg(posture.legs[side])),
		arms: both((side) => arm(posture.arms[side])),
	};
}
