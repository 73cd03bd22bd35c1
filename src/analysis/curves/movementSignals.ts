import { armElevationDeg } from '../exercises/kettlebellSwing/armLift.ts';
import { handsAboveKneesRatio } from '../exercises/kettlebellSwing/lowBell.ts';
import { legAhead } from '../exercises/lunge/frontLeg.ts';
import { kneePastAnkleRatio } from '../exercises/lunge/kneePastToe.ts';
import { stepRatio } from '../exercises/lunge/shortStep.ts';
import { SIDE_VIEWS } from '../faults/rule.ts';
import { kneeFlexionDeg, shoulderHipAnkleDeg } from '../kinematics/jointAngles.ts';
import { facingOf, thighElevationDeg, type Facing } from '../kinematics/segmentAngles.ts';
import { nearSideOf } from '../pose/cameraView.ts';
import { otherSide, type Landmarks, type Side } from '../pose/landmarks.ts';
import type { Signal, SignalText } from './signal.ts';

const LUNGE = ['lunge'] as const;
const SWING = ['kettlebell-swing'] as const;
const PLANK = ['plank'] as const;

type LegMeasure = (image: Landmarks<'imagePx'>, side: Side, facing: Facing) => number | null;

/** A measure of the leg that is in front, or behind, in each picture. */
function ofLeg(which: 'front' | 'rear', measure: LegMeasure): Signal['read'] {
	return ({ view, image }) => {
		const near = nearSideOf(view);
		if (near === null) return null;
		const facing = facingOf(near);
		const front = legAhead(image, facing);
		return front === null ? null : measure(image, which === 'front' ? front : otherSide(front), facing);
	};
}

function own(text: SignalText, exercises: readonly string[], read: Signal['read']): Signal {
	return { ...text, exercises, views: SIDE_VIEWS, read };
}

/** What only some movements have: a leg in front, hands that swing, a body held straight. Seen from the side, in the picture. */
export const MOVEMENT_SIGNALS: readonly Signal[] = [
	own(
		{ id: 'frontKneeFlexion', name: 'Front knee bend', meaning: '0° is a straight knee.', unit: 'deg', side: null },
		LUNGE,
		ofLeg('front', kneeFlexionDeg),
	),
	own(
		{ id: 'rearKneeFlexion', name: 'Rear knee bend', meaning: '0° is a straight knee.', unit: 'deg', side: null },
		LUNGE,
		ofLeg('rear', kneeFlexionDeg),
	),
	own(
		{
			id: 'frontThighElevation',
			name: 'Front thigh above level',
			meaning: '0° is a thigh level with the floor, less is deeper.',
			unit: 'deg',
			side: null,
		},
		LUNGE,
		ofLeg('front', thighElevationDeg),
	),
	own(
		{
			id: 'kneePastAnkle',
			name: 'Front knee past the ankle',
			meaning: 'Share of the foot; 0 is above the ankle, about 70 % above the toes.',
			unit: 'ratio',
			side: null,
		},
		LUNGE,
		ofLeg('front', kneePastAnkleRatio),
	),
	own(
		{ id: 'step', name: 'Step', meaning: 'Share of the leg, from ankle to ankle.', unit: 'ratio', side: null },
		LUNGE,
		ofLeg('front', stepRatio),
	),
	own(
		{
			id: 'armElevation',
			name: 'Arms away from hanging',
			meaning: '0° is straight down, 90° level.',
			unit: 'deg',
			side: 'near',
		},
		SWING,
		({ image }) => armElevationDeg(image),
	),
	own(
		{
			id: 'handsAboveKnees',
			name: 'Hands above the knees',
			meaning: 'Share of the trunk; 0 is level with the knees.',
			unit: 'ratio',
			side: 'near',
		},
		SWING,
		({ image }) => handsAboveKneesRatio(image),
	),
	own(
		{
			id: 'hipsBelowLine',
			name: 'Hips below the line',
			meaning: '0° is in line from shoulder to ankle, more is sinking, less is high hips.',
			unit: 'deg',
			side: 'near',
		},
		PLANK,
		({ view, image }) => {
			const near = nearSideOf(view);
			const lineDeg = near === null ? null : shoulderHipAnkleDeg(image, near);
			return lineDeg === null ? null : lineDeg - 180;
		},
	),
];
