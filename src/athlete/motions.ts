import type { Motion } from './motion.ts';
import type { MotionSet } from './motionSet.ts';
import { gluteBridge } from './motions/gluteBridge.ts';
import { hipHinge } from './motions/hipHinge.ts';
import { pelvicTilt } from './motions/pelvicTilt.ts';
import { singleLegBridge } from './motions/singleLegBridge.ts';
import { kettlebellSwing } from './motions/kettlebellSwing.ts';
import { lunge } from './motions/lunge.ts';
import { plank } from './motions/plank.ts';
import { proneLegRaise } from './motions/proneLegRaise.ts';
import { sideStep } from './motions/sideStep.ts';
import { squat } from './motions/squat.ts';

/** What the athlete can do, by the name of the exercise. For sets that come as plain data; direct callers have the types. */
export const MOTIONS: Readonly<Record<string, (set: MotionSet) => Motion>> = {
	'hip-hinge': hipHinge,
	'kettlebell-swing': kettlebellSwing,
	lunge,
	'side-step': sideStep,
	squat,
	'glute-bridge': gluteBridge,
	'single-leg-bridge': singleLegBridge,
	'pelvic-tilt': pelvicTilt,
	'prone-leg-raise': proneLegRaise,
	plank,
};
