import { degrees, radians } from '../../analysis/geometry/angle.ts';
import type { Side } from '../../analysis/pose/landmarks.ts';
import { straightArm, type StraightArm } from '../arms.ts';
import type { Body } from '../body.ts';
import { balanced, UPRIGHT } from '../crouch.ts';
import {
	bentCrouch,
	lockOutBend,
	mixedBend,
	STANDING_BEND,
	STANDING_HIP_FLEXION_DEG,
	type Bend,
	type LockOut,
} from '../hinging.ts';
import { eased, type Motion } from '../motion.ts';
import {
	memoized,
	timedSet,
	toMotionReps,
	workingSide,
	type RepCourse,
	type SetPlan,
	type TimedRep,
	type WorkingSides,
} from '../motionSet.ts';
import type { Both } from '../posture.ts';
import { seededSway } from '../seededNoise.ts';
import { both } from '../skeleton.ts';
import { HOME, type Stance } from '../stance.ts';

/** How one swing is done: from the bell behind the body to the top and back again. The bottom it starts from is its own. */
export interface SwingForm extends LockOut {
	readonly hands: 'both' | WorkingSides;
	/** At the bottom. */
	readonly hipFlexionDeg: number;
	readonly kneeFlexionDeg: number;
	readonly lumbarFlexionDeg: number;
	readonly thoracicFlexionDeg: number;
	/** How far the knees fall in at the bottom. */
	readonly kneeValgusM: number;
	/** The arms from hanging, forwards positive, at the bottom; `null`: hands high between the thighs. */
	readonly bottomArmDeg: number | null;
	/** The same at the top. */
	readonly topArmDeg: number;
	/** From bottom to bottom. */
	readonly periodS: number;
}

const GOOD_SWING: SwingForm = {
	hands: 'both',
	hipFlexionDeg: 88,
	kneeFlexionDeg: 42,
	lumbarFlexionDeg: 8,
	thoracicFlexionDeg: 0,
	kneeValgusM: 0,
	bottomArmDeg: null,
	topArmDeg: 88,
	topHipFlexionDeg: STANDING_HIP_FLEXION_DEG,
	leanBackDeg: 0,
	periodS: 1.5,
};

/** With room for the bell. */
export const SWING_STANCE: Stance = { widthM: 0.44, toeOutDeg: 18 };

export interface SwingSet extends SetPlan<SwingForm>, Partial<SwingForm> {
	readonly stance?: Stance;
}

const UP_SHARE = 0.46;

const COURSE: RepCourse<SwingForm> = {
	form: GOOD_SWING,
	phasesOf: ({ periodS }) => [
		{ kind: 'move', durationS: UP_SHARE * periodS },
		{ kind: 'move', durationS: (1 - UP_SHARE) * periodS },
	],
	phasesToPeak: 1,
	pauseS: () => 0,
	varied: (form, vary) => ({
		...form,
		hipFlexionDeg: form.hipFlexionDeg * vary(0.04),
		topArmDeg: form.topArmDeg * vary(0.04),
	}),
	sideOf: ({ hands }, index) => (hands === 'both' ? null : workingSide(hands, index)),
};

/** A posture of the swing in numbers. */
interface Pose {
	readonly bend: Bend;
	readonly arms: Both<StraightArm>;
}

/** A posture that is reached at a time; on the way to it the hips move during a part of the way only. */
interface KeyPose extends Pose {
	readonly timeS: number;
	readonly hipsDuring: readonly [from: number, to: number];
}

const ALL_THE_WAY = [0, 1] as const;
/** The hips drive, the bell floats; it falls before they give way. */
const DRIVE = [0, 0.62] as const;
const DROP = [0.38, 1] as const;

/** Fetching the bell from the floor, and putting it back there: the time until each posture. */
const FETCH_S = { down: 1.1, held: 1.3, swungBack: 1.75 } as const;
const RETURN_S = { down: 0.55, held: 0.75, up: 1.75 } as const;

/** A set of kettlebell swings. The bell is picked up before the first and put down after the last. */
export function kettlebellSwing(set: SwingSet): Motion {
	const idleBeforeS = (set.idleBeforeS ?? 1) + FETCH_S.swungBack;
	const idleAfterS = (set.idleAfterS ?? 1) + RETURN_S.up;
	const { reps, durationS } = timedSet({ ...set, idleBeforeS, idleAfterS }, COURSE);
	const stance = set.stance ?? SWING_STANCE;
	const sway = seededSway(set.seed ?? 1);
	const keysOf = memoized((_: typeof reps, body: Body) => keyPoses(reps, stance, body));
	return {
		durationS,
		reps: toMotionReps(reps),
		postureAt: (timeS, body) => {
			const { bend, arms } = poseAt(timeS, keysOf(reps, body));
			const rest = { stance, spot: set.spot ?? HOME, hipShiftM: (set.swayM ?? 0) * sway(timeS) };
			return balanced(bentCrouch(bend, { ...rest, arms: both((side) => straightArm(arms[side], body)) }), body);
		},
	};
}

function poseAt(timeS: number, keys: readonly KeyPose[]): Pose {
	const index = keys.findLastIndex((key) => key.timeS <= timeS);
	const from = keys[Math.max(0, index)] as KeyPose;
	const to = keys[index + 1] ?? from;
	const ratio = to.timeS > from.timeS ? Math.max(0, timeS - from.timeS) / (to.timeS - from.timeS) : 0;
	const [begin, end] = to.hipsDuring;
	return {
		bend: mixedBend(from.bend, to.bend, eased((ratio - begin) / (end - begin))),
		arms: both((side) => mixedArm(from.arms[side], to.arms[side], eased(ratio))),
	};
}

function mixedArm(from: StraightArm, to: StraightArm, ratio: number): StraightArm {
	return {
		forwardDeg: from.forwardDeg + (to.forwardDeg - from.forwardDeg) * ratio,
		handAsideM: from.handAsideM + (to.handAsideM - from.handAsideM) * ratio,
	};
}

type SwingRep = TimedRep<SwingForm>;

function keyPoses(reps: readonly SwingRep[], stance: Stance, body: Body): KeyPose[] {
	const hanging: StraightArm = { forwardDeg: 4, handAsideM: body.shoulderWidthM / 2 + 0.06 };
	const standing = { bend: STANDING_BEND, arms: { left: hanging, right: hanging }, hipsDuring: ALL_THE_WAY };
	const [first] = reps;
	const last = reps.at(-1);
	if (first === undefined || last === undefined) return [{ ...standing, timeS: 0 }];
	const atBottom = (rep: SwingRep): Pose => {
		const bend = bottomBend(rep.form);
		return { bend, arms: armsAtBottom(rep, bend, stance, body) };
	};
	const swings = reps.flatMap((rep, index): KeyPose[] => {
		const next = reps[index + 1] ?? rep;
		const top = { bend: lockOutBend(rep.form, stance, body), arms: armsAtTop(rep, next) };
		return [
			{ ...top, timeS: rep.peakS, hipsDuring: DRIVE },
			{ ...atBottom(next), timeS: rep.endS, hipsDuring: DROP },
		];
	});
	const beginS = first.startS - FETCH_S.swungBack;
	const atBell = (rep: SwingRep) => ({ bend: AT_BELL, arms: armsAtBell(rep), hipsDuring: ALL_THE_WAY });
	return [
		{ ...standing, timeS: beginS },
		{ ...atBell(first), timeS: beginS + FETCH_S.down },
		{ ...atBell(first), timeS: beginS + FETCH_S.held },
		{ ...atBottom(first), timeS: first.startS, hipsDuring: ALL_THE_WAY },
		...swings,
		{ ...atBell(last), timeS: last.endS + RETURN_S.down },
		{ ...atBell(last), timeS: last.endS + RETURN_S.held },
		{ ...standing, timeS: last.endS + RETURN_S.up },
	];
}

function bottomBend(form: SwingForm): Bend {
	const { hipFlexionDeg, kneeFlexionDeg, lumbarFlexionDeg, thoracicFlexionDeg, kneeValgusM } = form;
	const headPitchDeg = 0.7 * Math.max(0, hipFlexionDeg - kneeFlexionDeg);
	return {
		hipFlexionDeg,
		kneeFlexionDeg,
		lumbarFlexionDeg,
		thoracicFlexionDeg,
		headPitchDeg,
		kneeMedialM: kneeValgusM,
	};
}

/** Hands at the handle of a bell that stands on the floor a little ahead of the feet. */
const AT_BELL: Bend = {
	kneeFlexionDeg: 68,
	hipFlexionDeg: 124,
	lumbarFlexionDeg: 16,
	headPitchDeg: 45,
	kneeMedialM: 0,
};
const TO_BELL_DEG = 20;

/** Between the middle of the body and each of two hands on the handle. */
const HAND_ON_BELL_M = 0.035;
const HAND_BESIDE_M = 0.3;

function holdingArm(forwardDeg: number, side: Side | null): StraightArm {
	return { forwardDeg, handAsideM: side === null ? HAND_ON_BELL_M : 0 };
}

function armsOf(rep: SwingRep, bellDeg: number, freeDeg: number): Both<StraightArm> {
	return both((side) =>
		rep.side === null || rep.side === side
			? holdingArm(bellDeg, rep.side)
			: { forwardDeg: freeDeg, handAsideM: HAND_BESIDE_M },
	);
}

function armsAtBottom(rep: SwingRep, bend: Bend, stance: Stance, body: Body): Both<StraightArm> {
	return armsOf(rep, rep.form.bottomArmDeg ?? betweenThighsDeg(bend, stance, body), -28);
}

/** How far the wrists stay ahead of the hips, so that the hands find room between the thighs. */
const AHEAD_OF_HIPS_M = 0.12;

function betweenThighsDeg(bend: Bend, stance: Stance, body: Body): number {
	const { arms } = UPRIGHT;
	const { trunkInclinationDeg } = balanced(bentCrouch(bend, { arms, stance, spot: HOME, hipShiftM: 0 }), body);
	const shouldersAheadM = body.trunkM * Math.sin(radians(trunkInclinationDeg));
	return degrees(Math.asin((AHEAD_OF_HIPS_M - shouldersAheadM) / (body.upperArmM + body.forearmM)));
}

function armsAtBell(rep: SwingRep): Both<StraightArm> {
	return armsOf(rep, TO_BELL_DEG, -10);
}

/** Where the hands change, both are at the handle. */
function armsAtTop(rep: SwingRep, next: SwingRep): Both<StraightArm> {
	const { topArmDeg } = rep.form;
	const changes = rep.side !== next.side;
	const handle = holdingArm(topArmDeg, null);
	return changes ? { left: handle, right: handle } : armsOf(rep, topArmDeg, 35);
}
