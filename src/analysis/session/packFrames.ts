import type { Space } from '../geometry/point.ts';
import { CONTOUR_STATIONS, type BackContour } from '../pose/backContour.ts';
import { LANDMARK_NAMES, landmarksFrom, type Landmarks } from '../pose/landmarks.ts';
import type { PoseFrame } from '../pose/poseFrame.ts';
import { RECORDED_DIGITS } from './landmarkTrack.ts';

/** Landmarks of those pictures that have them, one picture after the other, as whole numbers of the last digit that is recorded. */
interface PackedLandmarks {
	/** x, y and z of each of {@link LANDMARK_NAMES}. */
	readonly places: Int32Array<ArrayBuffer>;
	/** Visibility of each; {@link NO_LANDMARK} where there is no such landmark. */
	readonly visibilities: Int16Array<ArrayBuffer>;
}

/** Frames in typed arrays: about a kilobyte each, where objects take ten. Plain data: cloneable, storable. See {@link packFrames}. */
export interface PackedFrames {
	readonly timesS: Float64Array<ArrayBuffer>;
	readonly widthsPx: Float64Array<ArrayBuffer>;
	readonly heightsPx: Float64Array<ArrayBuffer>;
	/** In thousandths. */
	readonly scores: Int32Array<ArrayBuffer>;
	/** What each picture has: a sum of {@link HAS}. */
	readonly has: Uint8Array<ArrayBuffer>;
	readonly image: PackedLandmarks;
	readonly world: PackedLandmarks;
	/** Axis, side, sharpness and offsets of each outline of a back. */
	readonly contours: Int32Array<ArrayBuffer>;
}

const HAS = { image: 1, world: 2, contour: 4 } as const;
const NO_LANDMARK = -32_768;
const NO_NUMBER = -2_147_483_648;
const AXIS = ['hipX', 'hipY', 'shoulderX', 'shoulderY'] as const;
const CONTOUR_LENGTH = AXIS.length + 2 + CONTOUR_STATIONS.length;
const COUNT = LANDMARK_NAMES.length;

const scaleOf = (digits: number): number => 10 ** digits;
const PX = scaleOf(RECORDED_DIGITS.imagePx);
const METRE = scaleOf(RECORDED_DIGITS.worldM);
const SCORE = scaleOf(RECORDED_DIGITS.score);
const VISIBILITY = scaleOf(RECORDED_DIGITS.visibility);
const TRUNK = scaleOf(RECORDED_DIGITS.trunks);

/** Packs frames as a landmark track keeps them (see `asRecorded`): {@link unpackFrames} gives back the very same ones. */
export function packFrames(frames: readonly PoseFrame[]): PackedFrames {
	return {
		timesS: Float64Array.from(frames, ({ timeS }) => timeS),
		widthsPx: Float64Array.from(frames, ({ widthPx }) => widthPx),
		heightsPx: Float64Array.from(frames, ({ heightPx }) => heightPx),
		scores: Int32Array.from(frames, ({ score }) => Math.round(score * SCORE)),
		has: Uint8Array.from(frames, hasOf),
		image: packLandmarks(
			frames.flatMap(({ image }) => image ?? []),
			PX,
		),
		world: packLandmarks(
			frames.flatMap(({ world }) => world ?? []),
			METRE,
		),
		contours: packContours(frames.flatMap(({ backContour }) => backContour ?? [])),
	};
}

/** The frames again, equal in every digit. */
export function unpackFrames(packed: PackedFrames): readonly PoseFrame[] {
	const next = { image: 0, world: 0, contour: 0 };
	return Array.from(packed.timesS, (timeS, index): PoseFrame => {
		const has = packed.has[index] ?? 0;
		return {
			timeS,
			widthPx: packed.widthsPx[index] ?? 0,
			heightPx: packed.heightsPx[index] ?? 0,
			score: (packed.scores[index] ?? 0) / SCORE,
			image: (has & HAS.image) === 0 ? null : unpackLandmarks<'imagePx'>(packed.image, next.image++, PX),
			world: (has & HAS.world) === 0 ? null : unpackLandmarks<'worldM'>(packed.world, next.world++, METRE),
			backContour: (has & HAS.contour) === 0 ? null : unpackContour(packed.contours, next.contour++),
		};
	});
}

/** Memory that packed frames take, in bytes. */
export function packedBytes({
	timesS,
	widthsPx,
	heightsPx,
	scores,
	has,
	image,
	world,
	contours,
}: PackedFrames): number {
	const landmarks = [image.places, image.visibilities, world.places, world.visibilities];
	return [timesS, widthsPx, heightsPx, scores, has, contours, ...landmarks].reduce(
		(sum, { byteLength }) => sum + byteLength,
		0,
	);
}

function hasOf({ image, world, backContour }: PoseFrame): number {
	return (image === null ? 0 : HAS.image) + (world === null ? 0 : HAS.world) + (backContour === null ? 0 : HAS.contour);
}

function packLandmarks<S extends Space>(all: readonly Landmarks<S>[], scale: number): PackedLandmarks {
	const places = new Int32Array(all.length * COUNT * 3);
	const visibilities = new Int16Array(all.length * COUNT).fill(NO_LANDMARK);
	all.forEach((landmarks, picture) => {
		LANDMARK_NAMES.forEach((name, position) => {
			const landmark = landmarks[name];
			if (landmark === null) return;
			const at = picture * COUNT + position;
			places[at * 3] = Math.round(landmark.x * scale);
			places[at * 3 + 1] = Math.round(landmark.y * scale);
			places[at * 3 + 2] = Math.round(landmark.z * scale);
			visibilities[at] = Math.round(landmark.visibility * VISIBILITY);
		});
	});
	return { places, visibilities };
}

function unpackLandmarks<S extends Space>(
	{ places, visibilities }: PackedLandmarks,
	picture: number,
	scale: number,
): Landmarks<S> {
	return landmarksFrom((_, position) => {
		const at = picture * COUNT + position;
		const visibility = visibilities[at] ?? NO_LANDMARK;
		const part = (offset: number) => (places[at * 3 + offset] ?? 0) / scale;
		return visibility === NO_LANDMARK
			? null
			: { x: part(0), y: part(1), z: part(2), visibility: visibility / VISIBILITY };
	});
}

function packContours(contours: readonly BackContour[]): Int32Array<ArrayBuffer> {
	const numberOf = (value: number | null) => (value === null ? NO_NUMBER : Math.round(value * TRUNK));
	const packed = new Int32Array(contours.length * CONTOUR_LENGTH);
	contours.forEach(({ axis, side, edgeRatio, offsets }, index) => {
		const ends = AXIS.map((end) => Math.round(axis[end] * PX));
		packed.set([...ends, side, numberOf(edgeRatio), ...offsets.map(numberOf)], index * CONTOUR_LENGTH);
	});
	return packed;
}

function unpackContour(contours: Int32Array<ArrayBuffer>, index: number): BackContour {
	const [hipX = 0, hipY = 0, shoulderX = 0, shoulderY = 0, side, edge, ...offsets] = contours.subarray(
		index * CONTOUR_LENGTH,
		(index + 1) * CONTOUR_LENGTH,
	);
	const valueOf = (packed = NO_NUMBER) => (packed === NO_NUMBER ? null : packed / TRUNK);
	return {
		axis: { hipX: hipX / PX, hipY: hipY / PX, shoulderX: shoulderX / PX, shoulderY: shoulderY / PX },
		side: side === -1 ? -1 : 1,
		edgeRatio: valueOf(edge),
		offsets: offsets.map((offset) => valueOf(offset)),
	};
}
