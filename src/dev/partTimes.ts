import { createBody } from '../athlete/body.ts';
import { createCamera, truePose } from '../athlete/camera.ts';
import { figureOf } from '../athlete/figure.ts';
import { squat } from '../athlete/motions/squat.ts';
import { EXERCISES } from '../analysis/exercises/registry.ts';
import { createFrameShrinker } from '../io/camera/frameShrinker.ts';
import { decodeVideo } from '../io/camera/decodeVideo.ts';
import { inspectVideo } from '../io/camera/inspectVideo.ts';
import { createPictureReader } from '../io/estimator/readPicture.ts';
import { createCanvasWindow, openWindow } from '../ui/overlay/canvasWindow.ts';
import { drawSkeleton } from '../ui/overlay/drawSkeleton.ts';
import { stillJoints } from '../ui/overlay/joints.ts';
import { overlayPlan } from '../ui/overlay/judgedLimbs.ts';
import { overlayReach } from '../ui/overlay/overlayReach.ts';
import { containPicture } from '../ui/overlay/viewport.ts';

/** Milliseconds that a part of the way takes, of each picture. */
type PartTimes = readonly number[];

const MODEL_SIDE_PX = 360;
/** That of the pictures of a camera. */
const DRAWN_HZ = 30;

async function msOf(work: () => unknown): Promise<number> {
	const startMs = performance.now();
	await work();
	return performance.now() - startMs;
}

/** Decoding and scaling each of the first pictures of the video in the first file input of the page, one after the other. */
export async function videoTimes(count: number): Promise<{ readonly decode: PartTimes; readonly scale: PartTimes }> {
	const file = document.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0];
	if (file === undefined) throw new Error('No file was chosen.');
	const { track, input } = await inspectVideo(file);
	const shrinker = createFrameShrinker(MODEL_SIDE_PX);
	const decode: number[] = [];
	const scale: number[] = [];
	const samples = decodeVideo(track);
	// The decoder works ahead while a picture is scaled: what it takes by itself shows only where nothing else is done.
	const startMs = performance.now();
	for (let picture = 0; picture < count; picture += 1) {
		const next = await samples.next();
		if (next.done === true) break;
		next.value.close();
		decode.push(0);
	}
	const decodeMs = (performance.now() - startMs) / Math.max(1, decode.length);
	decode.fill(decodeMs);
	for await (const sample of decodeVideo(track)) {
		scale.push(await msOf(async () => (await shrinker.shrink(sample)).close()));
		sample.close();
		if (scale.length === count) break;
	}
	input.dispose();
	return { decode, scale };
}

/** Reading a picture of that format and size, whose bytes are `bytesPerPixel` for each pixel, into memory at another size. */
async function readTimes(
	format: VideoPixelFormat,
	bytesPerPixel: number,
	[fromWidthPx, fromHeightPx]: readonly [number, number],
	[toWidthPx, toHeightPx]: readonly [number, number],
	count: number,
): Promise<PartTimes> {
	const bytes = new Uint8Array(fromWidthPx * fromHeightPx * bytesPerPixel).map((_, index) => (index * 31) % 256);
	const reader = createPictureReader();
	const times: number[] = [];
	for (let picture = 0; picture < count; picture += 1) {
		const frame = new VideoFrame(bytes, {
			format,
			codedWidth: fromWidthPx,
			codedHeight: fromHeightPx,
			timestamp: picture,
		});
		times.push(await msOf(() => reader.read(frame, toWidthPx, toHeightPx)));
		frame.close();
	}
	return times;
}

/** Reading a webcam's picture into memory, scaled. */
export function cameraReadTimes(widthPx: number, heightPx: number, count: number): Promise<PartTimes> {
	const scaled = [MODEL_SIDE_PX, Math.round((MODEL_SIDE_PX * heightPx) / widthPx)] as const;
	return readTimes('I420', 1.5, [widthPx, heightPx], scaled, count);
}

/** Reading a picture that was scaled already into memory, as those of a video file come. */
export function scaledReadTimes(widthPx: number, heightPx: number, count: number): Promise<PartTimes> {
	return readTimes('RGBX', 4, [widthPx, heightPx], [widthPx, heightPx], count);
}

const INK = { bone: '#fff', casing: '#000', hole: '#111', chalk: '#fea', fine: '#0af', adjust: '#fa0' };

/** What the overlay takes: to say what is drawn, and until the pixels of that are there, with or without a graphics card. */
export interface DrawTimes {
	readonly said: PartTimes;
	readonly there: PartTimes;
}

/** Drawing the overlay of somebody who squats, seen side on, in a view of that size. */
export async function drawTimes(widthPx: number, heightPx: number, count: number): Promise<DrawTimes> {
	const context = new OffscreenCanvas(1, 1).getContext('2d');
	if (context === null) throw new Error('This browser has no canvas to draw on.');
	const body = createBody();
	const motion = squat({ reps: 1 });
	const camera = createCamera({ yawDeg: 90 });
	const view = { left: 0, top: 0, right: widthPx, bottom: heightPx };
	const windowFor = createCanvasWindow();
	const said: number[] = [];
	const there: number[] = [];
	for (let picture = 0; picture < count; picture += 1) {
		const pose = truePose(figureOf(motion.postureAt((picture / count) * motion.durationS, body), body), camera, 0);
		const viewport = containPicture(pose, { widthPx, heightPx });
		const scene = {
			joint: stillJoints(pose.image, viewport),
			view: 'left',
			nearSide: 'left',
			trunkPx: heightPx / 4,
			unitPx: heightPx / 100,
			plan: overlayPlan(EXERCISES.find(({ id }) => id === 'squat') ?? null),
			judged: [['hip', 'knee']],
			tone: 'fine',
			workingSide: null,
			moving: 'moving',
		} as const;
		const sayMs = await msOf(() => {
			openWindow(context, windowFor(overlayReach(scene.joint, scene.trunkPx), view, picture / DRAWN_HZ), 1);
			drawSkeleton(context, scene, INK);
		});
		said.push(sayMs);
		there.push(sayMs + (await msOf(() => context.getImageData(0, 0, 1, 1))));
	}
	return { said, there };
}
