import type { Space } from '../../src/analysis/geometry/point.ts';
import { MOVENET_ORDER } from '../../src/analysis/pose/keypointMaps.ts';
import { LANDMARK_NAMES, type LandmarkName, type Landmarks } from '../../src/analysis/pose/landmarks.ts';
import type { PoseFrame } from '../../src/analysis/pose/poseFrame.ts';

/** Seconds of media time, the end excluded. */
export interface Span {
	readonly fromS: number;
	readonly toS: number;
}

const SWAPPED_WORDS: Readonly<Record<string, string>> = { left: 'right', right: 'left', Left: 'Right', Right: 'Left' };

function during(
	frames: readonly PoseFrame[],
	{ fromS, toS }: Span,
	edit: (frame: PoseFrame) => PoseFrame,
): PoseFrame[] {
	return frames.map((frame) => (frame.timeS >= fromS && frame.timeS < toS ? edit(frame) : frame));
}

function mapped<S extends Space>(
	landmarks: Landmarks<S> | null,
	from: (name: LandmarkName) => LandmarkName | null,
): Landmarks<S> | null {
	if (landmarks === null) return null;
	const sources = LANDMARK_NAMES.map((name) => [name, from(name)] as const);
	return Object.fromEntries(
		sources.map(([name, source]) => [name, source === null ? null : landmarks[source]]),
	) as Landmarks<S>;
}

function twin(name: LandmarkName): LandmarkName {
	const other = name.replace(/left|right/i, (side) => SWAPPED_WORDS[side] ?? side);
	return other as LandmarkName;
}

/** Nobody is found during the span. */
export function withoutPerson(frames: readonly PoseFrame[], span: Span): PoseFrame[] {
	return during(frames, span, (frame) => ({ ...frame, image: null, world: null, score: 0 }));
}

/** The named landmarks are missing during the span. */
export function withoutLandmarks(
	frames: readonly PoseFrame[],
	names: readonly LandmarkName[],
	span: Span,
): PoseFrame[] {
	const keep = (name: LandmarkName): LandmarkName | null => (names.includes(name) ? null : name);
	return during(frames, span, (frame) => ({
		...frame,
		image: mapped(frame.image, keep),
		world: mapped(frame.world, keep),
	}));
}

/** The model takes left for right during the span. */
export function withSidesSwapped(frames: readonly PoseFrame[], span: Span): PoseFrame[] {
	return during(frames, span, (frame) => ({
		...frame,
		image: mapped(frame.image, twin),
		world: mapped(frame.world, twin),
	}));
}

/** What MoveNet would tell of the same pictures: 17 keypoints, no heels and toes, no metres. */
export function asMoveNet(frames: readonly PoseFrame[]): PoseFrame[] {
	const keep = (name: LandmarkName): LandmarkName | null => (MOVENET_ORDER.includes(name) ? name : null);
	return frames.map((frame) => ({ ...frame, image: mapped(frame.image, keep), world: null }));
}

/** The picture as a camera that mirrors it gives it: left and right change their places. */
export function mirrored(frames: readonly PoseFrame[]): PoseFrame[] {
	return frames.map((frame) => ({
		...frame,
		image: moved(mapped(frame.image, twin), ({ x, y }) => ({ x: frame.widthPx - x, y })),
		world: moved(mapped(frame.world, twin), ({ x, y }) => ({ x: -x, y })),
	}));
}

/** Fewer pictures a second. */
export function thinned(frames: readonly PoseFrame[], hz: number): PoseFrame[] {
	let nextS = -Infinity;
	return frames.filter(({ timeS }) => {
		if (timeS < nextS - 1e-3) return false;
		nextS = timeS + 1 / hz;
		return true;
	});
}

/** The camera looks aside, by this share of the picture's width; who stands at its edge is cut. */
export function movedAside(frames: readonly PoseFrame[], share: number): PoseFrame[] {
	return frames.map((frame) => ({
		...frame,
		image: moved(frame.image, ({ x, y }) => ({ x: x + share * frame.widthPx, y })),
	}));
}

/** In one frame of so many the hips slip upwards by half a trunk. */
export function jumped(frames: readonly PoseFrame[], every: number): PoseFrame[] {
	const hips: readonly LandmarkName[] = ['leftHip', 'rightHip'];
	return frames.map((frame, index) => {
		if (index % every !== every - 1) return frame;
		return {
			...frame,
			image: moved(frame.image, ({ x, y }, name) => ({ x, y: hips.includes(name) ? y - 80 : y })),
			world: moved(frame.world, ({ x, y }, name) => ({ x, y: hips.includes(name) ? y - 0.25 : y })),
		};
	});
}

function moved<S extends Space>(
	landmarks: Landmarks<S> | null,
	move: (place: { readonly x: number; readonly y: number }, name: LandmarkName) => { x: number; y: number },
): Landmarks<S> | null {
	if (landmarks === null) return null;
	return Object.fromEntries(
		LANDMARK_NAMES.map((name) => {
			const landmark = landmarks[name];
			return [name, landmark === null ? null : { ...landmark, ...move(landmark, name) }];
		}),
	) as Landmarks<S>;
}
