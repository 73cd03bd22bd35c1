import type { Side } from '../../analysis/pose/landmarks.ts';
import type { Frame, Orientation } from '../../athlete/orientation.ts';
import type { Arm, Leg, Skeleton } from '../../athlete/skeleton.ts';
import { add, along, cross, magnitude, subtract, unit, type Vec3 } from '../../athlete/vec3.ts';

/** From the hips up, as the parts of a skeleton's spine. */
export const SPINE_BONES = [
	'pelvis',
	'lumbar5',
	'lumbar4',
	'lumbar3',
	'lumbar2',
	'lowRibs',
	'midRibs',
	'chest',
] as const;
const TRUNK_BONES = [...SPINE_BONES, 'neck', 'head'] as const;
const LIMB_BONES = [
	'HipHalf',
	'Thigh',
	'KneeHalf',
	'Shank',
	'Foot',
	'Toes',
	'ShoulderHalf',
	'UpperArm',
	'ElbowHalf',
	'Forearm',
	'Hand',
] as const;

type TrunkBone = (typeof TRUNK_BONES)[number];
type LimbBone = (typeof LIMB_BONES)[number];

/** What carries the surface of the figure. A `…Half` bone turns half as far as its joint bends and keeps flesh from collapsing there. */
export type BoneName = TrunkBone | `${Side}${LimbBone}`;

export const BONE_NAMES: readonly BoneName[] = [
	...TRUNK_BONES,
	...LIMB_BONES.flatMap((bone): BoneName[] => [`left${bone}`, `right${bone}`]),
];

export type Bones = Readonly<Record<BoneName, Frame>>;

/** Where each bone is and how it is turned. */
export function bonesOf(skeleton: Skeleton): Bones {
	const { spine, chest, neckTop, head, legs, arms } = skeleton;
	const pelvis = spine[0] as Frame;
	const neckUp = unit(subtract(neckTop, chest.origin));
	return {
		...spineBones(spine),
		neck: { origin: chest.origin, ...squared(neckUp, add(chest.left, head.left)) },
		head,
		...named('left', { ...legBones(pelvis, legs.left), ...armBones(chest, arms.left) }),
		...named('right', { ...legBones(pelvis, legs.right), ...armBones(chest, arms.right) }),
	};
}

function spineBones(spine: readonly Frame[]): Record<(typeof SPINE_BONES)[number], Frame> {
	return Object.fromEntries(SPINE_BONES.map((name, index) => [name, spine[index]])) as Record<
		(typeof SPINE_BONES)[number],
		Frame
	>;
}

function named(side: Side, bones: Record<LimbBone, Frame>): Record<`${Side}${LimbBone}`, Frame> {
	return Object.fromEntries(LIMB_BONES.map((bone) => [`${side}${bone}`, bones[bone]])) as Record<
		`${Side}${LimbBone}`,
		Frame
	>;
}

/** Axes with `up` kept and `left` as near to the one given as can be. */
function squared(up: Vec3, left: Vec3): Orientation {
	const forward = unit(cross(left, up));
	return { up, forward, left: cross(up, forward) };
}

function halfway(a: Orientation, b: Orientation): Orientation {
	return squared(unit(add(a.up, b.up)), add(a.left, b.left));
}

type LegBone = 'HipHalf' | 'Thigh' | 'KneeHalf' | 'Shank' | 'Foot' | 'Toes';

function legBones(pelvis: Frame, leg: Leg): Record<LegBone, Frame> {
	const thighUp = unit(subtract(leg.hip, leg.knee));
	const shankUp = unit(subtract(leg.knee, leg.foot.origin));
	const hinge = unit(cross(thighUp, shankUp));
	const thigh = squared(thighUp, hinge);
	const shank = squared(shankUp, hinge);
	return {
		// Toes that turn out turn the thigh, not the seat.
		HipHalf: { origin: leg.hip, ...squared(unit(add(pelvis.up, thigh.up)), pelvis.left) },
		Thigh: { origin: leg.hip, ...thigh },
		KneeHalf: { origin: leg.knee, ...halfway(thigh, shank) },
		Shank: { origin: leg.knee, ...shank },
		Foot: leg.foot,
		Toes: leg.toes,
	};
}

function armBones(chest: Frame, arm: Arm): Record<Exclude<LimbBone, LegBone>, Frame> {
	const upperUp = unit(subtract(arm.shoulder, arm.elbow));
	const foreUp = unit(subtract(arm.elbow, arm.wrist));
	const bend = cross(foreUp, upperUp);
	// A straight arm has no hinge of its own.
	const hinge = magnitude(bend) < 1e-6 ? chest.left : unit(bend);
	const upper = squared(upperUp, hinge);
	const fore = squared(foreUp, hinge);
	return {
		ShoulderHalf: { origin: arm.shoulder, ...halfway(chest, squared(upperUp, along(hinge, chest.left, 1))) },
		UpperArm: { origin: arm.shoulder, ...upper },
		ElbowHalf: { origin: arm.elbow, ...halfway(upper, fore) },
		Forearm: { origin: arm.elbow, ...fore },
		Hand: arm.hand,
	};
}
