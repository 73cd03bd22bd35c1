import { openPictureReader } from '../../src/io/camera/pictureReader.ts';
import { openVideoFile } from '../../src/io/camera/videoFile.ts';
import { Playback } from '../../src/state/playback.svelte.ts';
import { pictureAt } from '../../src/state/playbackPictures.ts';
import { filmVideo, readMark, type TestVideo } from '../support/testMedia.ts';

/** A way through a video: to the picture of that number, or so many pictures on from where it stands. */
export type Move = { readonly to: number } | { readonly by: number };

/** The picture after a move: by the number that its pixels show, and by what the playhead believes to be on the screen. */
export interface Stop {
	readonly pixels: number;
	readonly believed: number | null;
}

/** By then the picture is there, or will not come. */
const PATIENCE_MS = 3000;
/** What is on the screen for so long stays there. */
const STAY_MS = 120;

const NOTHING = -1;

/** Makes a video, has it analysed as far as the times of its pictures, and moves the app's playhead through it. */
async function stepThrough(video: TestVideo, moves: readonly Move[]): Promise<readonly Stop[]> {
	const file = new Blob([await filmVideo(video)]);
	const timesS = await pictureTimes(file);
	const playback = new Playback(timesS, (timesS.at(-1) ?? 0) + 0.1, () => openPictureReader(file));
	const element = document.createElement('video');
	element.muted = true;
	element.src = URL.createObjectURL(file);
	document.body.append(element);
	const loaded = new Promise((resolve) => element.addEventListener('seeked', resolve, { once: true }));
	const detach = playback.attach(element);
	await loaded;
	const stops: Stop[] = [];
	let wanted = 0;
	for (const move of moves) {
		wanted = 'to' in move ? move.to : wanted + move.by;
		if ('to' in move) playback.seek(timesS[move.to] ?? 0);
		else playback.step(move.by);
		const look = async (): Promise<Stop> => {
			const isOnScreen = playback.exact !== null || element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
			if (!isOnScreen) return { pixels: NOTHING, believed: null };
			const shown = (playback.exact as HTMLCanvasElement | null) ?? element;
			// Between two pictures a video may have none for a moment, whatever it says of itself.
			const image = await createImageBitmap(shown).catch(() => null);
			if (image === null) return { pixels: NOTHING, believed: null };
			const { number } = readMark(image);
			image.close();
			return { pixels: number, believed: pictureAt(timesS, playback.shownS) };
		};
		const isThere = async () => Object.values(await look()).every((number) => number === wanted);
		const untilMs = performance.now() + PATIENCE_MS;
		while (!(await isThere()) && performance.now() < untilMs) await pause(10);
		await pause(STAY_MS);
		stops.push(await look());
	}
	detach();
	element.remove();
	URL.revokeObjectURL(element.src);
	return stops;
}

/** Several videos at the same time: most of it is waiting. */
export function stepThroughAll(
	videos: readonly TestVideo[],
	moves: readonly Move[],
): Promise<readonly (readonly Stop[])[]> {
	return Promise.all(videos.map((video) => stepThrough(video, moves)));
}

function pause(lengthMs: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, lengthMs));
}

async function pictureTimes(file: Blob): Promise<readonly number[]> {
	const source = await openVideoFile(file);
	const timesS: number[] = [];
	for await (const { image, timeS } of source.frames(new AbortController().signal)) {
		timesS.push(timeS);
		image.close();
	}
	source.close();
	return timesS;
}
