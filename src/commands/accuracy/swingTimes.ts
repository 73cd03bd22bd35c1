import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, nullable, number, object, parse, picklist } from 'valibot';
import { LANDMARK_NAMES, type Landmark, type LandmarkName, type Landmarks } from '../../analysis/pose/landmarks.ts';
import type { LandmarkTrack } from '../../analysis/session/landmarkTrack.ts';
import type { SetReport } from '../../analysis/session/session.ts';
import { countedReps, replayTrack } from '../replayTrack.ts';
import { matchTimes } from './matchTimes.ts';
import type { MeasuredTable } from './table.ts';

const TRUTH_FILE = 'swing-sample-4reps.groundtruth.json';
const TRACK_FILE = 'swing-sample-4reps.posetrack.json';

const TOLERANCE_S = 0.15;

const keypoint = object({ x: number(), y: number(), z: nullable(number()), score: number() });
const trackSchema = object({
	metadata: object({ videoWidth: number(), videoHeight: number() }),
	frames: array(object({ videoTime: number(), keypoints: array(keypoint) })),
});
const truthSchema = object({
	annotations: array(object({ video_time: number(), position: picklist(['bottom', 'top']) })),
});

/** The recorded pixels; there are no metres. */
function readTrack(file: string): LandmarkTrack {
	const { metadata, frames } = parse(trackSchema, JSON.parse(readFileSync(file, 'utf8')));
	const { videoWidth: widthPx, videoHeight: heightPx } = metadata;
	return {
		origin: { model: 'blazepose-full', backend: 'unknown', name: file },
		frames: frames.map(({ videoTime: timeS, keypoints }) => {
			const entries = LANDMARK_NAMES.map((name, index): [LandmarkName, Landmark<'imagePx'> | null] => {
				const point = keypoints[index];
				if (point === undefined) return [name, null];
				return [name, { x: point.x, y: point.y, z: point.z ?? 0, visibility: point.score }];
			});
			const image = keypoints.length === 0 ? null : (Object.fromEntries(entries) as Landmarks<'imagePx'>);
			return { timeS, widthPx, heightPx, score: image === null ? 0 : 1, image, world: null, backContour: null };
		}),
	};
}

/** A moment that ends one rep and begins the next is one moment. */
function distinct(timesS: readonly number[]): readonly number[] {
	const sorted = [...timesS].sort((a, b) => a - b);
	return sorted.filter((timeS, index) => index === 0 || timeS - (sorted[index - 1] ?? 0) > TOLERANCE_S);
}

/** Bottoms of swings are where a rep begins and ends, tops are its far point. */
export function turnsOf(sets: readonly SetReport[]): {
	readonly bottom: readonly number[];
	readonly top: readonly number[];
} {
	const reps = countedReps(sets);
	return {
		bottom: distinct(reps.flatMap(({ startS, endS }) => [startS, endS])),
		top: distinct(reps.map(({ peakS }) => peakS)),
	};
}

/** Recorded keypoints of swings with the times of their turns, through the analysis. @returns null when they are not at hand. */
export function swingTable(folder: string): MeasuredTable | null {
	if (!existsSync(join(folder, TRUTH_FILE))) return null;
	const truth = parse(truthSchema, JSON.parse(readFileSync(join(folder, TRUTH_FILE), 'utf8'))).annotations;
	const turns = turnsOf(replayTrack(readTrack(join(folder, TRACK_FILE)), 'kettlebell-swing'));
	const rows = (['bottom', 'top'] as const).map((position) => {
		const truthS = truth.filter((each) => each.position === position).map((each) => each.video_time);
		const matches = matchTimes(truthS, turns[position], TOLERANCE_S);
		const errorsS = matches.map((match) => Math.abs(match.foundS - match.truthS));
		return [
			`${position}s`,
			`${truthS.length}`,
			`${matches.length}`,
			`${turns[position].length - matches.length}`,
			errorsS.length === 0 ? '–' : `${Math.max(...errorsS).toFixed(2)} s`,
		];
	});
	return {
		name: 'swing',
		head: ['turns of swings', 'marked', `found within ${TOLERANCE_S} s`, 'found elsewhere', 'largest error'],
		rows,
		note: '',
	};
}
