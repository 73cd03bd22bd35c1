import { insideAnklesRatio } from '../faults/shared/kneeValgus.ts';
import { heelRiseRatio } from '../faults/shared/heelRise.ts';
import { ANY_VIEW, FRONT_VIEW, SIDE_VIEWS } from '../faults/rule.ts';
import { hipShiftM, hipSlopeDeg, kneeMedialOfToeRatio, trunkTiltDeg } from '../kinematics/frontalPlane.ts';
import { worldKneeFlexionDeg } from '../kinematics/jointAngles.ts';
import type { Landmarks, Side } from '../pose/landmarks.ts';
import type { Signal } from './signal.ts';

function absolute(value: number | null): number | null {
	return value === null ? null : Math.abs(value);
}

/** A share of the width of the hips when standing. */
function overHips(measure: (image: Landmarks<'imagePx'>, widthPx: number) => number | null): Signal['read'] {
	return ({ image }, baseline) => {
		const widthPx = baseline?.hipWidthPx ?? null;
		return widthPx === null || widthPx === 0 ? null : measure(image, widthPx);
	};
}

function kneeInsideToes(side: Side): Signal {
	return {
		id: side === 'left' ? 'leftKneeInsideToes' : 'rightKneeInsideToes',
		name: side === 'left' ? 'Left knee inside the toes' : 'Right knee inside the toes',
		meaning: 'Share of hip width; 0 is over the tip of the foot, less is outside.',
		unit: 'ratio',
		side,
		views: FRONT_VIEW,
		exercises: null,
		read: overHips((image, widthPx) => kneeMedialOfToeRatio(image, side, widthPx)),
	};
}

function kneeInSpace(side: Side): Signal {
	return {
		id: side === 'left' ? 'leftKneeFlexion' : 'rightKneeFlexion',
		name: side === 'left' ? 'Left knee bend, in space' : 'Right knee bend, in space',
		meaning: '0° is a straight knee; from any view and off by up to 15°, so for change, not for a verdict.',
		unit: 'deg',
		side,
		views: ANY_VIEW,
		exercises: null,
		read: ({ world }) => (world === null ? null : worldKneeFlexionDeg(world, side)),
	};
}

/** What is seen from the front, in the picture. */
export const FRONTAL_SIGNALS: readonly Signal[] = [
	kneeInsideToes('left'),
	kneeInsideToes('right'),
	{
		id: 'kneesInsideAnkles',
		name: 'Knees inside the ankles',
		meaning: 'Share of hip width, mean of both; 0 is above the ankles, less is outside.',
		unit: 'ratio',
		side: null,
		views: FRONT_VIEW,
		exercises: null,
		read: overHips(insideAnklesRatio),
	},
	{
		id: 'hipShift',
		name: 'Hips to one side',
		meaning: 'Share of hip width, to either side, from where they stood.',
		unit: 'ratio',
		side: null,
		views: FRONT_VIEW,
		exercises: null,
		read({ world }, baseline) {
			if (world === null || baseline === null) return null;
			const { hipWidthM, hipShiftM: standingM, yawDeg } = baseline;
			if (hipWidthM === null || hipWidthM === 0 || standingM === null || yawDeg === null) return null;
			const shiftM = hipShiftM(world, yawDeg);
			return shiftM === null ? null : Math.abs(shiftM - standingM) / hipWidthM;
		},
	},
	{
		id: 'sideLean',
		name: 'Trunk to one side',
		meaning: '0° is upright, to either side.',
		unit: 'deg',
		side: null,
		views: FRONT_VIEW,
		exercises: null,
		read: ({ image }) => absolute(trunkTiltDeg(image)),
	},
	{
		id: 'pelvisTilt',
		name: 'Tilt of the hips',
		meaning: '0° is level, to either side.',
		unit: 'deg',
		side: null,
		views: FRONT_VIEW,
		exercises: null,
		read: ({ image }) => absolute(hipSlopeDeg(image)),
	},
];

/** What any view shows, in space, and the heel. */
export const OTHER_SIGNALS: readonly Signal[] = [
	{
		id: 'heelRise',
		name: 'Heel off the floor',
		meaning: 'Share of the foot; 0 is where the near heel stood.',
		unit: 'ratio',
		side: 'near',
		views: SIDE_VIEWS,
		exercises: ['squat', 'lunge'],
		read: heelRiseRatio,
	},
	{
		id: 'hipHeight',
		name: 'Hip height',
		meaning: 'Share of the leg; about 97 % is standing, 45 % with thighs level.',
		unit: 'ratio',
		side: null,
		views: ANY_VIEW,
		exercises: null,
		read: ({ ratios }) => ratios.hipHeight,
	},
	{
		id: 'handsAboveHips',
		name: 'Hands above the hips',
		meaning: 'Share of the leg; 0 is level with the hips.',
		unit: 'ratio',
		side: null,
		views: ANY_VIEW,
		exercises: null,
		read: ({ ratios }) => ratios.handsAboveHips,
	},
	kneeInSpace('left'),
	kneeInSpace('right'),
	{
		id: 'spaceHipFlexion',
		name: 'Hip bend, in space',
		meaning: '0° is trunk and thighs in line; from any view, so for change, not for a verdict.',
		unit: 'deg',
		side: null,
		views: ANY_VIEW,
		exercises: null,
		read: ({ anglesDeg }) => anglesDeg.worldHipFlexion,
	},
	{
		id: 'spaceTrunkInclination',
		name: 'Trunk lean, in space',
		meaning: '0° is upright, to any side; from any view, so for change, not for a verdict.',
		unit: 'deg',
		side: null,
		views: ANY_VIEW,
		exercises: null,
		read: ({ anglesDeg }) => anglesDeg.worldTrunkInclination,
	},
];
