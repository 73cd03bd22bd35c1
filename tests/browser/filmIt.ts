import { BlobSource, Input, MP4, VideoSampleSink, WEBM } from 'mediabunny';
import { createFilmMaker } from '../../src/io/camera/film/filmMaker.ts';
import type { FilmCodec, FilmPlan, FilmScene } from '../../src/io/camera/film/filmPort.ts';
import { cutShort, filmVideo, readMark, scratch, type ReadMark, type TestVideo } from '../support/testMedia.ts';

/** What is asked of the maker, of a video that is made inside the page. */
export interface FilmTask {
	readonly video: TestVideo;
	readonly mishap?: 'cut' | 'scratched' | 'no-video';
	readonly plan?: Partial<Pick<FilmPlan, 'startS' | 'endS' | 'speed' | 'codec'>>;
	/** Stops the film after so many pictures were reported. */
	readonly stopAfterPictures?: number;
}

/** What came of it. `ending`: `made`, or the code of the trouble, or `stopped`. */
export interface FilmOutcome {
	readonly ending: string;
	readonly pictures: number;
	readonly lengthS: number;
	readonly damage: string;
	readonly widthPx: number;
	readonly heightPx: number;
	/** As the file reads back. */
	readonly timesS: readonly number[];
	readonly marks: readonly ReadMark[];
	/** Colour in the middle of what was drawn, red, green and blue, of each picture. */
	readonly drawn: readonly (readonly number[])[];
	/** What a player says of it: its length, and how far it came in a moment. */
	readonly playedS: number;
	readonly playerLengthS: number;
	/** Pictures of which it told until it had ended. */
	readonly reached: number;
	/** Files that this one left in the browser's storage when all is over; a film that was made stays until it is downloaded. */
	readonly left: number;
}

const STAGE = { widthPx: 160, heightPx: 90 };
/** A box in the lower right that is green from the start and blue from half a second on; a scene for every picture, as recordings have. */
function scenesOf({ timesS }: TestVideo, { widthPx, heightPx }: typeof STAGE): FilmScene[] {
	const [left, top] = [0.75 * widthPx, 0.75 * heightPx];
	return timesS.map((timeS) => ({
		timeS,
		steps: [
			['set', 'fillStyle', timeS < 0.499 ? '#00ff00' : '#0000ff'],
			['beginPath'],
			['rect', left, top, widthPx - left, heightPx - top],
			['fill'],
		],
	}));
}

const NOTHING = {
	pictures: 0,
	lengthS: 0,
	damage: 'none',
	widthPx: 0,
	heightPx: 0,
	timesS: [],
	marks: [],
	drawn: [],
	playedS: 0,
	playerLengthS: 0,
	reached: 0,
};

export async function filmIt(task: FilmTask): Promise<FilmOutcome> {
	const maker = createFilmMaker();
	const abort = new AbortController();
	let reached = 0;
	const before = await newFilms([], 0);
	const upright = task.video.rotationDeg === 90 || task.video.rotationDeg === 270;
	const stage = upright ? { widthPx: STAGE.heightPx, heightPx: STAGE.widthPx } : STAGE;
	const waiting = scenesOf(task.video, stage);
	const plan: FilmPlan = {
		video: new Blob([await fileOf(task)]),
		startS: 0,
		endS: null,
		speed: 1,
		picturesPerS: 30,
		stage,
		codec: 'vp8' satisfies FilmCodec,
		...task.plan,
	};
	const calls = {
		nextScenes: () => waiting.splice(0, 7),
		onReached: ({ pictures }: { readonly pictures: number }) => {
			reached = pictures;
			if (pictures >= (task.stopAfterPictures ?? Infinity)) abort.abort(new Error('stopped'));
		},
	};
	try {
		const { file, ...made } = await maker.make(plan, calls, abort.signal);
		const outcome = {
			ending: 'made',
			...NOTHING,
			reached,
			...made,
			...(await readBack(file, task)),
			...(await play(file)),
		};
		return { ...outcome, left: (await newFilms(before, 0)).length };
	} catch (reason) {
		const ending = reason instanceof Error && 'code' in reason ? String(reason.code) : (reason as Error).message;
		maker.close();
		return { ending, ...NOTHING, reached, left: (await newFilms(before, 3000)).length };
	} finally {
		maker.close();
	}
}

async function fileOf({ video, mishap }: FilmTask): Promise<Uint8Array<ArrayBuffer>> {
	if (mishap === 'no-video') return new TextEncoder().encode('no video at all');
	const whole = await filmVideo(video);
	if (mishap === 'cut') return cutShort(whole, 0.6);
	return mishap === 'scratched' ? scratch(whole, 0.4, 0.6) : whole;
}

async function readBack(file: Blob, { video }: FilmTask): Promise<Pick<FilmOutcome, 'timesS' | 'marks' | 'drawn'>> {
	const input = new Input({ formats: [MP4, WEBM], source: new BlobSource(file) });
	const track = await input.getPrimaryVideoTrack();
	const [timesS, marks, drawn]: [number[], ReadMark[], number[][]] = [[], [], []];
	if (track !== null) {
		for await (const sample of new VideoSampleSink(track).samples()) {
			timesS.push(sample.timestamp);
			const picture = sample.toVideoFrame();
			marks.push(readMark(picture, video.rotationDeg ?? 0));
			drawn.push(colourAt(picture, 0.9, 0.9));
			picture.close();
			sample.close();
		}
	}
	input.dispose();
	return { timesS, marks, drawn };
}

function colourAt(picture: VideoFrame, xRatio: number, yRatio: number): number[] {
	const context = new OffscreenCanvas(1, 1).getContext('2d');
	if (context === null) throw new Error('This browser has no canvas to read from.');
	context.drawImage(picture, -xRatio * picture.displayWidth, -yRatio * picture.displayHeight);
	return [...context.getImageData(0, 0, 1, 1).data.subarray(0, 3)];
}

const PLAYS_FOR_MS = 250;

async function play(file: Blob): Promise<Pick<FilmOutcome, 'playedS' | 'playerLengthS'>> {
	const element = document.createElement('video');
	element.muted = true;
	element.src = URL.createObjectURL(file);
	document.body.append(element);
	await element.play();
	await new Promise((resolve) => setTimeout(resolve, PLAYS_FOR_MS));
	const played = { playedS: element.currentTime, playerLengthS: element.duration };
	element.remove();
	URL.revokeObjectURL(element.src);
	return played;
}

/** Waits up to so long until no film is there but those of before, and names the others. */
async function newFilms(before: readonly string[], withinMs: number): Promise<readonly string[]> {
	const untilMs = performance.now() + withinMs;
	for (;;) {
		const root = await navigator.storage.getDirectory();
		const folder = await root.getDirectoryHandle('films', { create: true });
		const found: string[] = [];
		for await (const name of folder.keys()) if (!before.includes(name)) found.push(name);
		if (found.length === 0 || performance.now() > untilMs) return found;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}
