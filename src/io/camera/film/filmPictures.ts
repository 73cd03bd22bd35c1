import { VideoSample, type VideoSampleSource } from 'mediabunny';
import type { SizePx } from '../../../picture/size.ts';
import { decodeVideo, LEFT_EARLY } from '../decodeVideo.ts';
import { lacksTail, type InspectedVideo } from '../inspectVideo.ts';
import { filmError } from './filmErrors.ts';
import type { DrawStep, FilmPlan, MadeFilm } from './filmPort.ts';
import { replayDrawing } from './replayDrawing.ts';

/** A picture begins in a range that begins this much after it: times were rounded to microseconds on their way. */
const ROUNDING_S = 0.002;

export interface FilmWork {
	readonly video: InspectedVideo;
	readonly plan: FilmPlan;
	readonly size: SizePx;
	readonly source: VideoSampleSource;
	/** What is drawn over the picture of that time. */
	readonly sceneAt: (timeS: number) => Promise<readonly DrawStep[]>;
	readonly onPicture: (pictures: number, readS: number) => void;
}

type Filmed = Pick<MadeFilm, 'pictures' | 'lengthS' | 'damage'>;

/** Every picture of the range through the canvas into the encoder. A source that breaks off ends the film there. */
export async function filmPictures({ video, plan, size, source, sceneAt, onPicture }: FilmWork): Promise<Filmed> {
	const { startS, speed } = plan;
	const draw = createCanvas(size, plan.stage);
	const samples = decodeVideo(video.track, startS > 0 ? startS : undefined);
	const filmed = { pictures: 0, lengthS: 0 };
	const ended = (damage: Filmed['damage']): Filmed => ({ ...filmed, damage });
	try {
		for (;;) {
			const next = await nextOf(samples);
			if (next === 'unreadable') return ended('damaged');
			if (next.done === true) return ended(await damageOf(video, plan, next.value));
			const sample = next.value;
			const timeS = Math.max(sample.timestamp, 0);
			try {
				if (timeS < startS - ROUNDING_S) continue;
				if (plan.endS !== null && timeS >= plan.endS - ROUNDING_S) return ended('none');
				const canvas = draw(sample, await sceneAt(timeS));
				const times = { timestamp: Math.max(timeS - startS, 0) / speed, duration: sample.duration / speed };
				sample.close();
				await encode(source, new VideoSample(canvas, times));
				filmed.pictures += 1;
				filmed.lengthS = times.timestamp + times.duration;
				onPicture(filmed.pictures, timeS);
			} finally {
				sample.close();
			}
		}
	} finally {
		await samples.return(LEFT_EARLY);
	}
}

type Samples = ReturnType<typeof decodeVideo>;

async function nextOf(samples: Samples): Promise<Awaited<ReturnType<Samples['next']>> | 'unreadable'> {
	try {
		return await samples.next();
	} catch {
		return 'unreadable';
	}
}

async function damageOf(
	video: InspectedVideo,
	{ endS }: FilmPlan,
	{ lastEndS, damage }: { readonly lastEndS: number | null; readonly damage: Error | null },
): Promise<Filmed['damage']> {
	if (damage !== null || lastEndS === null) return 'damaged';
	return endS === null && (await lacksTail(video, lastEndS)) ? 'damaged' : 'none';
}

async function encode(source: VideoSampleSource, sample: VideoSample): Promise<void> {
	try {
		await source.add(sample);
	} catch (reason) {
		throw filmError(reason);
	} finally {
		sample.close();
	}
}

function createCanvas(size: SizePx, stage: SizePx) {
	const canvas = new OffscreenCanvas(size.widthPx, size.heightPx);
	const context = canvas.getContext('2d', { alpha: false });
	if (context === null) throw new Error('no 2D canvas in the worker');
	return function draw(sample: VideoSample, steps: readonly DrawStep[]): OffscreenCanvas {
		context.reset();
		context.imageSmoothingQuality = 'medium';
		sample.draw(context, 0, 0, size.widthPx, size.heightPx);
		context.scale(size.widthPx / stage.widthPx, size.heightPx / stage.heightPx);
		replayDrawing(context, steps);
		return canvas;
	};
}
