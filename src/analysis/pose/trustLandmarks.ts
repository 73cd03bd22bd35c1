import { createRunningMedian } from '../signal/runningMedian.ts';
import {
	LANDMARK_NAMES,
	SIDES,
	sided,
	type Landmark,
	type LandmarkName,
	type Landmarks,
	type Side,
} from './landmarks.ts';
import type { PoseFrame } from './poseFrame.ts';

/** House: below this the model itself says that it sees nothing. Above it, its word alone counts for little: hidden far legs of a side view come at 0.1–0.3 and are right to a few pixels, invented ones come at 0.9. */
const MIN_VISIBILITY = 0.02;
/** House: how far outside of the picture a landmark may lie, as a share of the longer side. Feet are invented sooner than they are seen there. */
const MARGIN_RATIO = 0.04;
const FOOT_MARGIN_RATIO = 0;
/** House: a bone may differ by this from its own median length before the joint at its far end is dropped; BlazePose's own spread is under 15 %. */
const MAX_BONE_CHANGE = 0.35;
/** House: bones are remembered over about 3 s at 30 pictures a second. */
const REMEMBERED_FRAMES = 90;
const MIN_REMEMBERED_FRAMES = 10;

const FEET: ReadonlySet<LandmarkName> = new Set<LandmarkName>([
	'leftHeel',
	'rightHeel',
	'leftFootIndex',
	'rightFootIndex',
]);

/** The two bones of a leg, from the hip outwards: when one is wrong, so is all beyond it. */
const LEG_BONES = [
	{ from: 'hip', to: 'knee' },
	{ from: 'knee', to: 'ankle' },
] as const;

function isInPicture(landmark: Landmark<'imagePx'>, frame: PoseFrame, marginRatio: number): boolean {
	const marginPx = marginRatio * Math.max(frame.widthPx, frame.heightPx);
	return (
		landmark.x >= -marginPx &&
		landmark.y >= -marginPx &&
		landmark.x <= frame.widthPx + marginPx &&
		landmark.y <= frame.heightPx + marginPx
	);
}

function length3d(a: Landmark<'worldM'>, b: Landmark<'worldM'>): number {
	return Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
}

/** Remembers how long a bone is and tells whether a new length can be true. */
function createBoneMemory(): (lengthM: number) => boolean {
	const remembered = createRunningMedian(REMEMBERED_FRAMES);
	let typicalM: number | null = null;
	return (lengthM) => {
		remembered.push(lengthM);
		const count = remembered.count();
		if (count < MIN_REMEMBERED_FRAMES) return true;
		if (typicalM === null || count % MIN_REMEMBERED_FRAMES === 0) typicalM = remembered.median();
		return typicalM === null || Math.abs(lengthM / typicalM - 1) <= MAX_BONE_CHANGE;
	};
}

/** Landmarks of a leg that can't be true because a bone changed its length. */
function implausible(
	world: Landmarks<'worldM'>,
	side: Side,
	memories: ReadonlyMap<LandmarkName, (lengthM: number) => boolean>,
): readonly LandmarkName[] {
	for (const { from, to } of LEG_BONES) {
		const near = world[sided(side, from)];
		const far = world[sided(side, to)];
		const remembers = memories.get(sided(side, to));
		if (near === null || far === null || remembers === undefined) continue;
		if (remembers(length3d(near, far))) continue;
		const beyond: readonly LandmarkName[] = [sided(side, 'ankle'), sided(side, 'heel'), sided(side, 'footIndex')];
		return to === 'knee' ? [sided(side, 'knee'), ...beyond] : beyond;
	}
	return [];
}

/**
 * Drops the landmarks that can't be trusted, whatever confidence the model gives them: out of the picture, unseen, or at the
 * end of a bone that changed its length. They become `null` in both spaces.
 */
export function createTrustGate(): (frame: PoseFrame) => PoseFrame {
	const memories = new Map<LandmarkName, (lengthM: number) => boolean>();
	for (const side of SIDES) for (const { to } of LEG_BONES) memories.set(sided(side, to), createBoneMemory());
	return (frame) => {
		const { image, world } = frame;
		if (image === null) return frame;
		const dropped = new Set<LandmarkName>();
		for (const name of LANDMARK_NAMES) {
			const landmark = image[name];
			const marginRatio = FEET.has(name) ? FOOT_MARGIN_RATIO : MARGIN_RATIO;
			if (landmark === null || landmark.visibility < MIN_VISIBILITY || !isInPicture(landmark, frame, marginRatio)) {
				dropped.add(name);
			}
		}
		if (world !== null) {
			for (const side of SIDES) for (const name of implausible(world, side, memories)) dropped.add(name);
		}
		return dropped.size === 0
			? frame
			: { ...frame, image: without(image, dropped), world: world === null ? null : without(world, dropped) };
	};
}

function without<L extends Landmarks<'imagePx'> | Landmarks<'worldM'>>(
	landmarks: L,
	dropped: ReadonlySet<LandmarkName>,
): L {
	const kept = { ...landmarks } as Record<LandmarkName, unknown>;
	for (const name of dropped) kept[name] = null;
	return kept as L;
}
