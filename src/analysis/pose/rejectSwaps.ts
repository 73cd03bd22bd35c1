import { distance } from '../geometry/angle.ts';
import type { Space } from '../geometry/point.ts';
import { landmarksFrom, sided, type LandmarkName, type Landmarks, type SidedJoint } from './landmarks.ts';
import type { PoseFrame } from './poseFrame.ts';

const SWAPPED_JOINTS: readonly SidedJoint[] = ['shoulder', 'hip', 'knee', 'ankle'];

/** House: the swapped reading must explain the movement at least this much better before it is believed. */
const MIN_GAIN = 3;
/** House: movement below this share of the trunk is jitter, in which left and right of a side view lie on each other. */
const MIN_JUMP_TRUNKS = 0.25;
/** House: a swap that lasts this long is the person turning round, and is taken as it is. */
const MAX_SWAP_S = 0.4;

function mirrored<S extends Space>(landmarks: Landmarks<S>): Landmarks<S> {
	return landmarksFrom((name) => {
		const other = name.startsWith('left')
			? name.replace('left', 'right')
			: name.startsWith('right')
				? name.replace('right', 'left')
				: name === 'mouthLeft'
					? 'mouthRight'
					: name === 'mouthRight'
						? 'mouthLeft'
						: name;
		return landmarks[other as LandmarkName];
	});
}

/** Sum of how far the paired joints moved, in the unit of the space. `crossed` compares left with right. */
function travel<S extends Space>(from: Landmarks<S>, to: Landmarks<S>, crossed: 'straight' | 'crossed'): number {
	let sum = 0;
	for (const joint of SWAPPED_JOINTS) {
		for (const side of ['left', 'right'] as const) {
			const before = from[sided(side, joint)];
			const target = crossed === 'straight' ? side : side === 'left' ? 'right' : 'left';
			const after = to[sided(target, joint)];
			if (before !== null && after !== null) sum += distance(before, after);
		}
	}
	return sum;
}

/**
 * Undoes the model's moments of taking left for right: when exchanging the sides explains the movement since the last frame
 * far better than not doing so, they are exchanged, for at most 0.4 s.
 */
export function createSwapRejecter(): (frame: PoseFrame) => PoseFrame {
	let last: Landmarks<'worldM'> | Landmarks<'imagePx'> | null = null;
	let swappedSinceS: number | null = null;
	return (frame) => {
		const landmarks: Landmarks<Space> | null = frame.world ?? frame.image;
		if (frame.image === null || landmarks === null) {
			last = null;
			swappedSinceS = null;
			return frame;
		}
		let result = frame;
		if (last !== null && looksSwapped(last, landmarks)) {
			swappedSinceS ??= frame.timeS;
			if (frame.timeS - swappedSinceS <= MAX_SWAP_S) {
				result = {
					...frame,
					image: mirrored(frame.image),
					world: frame.world === null ? null : mirrored(frame.world),
				};
			}
		} else {
			swappedSinceS = null;
		}
		last = result.world ?? result.image;
		return result;
	};
}

function looksSwapped(last: Landmarks<Space>, now: Landmarks<Space>): boolean {
	const straight = travel(last, now, 'straight');
	const crossed = travel(last, now, 'crossed');
	const leftShoulder = now.leftShoulder;
	const leftHip = now.leftHip;
	if (leftShoulder === null || leftHip === null) return false;
	const trunk = distance(leftShoulder, leftHip);
	return straight > MIN_JUMP_TRUNKS * trunk * SWAPPED_JOINTS.length && straight > MIN_GAIN * crossed;
}
