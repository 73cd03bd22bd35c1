import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Workshop } from '../workshop.ts';
import { openBenchWorkshop } from './graphics.ts';
import { HINGE_FILM } from './films.ts';
import { median, type Measure } from './measure.ts';

/** And how MediaPipe counts them. */
const MODELS = { 'blazepose-lite': 0, 'blazepose-full': 1 };
/** Its files as they come from npm: it is no module. */
const MEDIAPIPE = {
	address: '/mediapipe/',
	folder: dirname(createRequire(import.meta.url).resolve('@mediapipe/pose')),
};
/** Without a graphics card each takes up to a second. */
const MEDIAPIPE_PICTURES = 10;
const WORKS = ['stock', 'tracker', 'landmarks', 'tracker-with-mask', 'landmarks-with-mask'] as const;
const TIMING = { works: WORKS, rounds: 4, count: 40 };
const SET_ROUNDS = 3;

type WorkTimes = Readonly<Record<(typeof WORKS)[number], readonly number[]>>;

type Times = 'workTimes' | 'mediapipeTimes';

async function call<T>({ page }: Workshop, [file, name]: readonly [Times, string], run: object): Promise<T> {
	const given = [run, HINGE_FILM].map((argument) => JSON.stringify(argument)).join();
	return page.evaluate<T>(`import('/dev/${file}.ts').then((times) => times.${name}(${given}))`);
}

function msOf(times: readonly number[]): string {
	return `${(median(times) * 1000).toFixed(1)} ms`;
}

async function benchPictures(
	workshop: Workshop,
	[model, complexity]: readonly [string, number],
	backend: string,
): Promise<readonly Measure[]> {
	const mediapipe = await call<readonly number[]>(workshop, ['mediapipeTimes', 'mediapipeTimes'], {
		complexity,
		count: MEDIAPIPE_PICTURES,
		folder: MEDIAPIPE.address,
	});
	const times = await call<WorkTimes>(workshop, ['workTimes', 'workTimesOfFilm'], { model, backend, ...TIMING });
	const ratio = (work: keyof WorkTimes, to: keyof WorkTimes): number => median(times[work]) / median(times[to]);
	const said = WORKS.map((work) => `${work} ${msOf(times[work])}`);
	console.error(`${model}: ${said.join(', ')}, MediaPipe ${msOf(mediapipe)}`);
	const atMost = (name: string, value: number): Measure => ({
		name: `${model}: ${name}`,
		value,
		limit: 1.1,
		unit: '×',
		good: 'at-most',
	});
	return [
		{
			name: `${model}: pose-detection against the tracker`,
			value: ratio('stock', 'tracker'),
			limit: 1.3,
			unit: '×',
			good: 'at-least',
		},
		{
			name: `${model}: MediaPipe’s own runtime against the tracker`,
			value: median(mediapipe) / median(times.tracker),
			limit: 1.3,
			unit: '×',
			good: 'at-least',
		},
		atMost('a picture against the landmark model alone', ratio('tracker', 'landmarks')),
		atMost('the same with the mask', ratio('tracker-with-mask', 'landmarks-with-mask')),
	];
}

interface SetTimes {
	readonly wanted: readonly number[];
	readonly unwanted: readonly number[];
	readonly outlineRatio: number;
}

async function benchSet(workshop: Workshop, model: string, backend: string): Promise<Measure> {
	const { wanted, unwanted, outlineRatio } = await call<SetTimes>(workshop, ['workTimes', 'setTimes'], {
		model,
		backend,
		rounds: SET_ROUNDS,
	});
	if (outlineRatio === 0) throw new Error('No picture of the film had the line of a back.');
	return {
		name: `${model}: a set of hinges with the line of the back against one without`,
		value: median(wanted) / median(unwanted),
		limit: 1.25,
		unit: '×',
		good: 'at-most',
	};
}

/** The tracker against pose-detection, MediaPipe's runtime and the landmark model with nothing around it, in medians of one run. */
export async function benchTracker(backend: string): Promise<readonly Measure[]> {
	const workshop = await openBenchWorkshop(backend);
	await workshop.page.route(`**${MEDIAPIPE.address}*`, (route) =>
		route.fulfill({ path: join(MEDIAPIPE.folder, basename(new URL(route.request().url()).pathname)) }),
	);
	try {
		const measures: Measure[] = [];
		for (const [model, complexity] of Object.entries(MODELS)) {
			measures.push(...(await benchPictures(workshop, [model, complexity], backend)));
			measures.push(await benchSet(workshop, model, backend));
		}
		return measures;
	} finally {
		await workshop.close();
	}
}
