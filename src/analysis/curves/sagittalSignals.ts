import { SIDE_VIEWS } from '../faults/rule.ts';
import type { FrameAngles } from '../kinematics/kinematicFrame.ts';
import type { Signal, SignalText } from './signal.ts';

type Read = Signal['read'];

function fromTheSide(text: Omit<SignalText, 'unit' | 'side'>, read: Read): Signal {
	return { ...text, unit: 'deg', side: 'near', views: SIDE_VIEWS, exercises: null, read };
}

function angle(name: keyof FrameAngles): Read {
	return ({ anglesDeg }) => anglesDeg[name];
}

function less(one: number | null, other: number | null): number | null {
	return one === null || other === null ? null : one - other;
}

const IN_LINE_DEG = 180;

/** Angles that are seen from the side, in the picture. */
export const SAGITTAL_SIGNALS: readonly Signal[] = [
	fromTheSide(
		{ id: 'kneeFlexion', name: 'Knee bend', meaning: '0° is a straight knee; mean of both.' },
		angle('kneeFlexion'),
	),
	fromTheSide(
		{ id: 'hipFlexion', name: 'Hip bend', meaning: '0° is trunk and thighs in line; the bend of the back is in it.' },
		angle('hipFlexion'),
	),
	fromTheSide(
		{ id: 'trunkInclination', name: 'Trunk lean', meaning: '0° is upright, more is forward.' },
		angle('trunkInclination'),
	),
	fromTheSide(
		{ id: 'thighElevation', name: 'Thigh above level', meaning: '0° is a thigh level with the floor, less is deeper.' },
		angle('thighElevation'),
	),
	fromTheSide(
		{ id: 'shankInclination', name: 'Shin lean', meaning: '0° is upright, more is the knee further forward.' },
		angle('shankInclination'),
	),
	fromTheSide(
		{
			id: 'trunkBeyondShins',
			name: 'Trunk lean beyond the shins',
			meaning: '0° is a trunk parallel to the shins, more is further forward.',
		},
		({ anglesDeg }) => less(anglesDeg.trunkInclination, anglesDeg.shankInclination),
	),
	fromTheSide(
		{
			id: 'trunkFromStanding',
			name: 'Trunk lean from standing',
			meaning: '0° is how the trunk stood at rest, less is leaning back.',
		},
		({ anglesDeg }, baseline) => less(anglesDeg.trunkInclination, baseline?.quiet?.trunkInclinationDeg ?? null),
	),
	fromTheSide(
		{
			id: 'hipLine',
			name: 'Line from shoulder to knee',
			meaning: '180° is in line at the hip, less is bent, more is arched.',
		},
		angle('shoulderHipKnee'),
	),
	fromTheSide(
		{
			id: 'ownHipLine',
			name: 'Hips straight as in standing',
			meaning: '180° is as straight as standing at rest, less is bent.',
		},
		({ anglesDeg }, baseline) => {
			const missing = less(baseline?.quiet?.shoulderHipKneeDeg ?? null, anglesDeg.shoulderHipKnee);
			return missing === null ? null : IN_LINE_DEG - missing;
		},
	),
];
