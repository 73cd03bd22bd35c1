import type { HingeForm } from '../motions/hipHinge.ts';
import type { SwingForm } from '../motions/kettlebellSwing.ts';
import type { LungeForm } from '../motions/lunge.ts';
import type { SideStepForm } from '../motions/sideStep.ts';
import type { SquatForm } from '../motions/squat.ts';
import { faultFormsOf, type FaultForm } from './faultForm.ts';

/** Side on with the left side to the camera, and facing it. */
const CAMERAS = { side: { yawDeg: 90 }, front: { yawDeg: 0 } };

/** Numbers lie well beyond each rule's marked limit, so that what the pose model gets wrong does not decide. */
const SQUAT = faultFormsOf<SquatForm>(
	'squat',
	CAMERAS,
	{ reps: 3, eccentricS: 1.6, concentricS: 1.1, pauseS: 0.5, depth: { thighElevationDeg: -5 } },
	[
		{ fault: 'lumbar-flexion', from: 'side', form: { lumbarFlexionDeg: 50 } },
		{ fault: 'knee-valgus', from: 'front', form: { kneeValgusM: 0.1 }, inLastRepOnly: true },
		{ fault: 'forward-lean', from: 'side', form: { leanDeg: 46 } },
		{ fault: 'hips-first', from: 'side', form: { hipsFirstRatio: 3 } },
		{ fault: 'heel-rise', from: 'side', form: { heelRiseM: 0.11 } },
		{ fault: 'shallow-depth', from: 'side', form: { depth: { thighElevationDeg: 35 } } },
		{ fault: 'hip-shift', from: 'front', form: { hipShiftM: 0.1 } },
		{ fault: 'tempo', from: 'anywhere', form: { eccentricS: 0.5 } },
	],
);

const LUNGE = faultFormsOf<LungeForm>('lunge', CAMERAS, { reps: 3, sides: 'left' }, [
	{ fault: 'lumbar-extension', from: 'side', form: { leanDeg: -14, lumbarFlexionDeg: -25 } },
	{ fault: 'knee-valgus', from: 'front', form: { kneeValgusM: 0.11 }, inLastRepOnly: true },
	{ fault: 'knee-past-toe', from: 'side', form: { kneeTravelM: 0.28 } },
	{ fault: 'forward-lean', from: 'side', form: { leanDeg: 55 } },
	{ fault: 'side-lean', from: 'front', form: { sideLeanDeg: 22 } },
	{ fault: 'heel-rise', from: 'side', form: { frontHeelRiseM: 0.11, kneeTravelM: 0.2 } },
	{ fault: 'short-step', from: 'side', form: { stepM: 0.32 } },
	{ fault: 'shallow-depth', from: 'side', form: { depth: { thighElevationDeg: 40 } } },
	{ fault: 'tempo', from: 'anywhere', form: { lowerS: 0.35, riseS: 0.3 } },
]);

const HIP_HINGE = faultFormsOf<HingeForm>('hip-hinge', CAMERAS, { reps: 3 }, [
	{ fault: 'lumbar-flexion', from: 'side', form: { lumbarFlexionDeg: 50 } },
	{ fault: 'squat-pattern', from: 'side', form: { kneeFlexionDeg: 85, hipFlexionDeg: 88 } },
	{ fault: 'hips-first', from: 'side', form: { hipsFirstRatio: 3 } },
	{ fault: 'incomplete-extension', from: 'side', form: { topHipFlexionDeg: 28 } },
	{ fault: 'lean-back', from: 'side', form: { leanBackDeg: 18 } },
	{ fault: 'shallow-depth', from: 'side', form: { hipFlexionDeg: 27, kneeFlexionDeg: 12 } },
	{ fault: 'tempo', from: 'anywhere', form: { lowerS: 0.5, riseS: 0.5 } },
]);

const KETTLEBELL_SWING = faultFormsOf<SwingForm>('kettlebell-swing', CAMERAS, { reps: 5 }, [
	{ fault: 'lumbar-flexion', from: 'side', form: { lumbarFlexionDeg: 50 } },
	{ fault: 'squat-pattern', from: 'side', form: { kneeFlexionDeg: 100, hipFlexionDeg: 92 } },
	{ fault: 'knee-valgus', from: 'front', form: { kneeValgusM: 0.11 } },
	{ fault: 'incomplete-extension', from: 'side', form: { topHipFlexionDeg: 28 } },
	{ fault: 'lean-back', from: 'side', form: { leanBackDeg: 18 } },
	{ fault: 'arm-lift', from: 'side', form: { topArmDeg: 140 } },
	{ fault: 'low-bell', from: 'side', form: { bottomArmDeg: 5 } },
	{ fault: 'tempo', from: 'anywhere', form: { periodS: 0.85 } },
]);

const SIDE_STEP = faultFormsOf<SideStepForm>('side-step', CAMERAS, { reps: 6 }, [
	{ fault: 'knee-valgus', from: 'front', form: { kneeValgusM: 0.11 } },
	{ fault: 'side-lean', from: 'front', form: { trunkSwayDeg: 22 } },
	{ fault: 'pelvic-drop', from: 'front', form: { pelvisDropDeg: 16 } },
	{ fault: 'short-step', from: 'front', form: { nearM: 0.08 } },
	{ fault: 'bounce', from: 'front', form: { bounceM: 0.16 } },
	{ fault: 'tempo', from: 'anywhere', form: { outS: 0.2, inS: 0.2 } },
]);

/** Faults of what is done on the feet. */
export const STANDING_FAULT_FORMS: readonly FaultForm[] = [
	...SQUAT,
	...LUNGE,
	...HIP_HINGE,
	...KETTLEBELL_SWING,
	...SIDE_STEP,
];
