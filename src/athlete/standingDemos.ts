import type { DemoView } from './demoView.ts';
import type { Motion } from './motion.ts';
import type { SetPlan } from './motionSet.ts';
import { hipHinge, type HingeForm } from './motions/hipHinge.ts';
import { kettlebellSwing, SWING_STANCE, type SwingForm } from './motions/kettlebellSwing.ts';
import { HIP_WIDE, lunge, type LungeForm } from './motions/lunge.ts';
import { SIDE_STEP_STANCE, sideStep, type SideStepForm } from './motions/sideStep.ts';
import { squat, type SquatForm } from './motions/squat.ts';
import { SHOULDER_WIDE, type Stance } from './stance.ts';
import { takenUp } from './takenUp.ts';

/** A set that somebody does on their feet, and how they stand before it and after. */
export interface StandingDemo {
	readonly stance: Stance;
	/** Some reps; in three of the middle something is amiss that can be seen from there. */
	set(view: DemoView, swayM: number): Motion;
}

const REST_S = 2.5;
/** For the hands, before and after. */
const HANDS_S = 0.8;

/** Reps with a fault in three of the middle. */
function repsWith<Form extends object>(fault: Partial<Form>, swayM: number, reps = 9): SetPlan<Form> {
	const but = { 4: fault, 5: fault, 6: fault };
	return { reps, idleBeforeS: HANDS_S, idleAfterS: REST_S, but, variation: 1, swayM, seed: 4 };
}

const SQUAT_FAULTS: Readonly<Record<DemoView, Partial<SquatForm>>> = {
	side: { depth: { thighElevationDeg: 30 } },
	front: { kneeValgusM: 0.085 },
	oblique: { eccentricS: 0.6, concentricS: 0.5 },
};

const HINGE_FAULTS: Readonly<Record<DemoView, Partial<HingeForm>>> = {
	side: { lumbarFlexionDeg: 45 },
	front: { lowerS: 0.5, riseS: 0.5 },
	oblique: { lowerS: 0.5, riseS: 0.5 },
};

const LUNGE_FAULTS: Readonly<Record<DemoView, Partial<LungeForm>>> = {
	side: { depth: { thighElevationDeg: 38 } },
	front: { kneeValgusM: 0.1 },
	oblique: { lowerS: 0.35, riseS: 0.3 },
};

const SWING_FAULTS: Readonly<Record<DemoView, Partial<SwingForm>>> = {
	side: { topHipFlexionDeg: 30 },
	front: { kneeValgusM: 0.1 },
	oblique: { periodS: 0.8 },
};

const SIDE_STEP_FAULTS: Readonly<Record<DemoView, Partial<SideStepForm>>> = {
	side: { bounceM: 0.1 },
	front: { kneeValgusM: 0.1 },
	oblique: { outS: 0.22, inS: 0.22 },
};

/** Sets of the exercises that are done on one's feet, by their names. */
export const STANDING_DEMOS: Readonly<Record<string, StandingDemo>> = {
	squat: {
		stance: SHOULDER_WIDE,
		set: (view, swayM) => squat({ ...repsWith(SQUAT_FAULTS[view], swayM), idleBeforeS: 0 }),
	},
	'hip-hinge': {
		stance: SHOULDER_WIDE,
		set: (view, swayM) => takenUp(hipHinge(repsWith(HINGE_FAULTS[view], swayM)), HANDS_S),
	},
	lunge: {
		stance: HIP_WIDE,
		// Towards the camera, a step would take the foot out of the picture.
		set: (view, swayM) => {
			const variant = view === 'side' ? 'forward' : 'reverse';
			return takenUp(lunge({ ...repsWith(LUNGE_FAULTS[view], swayM), variant }), HANDS_S);
		},
	},
	'kettlebell-swing': {
		stance: SWING_STANCE,
		set: (view, swayM) => takenUp(kettlebellSwing(repsWith(SWING_FAULTS[view], swayM)), HANDS_S),
	},
	'side-step': {
		stance: SIDE_STEP_STANCE,
		// As many one way as back, first away from where the camera may be.
		set: (view, swayM) => takenUp(sideStep({ ...repsWith(SIDE_STEP_FAULTS[view], swayM, 8), stepsPerWay: 4 }), HANDS_S),
	},
};
