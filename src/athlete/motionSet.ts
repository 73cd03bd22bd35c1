import { SIDES, type Side } from '../analysis/pose/landmarks.ts';
import type { Body } from './body.ts';
import type { MotionRep } from './motion.ts';
import { seededUniform } from './seededNoise.ts';
import type { Spot } from './stance.ts';

/** What the sets of all exercises have in common. Plain data. */
export interface SetPlan<Form extends object> {
	readonly reps: number;
	/** What a rep does otherwise, by its number from 1. */
	readonly but?: Readonly<Record<number, Partial<Form>>>;
	readonly idleBeforeS?: number;
	readonly idleAfterS?: number;
	readonly spot?: Spot;
	/** 0 = every rep like the other; 1 = as unlike as those of a trained person. */
	readonly variation?: number;
	/** How far the body wanders while it holds still and moves. */
	readonly swayM?: number;
	readonly seed?: number;
}

/** A set of any exercise, with fields of its form that are known to that exercise alone. */
export type MotionSet = SetPlan<Readonly<Record<string, unknown>>> & Readonly<Record<string, unknown>>;

/** A part of a rep. Times of moving vary less from rep to rep than times of holding. */
export interface Phase {
	readonly kind: 'move' | 'hold';
	readonly durationS: number;
}

const VARIED_SHARES = { move: 0.12, hold: 0.3 } as const;

/** Makes a number up to `share` larger or smaller, as far as the set varies at all. */
export type Vary = (share: number) => number;

/** How the reps of an exercise run. */
export interface RepCourse<Form> {
	/** The form of a rep that nothing is to be said against. */
	readonly form: Form;
	/** The parts of a rep in their order. */
	phasesOf(form: Form): readonly Phase[];
	/** How many of the phases are over at the far point. */
	readonly phasesToPeak: number;
	/** Rest between this rep and the next. */
	pauseS(form: Form): number;
	/** The form of one rep of a set that varies. */
	varied?(form: Form, vary: Vary): Form;
	sideOf?(form: Form, index: number): Side | null;
}

/** A rep with its form and the times at which its phases end. */
export interface TimedRep<Form> extends MotionRep {
	readonly form: Form;
	readonly phaseEndsS: readonly number[];
	/** When the rest after it is over. */
	readonly nextS: number;
}

/** The reps of a set on the clock of its motion, and how long the motion is with the idle times. */
export interface TimedSet<Form> {
	readonly reps: readonly TimedRep<Form>[];
	readonly durationS: number;
}

/** Puts the reps of a set one after the other. The same seed gives the same times. */
export function timedSet<Form extends object>(
	set: SetPlan<Form> & Partial<Form>,
	course: RepCourse<Form>,
): TimedSet<Form> {
	const uniform = seededUniform(set.seed ?? 1);
	const vary: Vary = (share) => 1 + (set.variation ?? 0) * share * (2 * uniform() - 1);
	let startS = set.idleBeforeS ?? 1;
	let endS = 0;
	const reps = Array.from({ length: set.reps }, (_, index): TimedRep<Form> => {
		const form: Form = { ...course.form, ...set, ...set.but?.[index + 1] };
		const repStartS = startS;
		const phaseEndsS = course.phasesOf(form).map(({ kind, durationS }) => {
			startS += durationS * vary(VARIED_SHARES[kind]);
			return startS;
		});
		const repEndS = startS;
		const side = course.sideOf?.(form, index) ?? null;
		const ownForm = course.varied?.(form, vary) ?? form;
		startS += course.pauseS(form) * vary(VARIED_SHARES.hold);
		endS = repEndS + course.pauseS(form);
		const peakS = phaseEndsS[course.phasesToPeak - 1] ?? repStartS;
		return { form: ownForm, startS: repStartS, peakS, endS: repEndS, side, phaseEndsS, nextS: startS };
	});
	return { reps, durationS: endS + (set.idleAfterS ?? 1) };
}

/** The rep that is under way, rests between reps not included. */
export function repAt<Form>(reps: readonly TimedRep<Form>[], timeS: number): TimedRep<Form> | undefined {
	return reps.find((rep) => timeS > rep.startS && timeS < rep.endS);
}

/** Which phase of its rep a moment belongs to, and how much of it is over (0–1). */
export function phaseAt<Form>(rep: TimedRep<Form>, timeS: number): { readonly index: number; readonly ratio: number } {
	const last = rep.phaseEndsS.length - 1;
	const found = rep.phaseEndsS.findIndex((endS) => timeS <= endS);
	const index = found === -1 ? last : found;
	const fromS = rep.phaseEndsS[index - 1] ?? rep.startS;
	const toS = rep.phaseEndsS[index] ?? rep.endS;
	return { index, ratio: toS > fromS ? Math.min(1, Math.max(0, (timeS - fromS) / (toS - fromS))) : 1 };
}

/** A rep as an oracle tells it: without what only the motion needs. */
export function toMotionReps<Form>(reps: readonly TimedRep<Form>[]): MotionRep[] {
	return reps.map(({ startS, peakS, endS, side }) => ({ startS, peakS, endS, side }));
}

/** Which side works: the same all along, or in turns beginning with the left. */
export type WorkingSides = Side | 'alternating';

/** The side that works in the rep with this index, from 0. */
export function workingSide(sides: WorkingSides, index: number): Side {
	return sides === 'alternating' ? (SIDES[index % 2] as Side) : sides;
}

/** Remembers what was worked out for each rep and body. */
export function memoized<K extends object, V>(make: (key: K, body: Body) => V): (key: K, body: Body) => V {
	const known = new WeakMap<K, WeakMap<Body, V>>();
	return (key, body) => {
		const ofKey = known.get(key) ?? new WeakMap<Body, V>();
		known.set(key, ofKey);
		const value = ofKey.get(body) ?? make(key, body);
		ofKey.set(body, value);
		return value;
	};
}
