import { demoFilm } from '../demoFilm.ts';
import type { Workshop } from '../workshop.ts';
import { openBenchWorkshop } from './graphics.ts';
import { HINGE_FILM, VIDEO_FILM } from './films.ts';
import { median, type Measure } from './measure.ts';
import type { PartShare } from './shareTable.ts';

const MODELS = ['blazepose-lite', 'blazepose-full'];
const WORKS = ['tracker', 'crop', 'detector', 'run-without-heat', 'run', 'run-with-mask', 'read-back'] as const;
/** Short rounds: parts that are told apart by a difference are measured within the same seconds. */
const TIMING = { works: WORKS, rounds: 10, count: 10 };
const PICTURES = 40;
const WEBCAM_PX = [1280, 720] as const;
/** As a video file's pictures are scaled. */
const SCALED_PX = [360, 270] as const;
/** A view as large as a laptop's screen. */
const VIEW_PX = [1280, 800] as const;

type WorkTimes = Readonly<Record<(typeof WORKS)[number], readonly number[]>>;

/** Parts that are the same whatever the model is, in milliseconds. */
interface CommonParts {
	readonly decode: number;
	readonly scale: number;
	readonly read: number;
	readonly camera: number;
	readonly draw: number;
	readonly pixels: number;
	readonly analysis: number;
}

async function partTimes<T>({ page }: Workshop, call: string): Promise<T> {
	return page.evaluate<T>(`import('/dev/partTimes.ts').then((times) => times.${call})`);
}

async function commonParts(workshop: Workshop, analysisMs: number): Promise<CommonParts> {
	await workshop.page.locator('input[type=file]').setInputFiles(await demoFilm(VIDEO_FILM, 'webm'));
	const video = await partTimes<Record<'decode' | 'scale', number[]>>(workshop, `videoTimes(${PICTURES})`);
	const read = await partTimes<number[]>(workshop, `scaledReadTimes(${SCALED_PX.join()}, ${PICTURES})`);
	const camera = await partTimes<number[]>(workshop, `cameraReadTimes(${WEBCAM_PX.join()}, ${PICTURES})`);
	const draw = await partTimes<Record<'said' | 'there', number[]>>(
		workshop,
		`drawTimes(${VIEW_PX.join()}, ${PICTURES})`,
	);
	return {
		decode: median(video.decode),
		scale: median(video.scale),
		read: median(read),
		camera: median(camera),
		draw: median(draw.said),
		pixels: median(draw.there),
		analysis: analysisMs,
	};
}

async function modelShares(
	workshop: Workshop,
	common: CommonParts,
	{ model, backend }: { readonly model: string; readonly backend: string },
): Promise<readonly PartShare[]> {
	const run = JSON.stringify({ model, backend, ...TIMING });
	const times = await workshop.page.evaluate<WorkTimes>(
		`import('/dev/workTimes.ts').then((times) => times.workTimesOfFilm(${run}, ${JSON.stringify(HINGE_FILM)}))`,
	);
	const ms = (work: keyof WorkTimes) => median(times[work]) * 1000;
	const over = (more: number, less: number) => Math.max(0, more - less);
	const readBack = backend === 'wasm' ? 0 : ms('read-back');
	const series = (part: string, value: number): PartShare => ({ part, ms: value, when: 'series' });
	return [
		{ part: 'decode (video file)', ms: common.decode, when: 'beside' },
		{ part: 'scale (video file)', ms: common.scale, when: 'beside' },
		series('read a scaled picture into memory (video file)', common.read),
		{ part: 'read and scale a webcam’s picture of 1280 × 720', ms: common.camera, when: 'else' },
		{ part: 'detector, when the person is lost', ms: ms('detector'), when: 'else' },
		series('crop and upload of the region', ms('crop')),
		series('landmark model', over(ms('run-without-heat'), readBack)),
		series('its heat map', over(ms('run'), ms('run-without-heat'))),
		{ part: 'its mask, where the back is looked at', ms: over(ms('run-with-mask'), ms('run')), when: 'else' },
		series('read-back', readBack),
		series('key points', over(ms('tracker'), ms('crop') + ms('run'))),
		{ part: 'analysis', ms: common.analysis, when: 'beside' },
		{ part: 'draw, on the page', ms: common.draw, when: 'beside' },
		{ part: 'draw, until the pixels are there without a graphics card', ms: common.pixels, when: 'beside' },
	];
}

export interface FrameBench {
	readonly measures: readonly Measure[];
	/** Where the time of a picture goes, by model. */
	readonly shares: Readonly<Record<string, readonly PartShare[]>>;
}

/** Where the time of one picture goes, part by part. `analysisMs`: what the analysis takes, as measured in Node. */
export async function benchFrame(backend: string, analysisMs: number): Promise<FrameBench> {
	const workshop = await openBenchWorkshop(backend);
	try {
		const common = await commonParts(workshop, analysisMs);
		const shares: Record<string, readonly PartShare[]> = {};
		for (const model of MODELS) shares[model] = await modelShares(workshop, common, { model, backend });
		const draw: Measure = {
			name: `draw: the overlay on ${VIEW_PX.join(' × ')}, on the page, median`,
			value: common.draw,
			limit: 2,
			unit: 'ms',
			good: 'at-most',
		};
		return { measures: [draw], shares };
	} finally {
		await workshop.close();
	}
}
