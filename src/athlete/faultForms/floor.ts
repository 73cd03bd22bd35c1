import type { BirdDogForm } from '../motions/birdDog.ts';
import type { ClamForm } from '../motions/clam.ts';
import type { FireHydrantForm } from '../motions/fireHydrant.ts';
import type { GluteBridgeForm } from '../motions/gluteBridge.ts';
import type { KneeToChestForm } from '../motions/kneeToChest.ts';
import type { LowerBackRotationForm } from '../motions/lowerBackRotation.ts';
import type { PlankForm } from '../motions/plank.ts';
import type { ProneLegRaiseForm } from '../motions/proneLegRaise.ts';
import type { HipExtensionForm } from '../motions/quadrupedHipExtension.ts';
import type { SideLyingAbductionForm } from '../motions/sideLyingAbduction.ts';
import type { SidePlankForm } from '../motions/sidePlank.ts';
import type { SingleLegBridgeForm } from '../motions/singleLegBridge.ts';
import { faultFormsOf, type FaultForm } from './faultForm.ts';

/** A laptop on a low stool. */
const LOW = { heightM: 0.65, aimHeightM: 0.35, distanceM: 2.5 };

/** Along a body that lies or kneels; from the feet of who lies on the back, from the head of who lies on the belly, from the chest of who lies on the side. */
const CAMERAS = {
	side: { yawDeg: 90, ...LOW },
	end: { yawDeg: 0, ...LOW },
	otherEnd: { yawDeg: 180, ...LOW },
	chest: { yawDeg: 0, ...LOW },
};
type Place = keyof typeof CAMERAS;
const SIDE = { from: 'side', elsewhere: 'end' } as const;
const END = { from: 'end', elsewhere: 'side' } as const;
const FEET = { from: 'otherEnd', elsewhere: 'side' } as const;
const ANYWHERE = { from: 'side', elsewhere: null } as const;

const HURRIED = { riseS: 0.3, lowerS: 0.3 };

/** Numbers lie well beyond each rule's marked limit, so that what the pose model gets wrong does not decide. */
const GLUTE_BRIDGE = faultFormsOf<GluteBridgeForm, Place>('glute-bridge', CAMERAS, { reps: 2 }, [
	{ fault: 'lumbar-extension', ...SIDE, form: { shoulderHipKneeDeg: 207 } },
	{ fault: 'incomplete-extension', ...SIDE, form: { shoulderHipKneeDeg: 148 } },
	{ fault: 'knee-valgus', ...END, form: { kneeMedialM: 0.11 } },
	{ fault: 'foot-placement', ...SIDE, form: { kneeFlexionDeg: 42 } },
	{ fault: 'shoulder-lift', ...SIDE, form: { shoulderRiseRatio: 0.24 } },
	{ fault: 'bounce', ...ANYWHERE, form: { loweredRatio: 0.3 }, isOneRep: true },
	{ fault: 'short-hold', ...ANYWHERE, form: { holdS: 0, riseS: 0.7, lowerS: 0.7 } },
	{ fault: 'tempo', ...ANYWHERE, form: HURRIED },
]);

const SINGLE_LEG_BRIDGE = faultFormsOf<SingleLegBridgeForm, Place>('single-leg-bridge', CAMERAS, { reps: 2 }, [
	{ fault: 'lumbar-extension', ...SIDE, form: { shoulderHipKneeDeg: 207 } },
	{ fault: 'pelvic-drop', ...END, form: { pelvicDropDeg: 18 } },
	{ fault: 'incomplete-extension', ...SIDE, form: { shoulderHipKneeDeg: 148 } },
	{ fault: 'thigh-gap', ...SIDE, form: { thighGapDeg: 38 } },
	{ fault: 'bounce', ...ANYWHERE, form: { loweredRatio: 0.3 }, isOneRep: true },
	{ fault: 'foot-placement', ...SIDE, form: { kneeFlexionDeg: 142 } },
	{ fault: 'short-hold', ...ANYWHERE, form: { holdS: 0, riseS: 0.7, lowerS: 0.7 } },
	{ fault: 'tempo', ...ANYWHERE, form: HURRIED },
]);

const PLANK = faultFormsOf<PlankForm, Place>('plank', CAMERAS, { reps: 1, holdS: 6 }, [
	{ fault: 'sag', ...SIDE, form: { shoulderHipAnkleDeg: 199 } },
	{ fault: 'pike', ...SIDE, form: { shoulderHipAnkleDeg: 152 } },
	{ fault: 'arm-placement', ...SIDE, form: { elbowAheadRatio: 0.78 } },
	{ fault: 'neck', ...SIDE, form: { neckDeg: -60 } },
]);

const SIDE_PLANK = faultFormsOf<SidePlankForm, Place>('side-plank', CAMERAS, { reps: 1, holdS: 6 }, [
	{ fault: 'sag', from: 'chest', elsewhere: 'side', form: { dropRatio: 0.078 } },
]);

const BIRD_DOG = faultFormsOf<BirdDogForm, Place>('bird-dog', CAMERAS, { reps: 2, side: 'left' }, [
	{ fault: 'lumbar-extension', ...SIDE, form: { legAboveDeg: 26 } },
	{ fault: 'pelvis-roll', ...FEET, form: { rollDeg: 20 } },
	{ fault: 'trunk-tilt', ...SIDE, form: { sinkDeg: 20 } },
	{ fault: 'incomplete-extension', ...SIDE, form: { legAboveDeg: -25 } },
	{ fault: 'short-hold', ...ANYWHERE, form: { holdS: 2 } },
]);

const HIP_EXTENSION = faultFormsOf<HipExtensionForm, Place>('quadruped-hip-extension', CAMERAS, { reps: 2 }, [
	{ fault: 'lumbar-extension', ...SIDE, form: { thighAboveDeg: 26, hollowDeg: 15 } },
	{ fault: 'trunk-tilt', ...SIDE, form: { sinkDeg: 20 } },
	{ fault: 'tempo', ...ANYWHERE, form: { riseS: 0.3, lowerS: 0.4 } },
]);

const FIRE_HYDRANT = faultFormsOf<FireHydrantForm, Place>('fire-hydrant', CAMERAS, { reps: 2 }, [
	{ fault: 'pelvis-roll', ...FEET, form: { tiltDeg: 30 } },
	{ fault: 'tempo', from: 'otherEnd', elsewhere: null, form: { riseS: 0.3, lowerS: 0.4 } },
]);

const CLAM = faultFormsOf<ClamForm, Place>('clam', CAMERAS, { reps: 2 }, [
	{ fault: 'pelvis-roll', from: 'side', elsewhere: 'chest', form: { rollBackDeg: 32 } },
]);

const ABDUCTION = faultFormsOf<SideLyingAbductionForm, Place>('side-lying-abduction', CAMERAS, { reps: 2 }, [
	{ fault: 'pelvis-roll', from: 'side', elsewhere: 'chest', form: { rollBackDeg: 32 } },
]);

const KNEE_TO_CHEST = faultFormsOf<KneeToChestForm, Place>('knee-to-chest', CAMERAS, { reps: 2, side: 'left' }, [
	{ fault: 'other-foot-lifts', ...SIDE, form: { otherFootLiftM: 0.22 } },
	{ fault: 'shoulder-lift', ...SIDE, form: { headRiseRatio: 0.24 } },
	{ fault: 'short-hold', ...ANYWHERE, form: { holdS: 1 } },
]);

const ROTATION = faultFormsOf<LowerBackRotationForm, Place>('lower-back-rotation', CAMERAS, { reps: 2 }, [
	{ fault: 'shoulder-lift', ...END, form: { shoulderLiftRatio: 0.24 } },
	{ fault: 'short-hold', from: 'end', elsewhere: null, form: { holdS: 1 } },
]);

const PRONE_LEG_RAISE = faultFormsOf<ProneLegRaiseForm, Place>('prone-leg-raise', CAMERAS, { reps: 2, side: 'left' }, [
	{ fault: 'too-high', ...SIDE, form: { liftDeg: 28 } },
	{ fault: 'knee-bend', ...SIDE, form: { kneeFlexionDeg: 38 } },
	{ fault: 'tempo', ...ANYWHERE, form: { riseS: 0.3, lowerS: 0.4 } },
	{ fault: 'pelvis-roll', ...FEET, form: { rollDeg: 20 } },
	{ fault: 'short-hold', ...ANYWHERE, form: { holdS: 0.5 } },
]);

/** Faults of what is done on the floor. */
export const FLOOR_FAULT_FORMS: readonly FaultForm[] = [
	...GLUTE_BRIDGE,
	...SINGLE_LEG_BRIDGE,
	...PLANK,
	...SIDE_PLANK,
	...BIRD_DOG,
	...HIP_EXTENSION,
	...FIRE_HYDRANT,
	...CLAM,
	...ABDUCTION,
	...KNEE_TO_CHEST,
	...ROTATION,
	...PRONE_LEG_RAISE,
];
