import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, parse } from 'node:path';
import { parseLandmarkTrack, type LandmarkTrack } from '../../analysis/session/landmarkTrack.ts';
import { contentHash } from '../inputFiles.ts';
import { REPOSITORY } from '../packageTool.ts';
import { reviewFiles } from '../reviewFiles.ts';

/** What stands between the pictures of a video and its landmarks. */
const INPUTS = [
	'models',
	'src/io/estimator',
	'src/io/camera',
	'src/picture',
	'src/analysis/pose/landmarks.ts',
	'src/analysis/pose/keypointMaps.ts',
	'src/analysis/session/landmarkTrack.ts',
	'src/state/analyseVideo.ts',
	'package-lock.json',
];

export interface TrackSettings {
	readonly model: string;
	readonly backend: string;
	/** Folder for what the page saves. */
	readonly out: string;
}

/** The landmarks of videos by file, and why those that are missing are. */
export interface ClipTracks {
	readonly tracks: ReadonlyMap<string, LandmarkTrack>;
	readonly failures: readonly string[];
}

/** One pass of the pose model over each video, in the page. Landmarks are kept in `out/tracks` until the video, the model or what reads it changes. */
export async function clipTracks(files: readonly string[], settings: TrackSettings): Promise<ClipTracks> {
	const keep = join(REPOSITORY, 'out/tracks');
	mkdirSync(keep, { recursive: true });
	const how = contentHash(INPUTS, settings.model, settings.backend);
	const keptAs = new Map(
		files.map((file) => {
			return [file, join(keep, `${parse(file).name}-${contentHash([], how, readFileSync(file))}.landmarks.json`)];
		}),
	);
	const missing = files.filter((file) => !existsSync(keptAs.get(file) ?? ''));
	const failures: string[] = [];
	if (missing.length > 0) {
		// The page needs some exercise; what it counts is not asked for here.
		const jobs = missing.map((file) => ({ file, exercise: 'squat' }));
		await reviewFiles(jobs, settings, (result) => {
			const name = basename(result.job.file);
			if (result.kind === 'failed') {
				failures.push(`${name}: ${result.reason}`);
				return;
			}
			writeFileSync(keptAs.get(result.job.file) ?? '', result.review.trackText);
			console.log(`${name}: landmarks in ${result.review.analysisS.toFixed(1)} s`);
		});
	}
	const tracks = new Map<string, LandmarkTrack>();
	for (const [file, path] of keptAs) {
		if (existsSync(path)) tracks.set(file, parseLandmarkTrack(readFileSync(path, 'utf8')));
	}
	return { tracks, failures };
}
