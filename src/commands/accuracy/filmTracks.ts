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
	'src/athlete/spine.ts',
	'src/athlete/orientation.ts',
	'src/athlete/clothLift.ts',
	'src/io/athlete',
	'src/io/estimator',
	'src/dev/filmDemo.ts',
	'src/dev/poseDemo.ts',
	'src/analysis/pose/landmarks.ts',
	'src/analysis/pose/keypointMaps.ts',
	'src/analysis/pose/backContour.ts',
	'src/analysis/pose/bodyMask.ts',
	'package-lock.json',
];

/** House: motions that are the same this often are the same. */
const POSTURES_PER_S = 4;

/** Told by the postures themselves, so that a change of one motion leaves the films of the others as they are. */
function filmKey(film: DemoFilm, how: string): string {
	const motion = MOTIONS[film.exerciseId]?.(film.set);
	const { look, quality } = film;
	const body = createBody(look?.build);
	const postures = Array.from({ length: Math.ceil((motion?.durationS ?? 0) * POSTURES_PER_S) }, (_, index) =>
		JSON.stringify(motion?.postureAt(index / POSTURES_PER_S, body)),
	);
	return contentHash(
		[],
		how,
		JSON.stringify([film.camera, film.framesPerS, motion?.durationS, look, quality]),
		...postures,
	);
}

/** The landmarks that the pose model finds in films of the athlete, in their order. Kept in `out/films` until the athlete or the model changes. */
export async function filmTracks(
	run: PoseRun,
	films: readonly DemoFilm[],
	onTrack: (done: number, total: number) => void,
): Promise<readonly LandmarkTrack[]> {
	const files = await filmTrackFiles(run, films, (_index, _file, ratio) => {
		onTrack(Math.round(ratio * films.length), films.length);
	});
	return files.map((file) => parseLandmarkTrack(readFileSync(file, 'utf8')));
}

/** The same as files. `onTrack` is told of each as soon as it is there: which film's it is, and how many are. */
export async function filmTrackFiles(
	run: PoseRun,
	films: readonly DemoFilm[],
	onTrack: (index: number, file: string, doneRatio: number) => void,
): Promise<readonly string[]> {
	const keep = join(REPOSITORY, 'out/films');
	mkdirSync(keep, { recursive: true });
	const how = contentHash(INPUTS, JSON.stringify(run));
	const files = films.map((film) => join(keep, `${filmKey(film, how)}.landmarks.json`));
	let done = 0;
	const tell = (index: number): void => {
		done += 1;
		onTrack(index, files[index] ?? '', done / films.length);
	};
	const missing: { film: DemoFilm; index: number }[] = [];
	films.forEach((film, index) => {
		if (existsSync(files[index] ?? '')) tell(index);
		else missing.push({ film, index });
	});
	if (missing.length === 0) return files;
	const workshop = await openWorkshop((body) => {
		const { index, track } = JSON.parse(body.toString()) as PoseDelivery;
		const place = missing[index]?.index ?? -1;
		writeFileSync(files[place] ?? '', track);
		tell(place);
	});
	try {
		const told = [run, missing.map(({ film }) => film), DELIVERY_ADDRESS].map((part) => JSON.stringify(part));
		await workshop.page.evaluate(`import('/dev/poseDemo.ts').then((demo) => demo.postLandmarks(${told.join(', ')}))`);
	} finally {
		await workshop.close();
	}
	return files;
}
