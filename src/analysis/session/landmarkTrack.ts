// @wc-ignore-file
import * as v from 'valibot';
import { LANDMARK_NAMES, type Landmark, type LandmarkName, type Landmarks } from '../pose/landmarks.ts';
import type { Space } from '../geometry/point.ts';
import { CONTOUR_STATIONS, type BackContour } from '../pose/backContour.ts';
import type { PoseFrame } from '../pose/poseFrame.ts';
import { boundedSeconds, boundedSidePx, flawIn } from './bounds.ts';

/** Version 1 had no outlines of the back. */
const LANDMARK_TRACK_SCHEMA_VERSION = 2;

/** Where the frames came from. */
export interface TrackOrigin {
	/** e.g. `blazepose-full` */
	readonly model: string;
	/** e.g. `wasm` */
	readonly backend: string;
	/** Name of the video or camera. */
	readonly name: string;
}

/** Landmarks over time, as the model gave them: what was recorded can always be judged again by newer rules. */
export interface LandmarkTrack {
	readonly origin: TrackOrigin;
	readonly frames: readonly PoseFrame[];
}

/** Digits after the point that are recorded: a microsecond, a tenth of a pixel, a tenth of a millimetre or of a thousandth of the trunk. */
export const RECORDED_DIGITS = { timeS: 6, score: 3, imagePx: 1, worldM: 4, visibility: 2, trunks: 4 } as const;

/** House: an hour at 60 pictures a second. */
const MAX_FRAMES = 220_000;

/** House: far out of any picture, and farther than any room; {@link packFrames} holds as much. */
const MAX_PLACE = { imagePx: 100_000, worldM: 1_000, trunks: 1_000 } as const;
const MAX_NAME_LENGTH = 400;

const within = (low: number, high: number) => v.pipe(v.number(), v.finite(), v.minValue(low), v.maxValue(high));
const ratio = within(0, 1);
/** Landmarks in turn: x, y, z, visibility; `null` where the model has none. */
const points = (reach: number) => {
	const place = within(-reach, reach);
	return v.nullable(v.array(v.nullable(v.tuple([place, place, place, ratio]))));
};
const px = within(-MAX_PLACE.imagePx, MAX_PLACE.imagePx);
const trunks = v.nullable(within(-MAX_PLACE.trunks, MAX_PLACE.trunks));

/** Outline of the back: its axis in pixels, its side, sharpness of the edge, offsets in trunk lengths. */
const contour = v.tuple([
	v.tuple([px, px, px, px]),
	v.picklist([1, -1]),
	trunks,
	v.pipe(v.array(trunks), v.length(CONTOUR_STATIONS.length)),
]);

const name = v.pipe(v.string(), v.maxLength(MAX_NAME_LENGTH));
const trackSchema = v.object({
	format: v.literal('plumbline-landmarks'),
	schemaVersion: v.picklist([1, LANDMARK_TRACK_SCHEMA_VERSION]),
	model: name,
	backend: name,
	name,
	widthPx: v.pipe(boundedSidePx, v.minValue(1)),
	heightPx: v.pipe(boundedSidePx, v.minValue(1)),
	/** Names of the landmarks, in the order of the points. */
	landmarks: v.pipe(
		v.array(v.picklist(LANDMARK_NAMES)),
		v.maxLength(LANDMARK_NAMES.length),
		v.check((names) => new Set(names).size === names.length, 'a landmark is named twice'),
	),
	/** One entry a frame. */
	frames: v.pipe(v.array(v.unknown()), v.maxLength(MAX_FRAMES)),
});

const imagePoints = points(MAX_PLACE.imagePx);
const worldPoints = points(MAX_PLACE.worldM);
/** Seconds, score, points in pixels, points in metres, and the outline of the back where there is one. */
const entrySchema = v.union([
	v.strictTuple([boundedSeconds, ratio, imagePoints, worldPoints]),
	v.strictTuple([boundedSeconds, ratio, imagePoints, worldPoints, contour]),
]);

type TrackHead = Pick<v.InferOutput<typeof trackSchema>, 'widthPx' | 'heightPx' | 'landmarks'>;
type Entry = v.InferOutput<typeof entrySchema>;
type Points = Entry[2];
type Contour = v.InferOutput<typeof contour>;

/** Never −0: a text can't tell it from 0, and angles can. */
function rounded(value: number, digits: number): number {
	const scale = 10 ** digits;
	return Math.round(value * scale) / scale + 0;
}

function toPoints<S extends Space>(landmarks: Landmarks<S> | null, digits: number): Points {
	if (landmarks === null) return null;
	return LANDMARK_NAMES.map((name) => {
		const landmark = landmarks[name];
		if (landmark === null) return null;
		const { x, y, z, visibility } = landmark;
		return [
			rounded(x, digits),
			rounded(y, digits),
			rounded(z, digits),
			rounded(visibility, RECORDED_DIGITS.visibility),
		];
	});
}

function toContour({ axis, side, edgeRatio, offsets }: BackContour): Contour {
	const { hipX, hipY, shoulderX, shoulderY } = axis;
	const px = (value: number) => rounded(value, RECORDED_DIGITS.imagePx);
	const trunks = (value: number | null) => (value === null ? null : rounded(value, RECORDED_DIGITS.trunks));
	return [[px(hipX), px(hipY), px(shoulderX), px(shoulderY)], side, trunks(edgeRatio), offsets.map(trunks)];
}

function toEntry(frame: PoseFrame): Entry {
	const entry = [
		rounded(frame.timeS, RECORDED_DIGITS.timeS),
		rounded(frame.score, RECORDED_DIGITS.score),
		toPoints(frame.image, RECORDED_DIGITS.imagePx),
		toPoints(frame.world, RECORDED_DIGITS.worldM),
	] as const;
	return frame.backContour === null ? [...entry] : [...entry, toContour(frame.backContour)];
}

function fromContour([axis, side, edgeRatio, offsets]: Contour): BackContour {
	const [hipX, hipY, shoulderX, shoulderY] = axis;
	return { axis: { hipX, hipY, shoulderX, shoulderY }, side, edgeRatio, offsets };
}

/**
 * The text of a `*.landmarks.json` file: pixels to a tenth, metres to a tenth of a millimetre, one frame a line. See {@link asRecorded}.
 * Given frame by frame.
 */
export function* trackPieces(track: LandmarkTrack): Generator<string, void> {
	const first = track.frames[0];
	const header = {
		format: 'plumbline-landmarks',
		schemaVersion: LANDMARK_TRACK_SCHEMA_VERSION,
		...track.origin,
		widthPx: first?.widthPx ?? 1,
		heightPx: first?.heightPx ?? 1,
		landmarks: LANDMARK_NAMES,
	};
	yield `${JSON.stringify(header).slice(0, -1)},"frames":[`;
	let before = '\n';
	for (const frame of track.frames) {
		yield before + JSON.stringify(toEntry(frame));
		before = ',\n';
	}
	yield '\n]}\n';
}

/** The same in one piece. */
export function serialiseLandmarkTrack(track: LandmarkTrack): string {
	return [...trackPieces(track)].join('');
}

function fromPoints<S extends Space>(names: readonly LandmarkName[], list: Points): Landmarks<S> | null {
	if (list === null) return null;
	const landmarks = Object.fromEntries(LANDMARK_NAMES.map((name) => [name, null])) as Record<
		LandmarkName,
		Landmark<S> | null
	>;
	list.forEach((entry, position) => {
		const name = names[position];
		if (name === undefined || entry === null) return;
		const [x, y, z, visibility] = entry;
		landmarks[name] = { x, y, z, visibility };
	});
	return landmarks;
}

function fromEntry([timeS, score, image, world, back]: Entry, { widthPx, heightPx, landmarks }: TrackHead): PoseFrame {
	return {
		timeS,
		widthPx,
		heightPx,
		score,
		image: fromPoints<'imagePx'>(landmarks, image),
		world: fromPoints<'worldM'>(landmarks, world),
		backContour: back === undefined ? null : fromContour(back),
	};
}

/** The frame as a track gives it back. What is judged from it is judged the same, to the last digit, from the track that is saved of it. */
export function asRecorded(frame: PoseFrame): PoseFrame {
	return fromEntry(toEntry(frame), { ...frame, landmarks: [...LANDMARK_NAMES] });
}

/** Reads a `*.landmarks.json` text. @throws Error with a plain message when it is not one, is damaged, or its times do not rise. */
export function parseLandmarkTrack(text: string): LandmarkTrack {
	const work = parsingLandmarkTrack(text);
	for (;;) {
		const { done, value } = work.next();
		if (done === true) return value;
	}
}

/** House: frames that are read at a stretch, about a hundredth of a second. */
const FRAMES_A_SLICE = 50;

/** The same, a slice at a time, so that a page can go on in between. */
export function* parsingLandmarkTrack(text: string): Generator<void, LandmarkTrack, void> {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (cause) {
		throw new Error('This is not a landmark track: it is not JSON.', { cause });
	}
	const head = valid(trackSchema, json, null);
	const frames: PoseFrame[] = [];
	let lastS = -Infinity;
	for (const each of head.frames) {
		const entry = valid(entrySchema, each, `frames.${frames.length}`);
		const [timeS, , image, world] = entry;
		for (const list of [image, world]) {
			if (list !== null && list.length !== head.landmarks.length) {
				throw new Error(
					`This landmark track is damaged: ${list.length} points for ${head.landmarks.length} landmarks.`,
				);
			}
		}
		if (timeS <= lastS) throw new Error(`This landmark track is damaged: time does not rise at ${String(timeS)} s.`);
		lastS = timeS;
		frames.push(fromEntry(entry, head));
		if (frames.length % FRAMES_A_SLICE === 0) yield;
	}
	const { model, backend, name } = head;
	return { origin: { model, backend, name }, frames };
}

/** @param path of what is looked at in the document; `null` for all of it. */
function valid<Schema extends v.GenericSchema>(
	schema: Schema,
	json: unknown,
	path: string | null,
): v.InferOutput<Schema> {
	const parsed = v.safeParse(schema, json, { abortEarly: true });
	if (parsed.success) return parsed.output;
	throw new Error(`This is not a landmark track: ${flawIn(parsed.issues[0], path)}.`);
}
