import type { DemoView } from './demoView.ts';
import type { Motion } from './motion.ts';
import type { SetPlan } from './motionSet.ts';
import { squat, type SquatForm } from './motions/squat.ts';
import { SHOULDER_WIDE, type Stance } from './stance.ts';

/** A set that somebody does on their feet, and how they stand before it and after. */
export interface StandingDemo {
	readonly stance: Stance;
	/** Nine reps; in the middle three something is amiss that can be seen from there. */
	set(view: DemoView, swayM: number): Motion;
}

const REST_S = 2.5;

/** Nine reps with a fault in the middle three. */
function nineReps<Form extends object>(
	fault: Partial<Form>,
	swayM: number,
): SetPlan<Form> & { readonly variation: number } {
	return {
		reps: 9,
		idleBeforeS: 0,
		idleAfterS: REST_S,
		but: { 4: fault, 5: fault, 6: fault },
		variation: 1,
		swayM,
		seed: 4,
	};
}

const SQUAT_FAULTS: Readonly<Record<DemoView, Partial<SquatForm>>> = {
	side: { depth: { thighElevationDeg: 30 } },
	front: { kneeValgusM: 0.085 },
	oblique: { eccentricS: 0.6, concentricS: 0.5 },
};

export const STANDING_DEMOS: Readonly<Record<string, StandingDemo>> = {
	squat: {
		stance: SHOULDER_WIDE,
		set: (view, swayM) => squat(nineReps(SQUAT_FAULTS[view], swayM)),
	},
};
