import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLandmarkTrack, type LandmarkTrack } from '../../analysis/session/landmarkTrack.ts';
import { createBody } from '../../athlete/body.ts';
import type { DemoFilm } from '../../athlete/film.ts';
import { MOTIONS } from '../../athlete/motions.ts';
import type { PoseDelivery, PoseRun } from '../../dev/poseDemo.ts';
import { contentHash } from '../inputFiles.ts';
import { REPOSITORY } from '../packageTool.ts';
import { DELIVERY_ADDRESS, openWorkshop } from '../workshop.ts';

/** What every picture of the athlete depends on beside the postures, and what the pose model makes of it. */
const INPUTS = [
	'models',
	'src/athlete/body.ts',
	'src/athlete/camera.ts',
	'src/athlete/skeleton.ts',
	'src/athlete/orientation.ts',
	'src/io/athlete',
	'src/io/estimator',
	'src/dev/filmDemo.ts',
	'src/dev/poseDemo.ts',
	'src/analysis/pose/landmarks.ts',
	'src/analysis/pose/keypointMaps.ts',
	'package-lock.json',
];

const BODY = createBody();
/** House: motions that are the same this often are the same. */
const POSTURES_PER_S = 4;

/** Told by the postures themselves, so that a change of one motion leaves the films of the others as they are. */
function filmKey(film: DemoFilm, how: string): string {
	const motion = MOTIONS[film.exerciseId]?.(film.set);
	const postures = Array.from({ length: Math.ceil((motion?.durationS ?? 0) * POSTURES_PER_S) }, (_, index) =>
		JSON.stringify(motion?.postureAt(index / POSTURES_PER_S, BODY)),
	);
	return contentHash([], how, JSON.stringify([film.camera, film.framesPerS, motion?.durationS]), ...postures);
}

/** The landmarks that the pose model finds in films of the athlete, in their order. Kept in `out/films` until the athlete or the model changes. */
export async function filmTracks(
	run: PoseRun,
	films: readonly DemoFilm[],
	onTrack: (done: number, total: number) => void,
): Promise<readonly LandmarkTrack[]> {
	const keep = join(REPOSITORY, 'out/films');
	mkdirSync(keep, { recursive: true });
	const how = contentHash(INPUTS, JSON.stringify(run));
	const files = films.map((film) => join(keep, `${filmKey(film, how)}.landmarks.json`));
	const missing = films.flatMap((film, index) => (existsSync(files[index] ?? '') ? [] : [{ film, index }]));
	if (missing.length > 0) {
		let done = 0;
		const workshop = await openWorkshop((body) => {
			const { index, track } = JSON.parse(body.toString()) as PoseDelivery;
			writeFileSync(files[missing[index]?.index ?? -1] ?? '', track);
			done += 1;
			onTrack(done, missing.length);
		});
		try {
			const told = [run, missing.map(({ film }) => film), DELIVERY_ADDRESS].map((part) => JSON.stringify(part));
			await workshop.page.evaluate(`import('/dev/poseDemo.ts').then((demo) => demo.postLandmarks(${told.join(', ')}))`);
		} finally {
			await workshop.close();
		}
	}
	return files.map((file) => parseLandmarkTrack(readFileSync(file, 'utf8')));
}
