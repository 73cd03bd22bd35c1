import type { Motion } from './motion.ts';
import type { MotionSet } from './motionSet.ts';
import { birdDog } from './motions/birdDog.ts';
import { clam } from './motions/clam.ts';
import { fireHydrant } from './motions/fireHydrant.ts';
import { gluteBridge } from './motions/gluteBridge.ts';
import { hipHinge } from './motions/hipHinge.ts';
import { kettlebellSwing } from './motions/kettlebellSwing.ts';
import { kneeToChest } from './motions/kneeToChest.ts';
import { lowerBackRotation } from './motions/lowerBackRotation.ts';
import { lunge } from './motions/lunge.ts';
import { pelvicTilt } from './motions/pelvicTilt.ts';
import { plank } from './motions/plank.ts';
import { proneLegRaise } from './motions/proneLegRaise.ts';
import { quadrupedHipExtension } from './motions/quadrupedHipExtension.ts';
import { sideLyingAbduction } from './motions/sideLyingAbduction.ts';
import { sidePlank } from './motions/sidePlank.ts';
import { sideStep } from './motions/sideStep.ts';
import { singleLegBridge } from './motions/singleLegBridge.ts';
import { squat } from './motions/squat.ts';

/** What the athlete can do, by the name of the exercise. For sets that come as plain data; direct callers have the types. */
export const MOTIONS: Readonly<Record<string, (set: MotionSet) => Motion>> = {
	'bird-dog': birdDog,
	clam,
	'fire-hydrant': fireHydrant,
	'glute-bridge': gluteBridge,
	'hip-hinge': hipHinge,
	'kettlebell-swing': kettlebellSwing,
	'knee-to-chest': kneeToChest,
	'lower-back-rotation': lowerBackRotation,
	lunge,
	'pelvic-tilt': pelvicTilt,
	plank,
	'prone-leg-raise': proneLegRaise,
	'quadruped-hip-extension': quadrupedHipExtension,
	'side-lying-abduction': sideLyingAbduction,
	'side-plank': sidePlank,
	'side-step': sideStep,
	'single-leg-bridge': singleLegBridge,
	squat,
};
