import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DemoFilm } from '../athlete/film.ts';
import { REPOSITORY } from './packageTool.ts';
import { newestChangeMs } from './inputFiles.ts';
import { DELIVERY_ADDRESS, openWorkshop } from './workshop.ts';
import { y4mFrame, y4mHeader } from './y4m.ts';

const INPUTS = ['src/athlete', 'src/io/athlete', 'src/dev/filmDemo.ts'];

async function shoot(film: DemoFilm, file: string, ending: 'y4m' | 'webm'): Promise<void> {
	const { widthPx, heightPx } = film.camera;
	const format = { widthPx, heightPx, framesPerS: film.framesPerS };
	mkdirSync(dirname(file), { recursive: true });
	const unfinished = `${file}.${process.pid}.part`;
	const out = openSync(unfinished, 'w');
	if (ending === 'y4m') writeSync(out, y4mHeader(format));
	const workshop = await openWorkshop((body) => writeSync(out, ending === 'y4m' ? y4mFrame(body, format) : body));
	const action = ending === 'y4m' ? 'postPictures' : 'postWebm';
	try {
		await workshop.page.evaluate(
			`import('/dev/filmDemo.ts').then((camera) => camera.${action}(${JSON.stringify(film)}, '${DELIVERY_ADDRESS}'))`,
		);
	} finally {
		await workshop.close();
		closeSync(out);
	}
	renameSync(unfinished, file);
}

/** Path of a video of the demo athlete: `y4m` for a webcam, `webm` for a file. Shot once, kept until the athlete changes. */
export async function demoFilm(film: DemoFilm, ending: 'y4m' | 'webm'): Promise<string> {
	const name = createHash('sha256').update(JSON.stringify(film)).digest('hex').slice(0, 12);
	const file = join(REPOSITORY, 'out/films', `${name}.${ending}`);
	const shot = statSync(file, { throwIfNoEntry: false });
	if (shot === undefined || shot.mtimeMs < newestChangeMs(INPUTS)) await shoot(film, file, ending);
	return file;
}
