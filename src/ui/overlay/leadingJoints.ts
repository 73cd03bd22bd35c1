import type { ContourAxis } from '../../analysis/pose/backContour.ts';
import { LANDMARK_NAMES, type LandmarkName, type Landmarks } from '../../analysis/pose/landmarks.ts';
import type { OverlayError } from '../../state/liveSight.svelte.ts';
import { FADE_S, type JointLookup, type OverlayJoint } from './joints.ts';
import { SEEN_PX, type Viewport } from './viewport.ts';

/** A pose of a running picture. */
export interface LeadingPose {
	readonly landmarks: Landmarks<'imagePx'> | null;
	/** Media time of its picture, in seconds. */
	readonly timeS: number;
	/** Shoulder to hip in source pixels; `null` while it is not known: then nothing is told ahead. */
	readonly trunkPx: number | null;
}

/** Joints of a running picture, each where it should be by the time that the picture shows rather than where it was last seen. */
export interface LeadingJoints {
	/** @param clockS wall clock */
	push(pose: LeadingPose, clockS: number): void;
	/** Joints at a media time. Lookup and joints are the same objects each time: they hold until the next call. */
	at(viewport: Viewport, timeS: number, clockS: number): JointLookup;
	/** Whether a joint is to be seen elsewhere than when this was asked last. */
	hasMoved(): boolean;
	/** A line between hips and shoulders, told ahead like them. */
	lead(axis: ContourAxis): ContourAxis;
	/** How far joints were from where they were drawn; `null` before the second pose. */
	error(): OverlayError | null;
}

/** House: beyond this, people turn back; measured on real squats and swings, a tenth of a second ahead still halves the error. */
const MAX_LEAD_S = 0.1;
/** House: a speed is taken over about so long; shorter ones carry the model's jitter. */
const SPEED_OVER_S = 0.07;
/** After a longer gap nobody knows how fast somebody is. */
const MAX_GAP_S = 0.25;
/** House: slower than this, in trunk lengths a second, is mostly jitter: whoever stands still is drawn where they are. */
const REST_SPEED = 0.3;
/** House: what was told wrongly melts away instead of jumping. */
const MELT_S = 0.05;
const ERROR_OVER_POSES = 30;
const REMEMBERED_POSES = 4;

const COUNT = LANDMARK_NAMES.length;
const INDEX = Object.fromEntries(LANDMARK_NAMES.map((name, index) => [name, index])) as Record<LandmarkName, number>;

/** Places across and down of all joints; NaN where there is none. */
interface Places {
	readonly x: Float64Array;
	readonly y: Float64Array;
}

function places(): Places {
	return { x: new Float64Array(COUNT).fill(Number.NaN), y: new Float64Array(COUNT).fill(Number.NaN) };
}

function at(values: Float64Array, index: number): number {
	return values[index] as number;
}

export function createLeadingJoints(): LeadingJoints {
	/** The newest first. */
	const poses = Array.from({ length: REMEMBERED_POSES }, () => ({ timeS: Number.NEGATIVE_INFINITY, ...places() }));
	/** Where each was seen last; and since when it was not, by the wall clock. */
	const seen = places();
	const seenAtS = new Float64Array(COUNT).fill(Number.NEGATIVE_INFINITY);
	const speed = places();
	/** How far it was drawn from where the newest pose would have had it. */
	const melting = places();
	const shown = places();
	const drawn = Array.from({ length: COUNT }, () => ({ x: Number.NaN, y: Number.NaN, alpha: 0 }));
	const told = Array.from({ length: COUNT }, () => ({ x: Number.NaN, y: Number.NaN, alpha: 0 }));
	const lookup: JointLookup = (name): OverlayJoint | null => {
		const joint = drawn[INDEX[name]];
		return joint === undefined || joint.alpha <= 0 ? null : joint;
	};
	let poseAtS = 0;
	let leadS = 0;
	let aheadRatio: number | null = null;
	let leftRatio = 0;

	function newest(): (typeof poses)[number] {
		return poses[0] as (typeof poses)[number];
	}

	function noteError(pose: LeadingPose, trunkPx: number): void {
		const overS = Math.min(MAX_LEAD_S, pose.timeS - newest().timeS);
		let ahead = 0;
		let left = 0;
		let count = 0;
		for (let index = 0; index < COUNT; index += 1) {
			const landmark = pose.landmarks?.[LANDMARK_NAMES[index] as LandmarkName] ?? null;
			const [x, y] = [at(newest().x, index), at(newest().y, index)];
			if (landmark === null || Number.isNaN(x)) continue;
			ahead += Math.hypot(x + at(speed.x, index) * overS - landmark.x, y + at(speed.y, index) * overS - landmark.y);
			left += Math.hypot(x - landmark.x, y - landmark.y);
			count += 1;
		}
		if (count === 0) return;
		const share = aheadRatio === null ? 1 : 1 / ERROR_OVER_POSES;
		aheadRatio = (aheadRatio ?? 0) + (ahead / count / trunkPx - (aheadRatio ?? 0)) * share;
		leftRatio += (left / count / trunkPx - leftRatio) * share;
	}

	/** The pose that a speed is taken from: the oldest that is not too old, or the one before. */
	function since(timeS: number, index: number): (typeof poses)[number] | null {
		let from: (typeof poses)[number] | null = null;
		for (const [back, pose] of poses.entries()) {
			if (back === 0 || Number.isNaN(at(pose.x, index)) || timeS - pose.timeS > MAX_GAP_S) continue;
			if (back === 1 || timeS - pose.timeS <= SPEED_OVER_S) from = pose;
		}
		return from;
	}

	function setSpeed(index: number, timeS: number, trunkPx: number | null): void {
		speed.x[index] = 0;
		speed.y[index] = 0;
		const from = since(timeS, index);
		if (from === null || trunkPx === null) return;
		const across = at(newest().x, index) - at(from.x, index);
		const down = at(newest().y, index) - at(from.y, index);
		// Nobody moves by their own length from picture to picture: somebody else is followed now.
		if (Math.hypot(across, down) > trunkPx) return;
		const overS = timeS - from.timeS;
		const ratio = Math.hypot(across, down) / overS / trunkPx;
		const share = ratio ** 2 / (ratio ** 2 + REST_SPEED ** 2) / overS;
		speed.x[index] = across * share;
		speed.y[index] = down * share;
	}

	function take({ landmarks, timeS }: LeadingPose, clockS: number): void {
		const pose = poses.pop() as (typeof poses)[number];
		poses.unshift(pose);
		pose.timeS = timeS;
		for (let index = 0; index < COUNT; index += 1) {
			const landmark = landmarks?.[LANDMARK_NAMES[index] as LandmarkName] ?? null;
			pose.x[index] = landmark?.x ?? Number.NaN;
			pose.y[index] = landmark?.y ?? Number.NaN;
			if (landmark === null) continue;
			seen.x[index] = landmark.x;
			seen.y[index] = landmark.y;
			seenAtS[index] = clockS;
		}
	}

	function melt(index: number, trunkPx: number | null): void {
		const across = at(shown.x, index) - (at(seen.x, index) + at(speed.x, index) * leadS);
		const down = at(shown.y, index) - (at(seen.y, index) + at(speed.y, index) * leadS);
		const isSmall = trunkPx !== null && Math.hypot(across, down) < trunkPx;
		melting.x[index] = isSmall ? across : 0;
		melting.y[index] = isSmall ? down : 0;
	}

	function place(index: number, viewport: Viewport, clockS: number): void {
		const joint = drawn[index] as (typeof drawn)[number];
		const isThere = !Number.isNaN(at(newest().x, index));
		joint.alpha = isThere ? 1 : Math.max(0, 1 - (clockS - at(seenAtS, index)) / FADE_S);
		if (isThere) {
			const left = Math.exp((poseAtS - clockS) / MELT_S);
			shown.x[index] = at(seen.x, index) + at(speed.x, index) * leadS + at(melting.x, index) * left;
			shown.y[index] = at(seen.y, index) + at(speed.y, index) * leadS + at(melting.y, index) * left;
		}
		const across = at(shown.x, index);
		joint.x =
			viewport.leftPx + (viewport.facing === 'mirrored' ? viewport.picture.widthPx - across : across) * viewport.scale;
		joint.y = viewport.topPx + at(shown.y, index) * viewport.scale;
	}

	/** How far the middle of two joints is drawn from where it was seen. */
	function shift(values: 'x' | 'y', left: LandmarkName, right: LandmarkName): number {
		const one = at(shown[values], INDEX[left]) - at(seen[values], INDEX[left]);
		const other = at(shown[values], INDEX[right]) - at(seen[values], INDEX[right]);
		const mean = (one + other) / 2;
		return Number.isNaN(mean) ? 0 : mean;
	}

	return {
		push(pose, clockS) {
			const { timeS, trunkPx } = pose;
			if (trunkPx !== null && timeS - newest().timeS <= MAX_GAP_S) noteError(pose, trunkPx);
			const shownS = newest().timeS + leadS;
			take(pose, clockS);
			poseAtS = clockS;
			leadS = Math.min(MAX_LEAD_S, Math.max(0, shownS - timeS));
			for (let index = 0; index < COUNT; index += 1) {
				setSpeed(index, timeS, trunkPx);
				melt(index, trunkPx);
			}
		},
		at(viewport, timeS, clockS) {
			leadS = Math.min(MAX_LEAD_S, Math.max(0, timeS - newest().timeS));
			for (let index = 0; index < COUNT; index += 1) place(index, viewport, clockS);
			return lookup;
		},
		hasMoved() {
			let moved = false;
			for (let index = 0; index < COUNT; index += 1) {
				const [now, before] = [drawn[index] as OverlayJoint, told[index] as (typeof told)[number]];
				const isSame =
					now.alpha === before.alpha &&
					(now.alpha <= 0 || (Math.abs(now.x - before.x) <= SEEN_PX && Math.abs(now.y - before.y) <= SEEN_PX));
				if (isSame) continue;
				moved = true;
				before.x = now.x;
				before.y = now.y;
				before.alpha = now.alpha;
			}
			return moved;
		},
		lead: (axis) => ({
			hipX: axis.hipX + shift('x', 'leftHip', 'rightHip'),
			hipY: axis.hipY + shift('y', 'leftHip', 'rightHip'),
			shoulderX: axis.shoulderX + shift('x', 'leftShoulder', 'rightShoulder'),
			shoulderY: axis.shoulderY + shift('y', 'leftShoulder', 'rightShoulder'),
		}),
		error: () => (aheadRatio === null ? null : { aheadRatio, leftRatio }),
	};
}
