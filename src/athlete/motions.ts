import type { Motion } from './motion.ts';
import type { MotionSet } from './motionSet.ts';
import { gluteBridge } from './motions/gluteBridge.ts';
import { hipHinge } from './motions/hipHinge.ts';
import { squat } from './motions/squat.ts';

/** What the athlete can do, by the name of the exercise. For sets that come as plain data; direct callers have the types. */
export const MOTIONS: Readonly<Record<string, (set: MotionSet) => Motion>> = {
	'hip-hinge': hipHinge,
	squat,
	'glute-bridge': gluteBridge,
};
