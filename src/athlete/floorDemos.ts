import type { DemoView } from './demoView.ts';
import type { Motion } from './motion.ts';
import type { SetPlan } from './motionSet.ts';
import { birdDog, type BirdDogForm } from './motions/birdDog.ts';
import { clam, type ClamForm } from './motions/clam.ts';
import { fireHydrant, type FireHydrantForm } from './motions/fireHydrant.ts';
import { gluteBridge, type GluteBridgeForm } from './motions/gluteBridge.ts';
import { kneeToChest, type KneeToChestForm } from './motions/kneeToChest.ts';
import { lowerBackRotation, type LowerBackRotationForm } from './motions/lowerBackRotation.ts';
import { plank, type PlankForm } from './motions/plank.ts';
import { proneLegRaise, type ProneLegRaiseForm } from './motions/proneLegRaise.ts';
import { quadrupedHipExtension, type HipExtensionForm } from './motions/quadrupedHipExtension.ts';
import { sideLyingAbduction, type SideLyingAbductionForm } from './motions/sideLyingAbduction.ts';
import { sidePlank, type SidePlankForm } from './motions/sidePlank.ts';
import { singleLegBridge, type SingleLegBridgeForm } from './motions/singleLegBridge.ts';

/** A set on the floor: somebody is there already, lies or kneels still, and something is amiss in the middle that can be seen from there. */
type FloorDemo = (view: DemoView, stillS: number, swayM: number) => Motion;

type Faults<Form> = Readonly<Record<DemoView, Partial<Form>>>;

const REST_S = 3;
/** Which of the reps go amiss. */
const MIDDLE = { reps: 9, faulty: [4, 5, 6] };
const MIDDLE_OF_LONG = { reps: 6, faulty: [3, 4] };
const SECOND_HOLD = { reps: 2, faulty: [2] };

function demoOf<Form extends object>(
	motion: (set: SetPlan<Form> & Partial<Form>) => Motion,
	{ reps, faulty }: { readonly reps: number; readonly faulty: readonly number[] },
	faults: Faults<Form>,
): FloorDemo {
	return (view, stillS, swayM) => {
		const but = Object.fromEntries(faulty.map((rep) => [rep, faults[view]]));
		const plan: SetPlan<Form> = { reps, but, idleBeforeS: stillS, idleAfterS: REST_S, variation: 1, swayM, seed: 4 };
		return motion(plan as SetPlan<Form> & Partial<Form>);
	};
}

const HURRIED = { riseS: 0.35, lowerS: 0.35 };

const BIRD_DOG: Faults<BirdDogForm> = {
	side: { legAboveDeg: 24 },
	front: { rollDeg: 18 },
	oblique: { holdS: 1.5 },
};
const CLAM: Faults<ClamForm> = {
	side: { rollBackDeg: 28 },
	front: { rollBackDeg: 28 },
	oblique: { rollBackDeg: 28 },
};
const FIRE_HYDRANT: Faults<FireHydrantForm> = {
	side: HURRIED,
	front: { tiltDeg: 28 },
	oblique: { tiltDeg: 28 },
};
const GLUTE_BRIDGE: Faults<GluteBridgeForm> = {
	side: { shoulderHipKneeDeg: 150 },
	front: { kneeMedialM: 0.09 },
	oblique: HURRIED,
};
const KNEE_TO_CHEST: Faults<KneeToChestForm> = {
	side: { otherFootLiftM: 0.2 },
	front: { headRiseRatio: 0.2 },
	oblique: { otherFootLiftM: 0.2 },
};
const LOWER_BACK_ROTATION: Faults<LowerBackRotationForm> = {
	side: { holdS: 2 },
	front: { shoulderLiftRatio: 0.2 },
	oblique: { shoulderLiftRatio: 0.2 },
};
const PLANK: Faults<PlankForm> = {
	side: { shoulderHipAnkleDeg: 202 },
	front: { shoulderHipAnkleDeg: 148 },
	oblique: { shoulderHipAnkleDeg: 148 },
};
const PRONE_LEG_RAISE: Faults<ProneLegRaiseForm> = {
	side: { liftDeg: 26 },
	front: { rollDeg: 18 },
	oblique: { holdS: 0.8 },
};
const HIP_EXTENSION: Faults<HipExtensionForm> = {
	side: { thighAboveDeg: 24, hollowDeg: 15 },
	front: { rollDeg: 20 },
	oblique: HURRIED,
};
const ABDUCTION: Faults<SideLyingAbductionForm> = {
	side: { rollBackDeg: 28 },
	front: { rollBackDeg: 28 },
	oblique: { rollBackDeg: 28 },
};
const SIDE_PLANK: Faults<SidePlankForm> = {
	side: { rollBackDeg: 28 },
	front: { dropRatio: 0.118 },
	oblique: { dropRatio: 0.118 },
};
const SINGLE_LEG_BRIDGE: Faults<SingleLegBridgeForm> = {
	side: { shoulderHipKneeDeg: 150 },
	front: { pelvicDropDeg: 18 },
	oblique: HURRIED,
};

/** Sets of the exercises on the floor, by their names. */
export const FLOOR_DEMOS: Readonly<Record<string, FloorDemo>> = {
	'bird-dog': demoOf(birdDog, MIDDLE_OF_LONG, BIRD_DOG),
	clam: demoOf(clam, MIDDLE, CLAM),
	'fire-hydrant': demoOf(fireHydrant, MIDDLE, FIRE_HYDRANT),
	'glute-bridge': demoOf(gluteBridge, MIDDLE, GLUTE_BRIDGE),
	'knee-to-chest': demoOf(kneeToChest, MIDDLE_OF_LONG, KNEE_TO_CHEST),
	'lower-back-rotation': demoOf(lowerBackRotation, MIDDLE_OF_LONG, LOWER_BACK_ROTATION),
	plank: demoOf(plank, SECOND_HOLD, PLANK),
	'prone-leg-raise': demoOf(proneLegRaise, MIDDLE, PRONE_LEG_RAISE),
	'quadruped-hip-extension': demoOf(quadrupedHipExtension, MIDDLE, HIP_EXTENSION),
	'side-lying-abduction': demoOf(sideLyingAbduction, MIDDLE, ABDUCTION),
	'side-plank': demoOf(sidePlank, SECOND_HOLD, SIDE_PLANK),
	'single-leg-bridge': demoOf(singleLegBridge, MIDDLE, SINGLE_LEG_BRIDGE),
};
