import '../../trustedScripts.ts';
import { canEncodeVideo, Mp4OutputFormat, Output, Quality, VideoSampleSource, WebMOutputFormat } from 'mediabunny';
import type { SizePx } from '../../../picture/size.ts';
import { inspectVideo } from '../inspectVideo.ts';
import { paceDecoder } from '../paceDecoder.ts';
import { filmError } from './filmErrors.ts';
import { loadFilmFont } from './filmFont.ts';
import { filmPictures, type FilmWork } from './filmPictures.ts';
import { FILM_CODECS, FilmError, type DrawStep, type FilmCodec, type FilmPlan, type MadeFilm } from './filmPort.ts';
import type { FilmReply, FilmRequest } from './filmProtocol.ts';
import { filmBitsPerS, filmSize } from './filmSize.ts';
import { openFilmStorage } from './filmStorage.ts';
import { createSceneQueue } from './sceneQueue.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Scenes that wait before more are asked for: the page draws the next ones while these are filmed. */
const FEW_SCENES = 20;
const REPORT_EVERY_MS = 200;
/** As a check of the encoder wants a rate: what most videos have. */
const USUAL_PICTURES_PER_S = 30;

let scenes = createSceneQueue();
let isAsked = false;
let wake = (): void => undefined;
const font = loadFilmFont(self.fonts);

self.onmessage = ({ data }: MessageEvent<FilmRequest>) => {
	switch (data.kind) {
		case 'find-codec':
			void answer(async () => ({ kind: 'codec', codec: await findCodec(data.picture) }));
			break;
		case 'make':
			void answer(async () => ({ kind: 'made', film: await make(data.plan, data.name) }));
			break;
		case 'scenes':
			isAsked = false;
			scenes.push(data.scenes);
			wake();
			break;
	}
};

function reply(message: FilmReply): void {
	self.postMessage(message);
}

async function answer(work: () => Promise<FilmReply>): Promise<void> {
	try {
		reply(await work());
	} catch (reason) {
		const { code, message } = filmError(reason);
		reply({ kind: 'failed', code, message });
	}
}

async function findCodec(picture: SizePx): Promise<FilmCodec | null> {
	if (!('VideoEncoder' in self)) return null;
	const { widthPx: width, heightPx: height } = filmSize(picture);
	const quality = new Quality({ bitrate: filmBitsPerS(filmSize(picture), USUAL_PICTURES_PER_S) });
	for (const codec of FILM_CODECS) if (await canEncodeVideo(codec, { width, height, quality })) return codec;
	return null;
}

async function make(plan: FilmPlan, name: string): Promise<MadeFilm> {
	const video = await inspectVideo(plan.video);
	paceDecoder(video);
	const size = filmSize(video);
	const quality = new Quality({ bitrate: filmBitsPerS(size, plan.picturesPerS) });
	const source = new VideoSampleSource({ codec: plan.codec, quality });
	const format = plan.codec === 'avc' ? new Mp4OutputFormat({ fastStart: false }) : new WebMOutputFormat();
	const storage = await openFilmStorage(name);
	const output = new Output({ format, target: storage.target });
	scenes = createSceneQueue();
	isAsked = false;
	try {
		output.addVideoTrack(source);
		await output.start();
		await font;
		const report = createReporter();
		const onPicture: FilmWork['onPicture'] = (pictures, readS) => {
			storage.check();
			report(pictures, readS);
		};
		const filmed = await filmPictures({ video, plan, size, source, sceneAt, onPicture });
		if (filmed.pictures === 0) throw new FilmError('no-picture', 'no picture lies in the range');
		await output.finalize();
		return { file: await storage.take(format.mimeType), ...size, ...filmed };
	} catch (reason) {
		await output.cancel().catch(() => undefined);
		storage.drop();
		throw reason;
	} finally {
		video.input.dispose();
	}
}

function createReporter(): FilmWork['onPicture'] {
	let reportedAtMs = performance.now();
	return (pictures, readS) => {
		const nowMs = performance.now();
		if (nowMs - reportedAtMs < REPORT_EVERY_MS) return;
		reportedAtMs = nowMs;
		reply({ kind: 'reached', reached: { pictures, readS } });
	};
}

async function sceneAt(timeS: number): Promise<readonly DrawStep[]> {
	for (;;) {
		const steps = scenes.at(timeS);
		if (!isAsked && scenes.isLowerThan(FEW_SCENES)) {
			isAsked = true;
			reply({ kind: 'want-scenes' });
		}
		if (steps !== null) return steps;
		await new Promise<void>((resolve) => {
			wake = resolve;
		});
	}
}
