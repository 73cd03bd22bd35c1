import type { HingeForm } from '../motions/hipHinge.ts';
import type { SwingForm } from '../motions/kettlebellSwing.ts';
import type { LungeForm } from '../motions/lunge.ts';
import type { SideStepForm } from '../motions/sideStep.ts';
import type { SquatForm } from '../motions/squat.ts';
import { faultFormsOf, type FaultForm } from './faultForm.ts';

/** Side on with the left side to the camera, and facing it. */
const CAMERAS = { side: { yawDeg: 90 }, front: { yawDeg: 0 } };
type View = keyof typeof CAMERAS;
const SIDE = { from: 'side', elsewhere: 'front' } as const;
const FRONT = { from: 'front', elsewhere: 'side' } as const;
const ANYWHERE = { from: 'side', elsewhere: null } as const;

/** A back is held against those of the first reps, and must be round more than once. */
const ROUND_BACK = { fault: 'lumbar-flexion', ...SIDE, form: { lumbarFlexionDeg: 50 }, inLastReps: 3 } as const;

/** Numbers lie well beyond each rule's marked limit, so that what the pose model gets wrong does not decide. */
const SQUAT = faultFormsOf<SquatForm, View>(
	'squat',
	CAMERAS,
	{ reps: 3, eccentricS: 1.6, concentricS: 1.1, pauseS: 0.5, depth: { thighElevationDeg: -5 } },
	[
		// Leaning far enough for the back to be seen.
		{ ...ROUND_BACK, setting: { reps: 7, leanDeg: 14, arms: 'clasped' } },
		{ fault: 'knee-valgus', ...FRONT, form: { kneeValgusM: 0.1 }, inLastReps: 1 },
		{ fault: 'forward-lean', ...SIDE, form: { leanDeg: 46 } },
		{ fault: 'hips-first', ...SIDE, form: { hipsFirstRatio: 3 } },
		{ fault: 'heel-rise', ...SIDE, form: { heelRiseM: 0.11 } },
		{ fault: 'shallow-depth', ...SIDE, form: { depth: { thighElevationDeg: 35 } } },
		{ fault: 'hip-shift', ...FRONT, form: { hipShiftM: 0.1 } },
		{ fault: 'tempo', ...ANYWHERE, form: { eccentricS: 0.5 } },
	],
);

const LUNGE = faultFormsOf<LungeForm, View>(
	'lunge',
	{ ...CAMERAS, front: { yawDeg: 0, distanceM: 3.6 } },
	{ reps: 3, idleBeforeS: 2.5, sides: 'left' },
	[
		{ fault: 'lumbar-extension', ...SIDE, form: { leanDeg: -14, lumbarFlexionDeg: -25 } },
		{ fault: 'knee-valgus', ...FRONT, form: { kneeValgusM: 0.11 }, inLastReps: 1 },
		{ fault: 'knee-past-toe', ...SIDE, form: { kneeTravelM: 0.2 } },
		{ fault: 'forward-lean', ...SIDE, form: { leanDeg: 55 } },
		{ fault: 'side-lean', ...FRONT, form: { sideLeanDeg: 22 } },
		{ fault: 'heel-rise', ...SIDE, form: { frontHeelRiseM: 0.15, kneeTravelM: 0.2 } },
		{ fault: 'short-step', ...SIDE, form: { stepM: 0.32 } },
		{ fault: 'shallow-depth', ...SIDE, form: { depth: { thighElevationDeg: 34 } } },
		{ fault: 'tempo', ...ANYWHERE, form: { stepS: 0.4, lowerS: 0.25, riseS: 0.25, returnS: 0.4 } },
	],
);

const HIP_HINGE = faultFormsOf<HingeForm, View>('hip-hinge', CAMERAS, { reps: 3, idleBeforeS: 2.5 }, [
	{ ...ROUND_BACK, setting: { reps: 7, arms: 'hanging' } },
	{ fault: 'squat-pattern', ...SIDE, form: { kneeFlexionDeg: 118, hipFlexionDeg: 95 } },
	{ fault: 'incomplete-extension', ...SIDE, form: { topHipFlexionDeg: 28 } },
	{ fault: 'lean-back', ...SIDE, form: { leanBackDeg: 18 } },
	{ fault: 'shallow-depth', ...SIDE, form: { hipFlexionDeg: 27, kneeFlexionDeg: 12 } },
	{ fault: 'tempo', ...ANYWHERE, form: { lowerS: 0.22, riseS: 0.5 } },
]);

/** Hips that hardly sink, as in the drill, can't rise first: this takes a lift. */
const LIFT = faultFormsOf<HingeForm, 'side' | 'front'>(
	'hip-hinge',
	CAMERAS,
	{ reps: 3, idleBeforeS: 2.5, hipFlexionDeg: 113, kneeFlexionDeg: 88 },
	[{ fault: 'hips-first', ...SIDE, form: { hipsFirstRatio: 3 } }],
);

const KETTLEBELL_SWING = faultFormsOf<SwingForm, View>('kettlebell-swing', CAMERAS, { reps: 5, idleBeforeS: 2.5 }, [
	{ ...ROUND_BACK, setting: { reps: 7 } },
	{ fault: 'squat-pattern', ...SIDE, form: { kneeFlexionDeg: 125, hipFlexionDeg: 95 } },
	{ fault: 'knee-valgus', ...FRONT, form: { kneeValgusM: 0.11 } },
	{ fault: 'incomplete-extension', ...SIDE, form: { topHipFlexionDeg: 28 } },
	{ fault: 'lean-back', ...SIDE, form: { leanBackDeg: 18 } },
	{ fault: 'arm-lift', ...SIDE, form: { topArmDeg: 140 } },
	{ fault: 'low-bell', ...SIDE, form: { hipFlexionDeg: 118, kneeFlexionDeg: 40, bottomArmDeg: -14 } },
	{ fault: 'tempo', ...ANYWHERE, form: { periodS: 0.85 } },
]);

/** Steps to the side go towards a camera that stands there, so this one stands between; they need room. */
const SIDE_STEP = faultFormsOf<SideStepForm, View>(
	'side-step',
	{ side: { yawDeg: 50, distanceM: 3.4 }, front: { yawDeg: 0, distanceM: 3.4 } },
	{ reps: 3, idleBeforeS: 2 },
	[
		{ fault: 'knee-valgus', ...FRONT, form: { kneeValgusM: 0.13 }, inLastReps: 1 },
		{ fault: 'side-lean', ...FRONT, form: { trunkSwayDeg: 24 } },
		{ fault: 'pelvic-drop', ...FRONT, form: { pelvisDropDeg: 18 } },
		{ fault: 'slack', ...FRONT, form: { nearM: 0.08 } },
		{ fault: 'bounce', ...FRONT, form: { bounceM: 0.16 } },
		{ fault: 'tempo', from: 'front', elsewhere: null, form: { outS: 0.25, inS: 0.25, pauseS: 0.4 } },
	],
);

/** Faults of what is done on the feet. */
export const STANDING_FAULT_FORMS: readonly FaultForm[] = [
	...SQUAT,
	...LUNGE,
	...HIP_HINGE,
	...LIFT,
	...KETTLEBELL_SWING,
	...SIDE_STEP,
];
