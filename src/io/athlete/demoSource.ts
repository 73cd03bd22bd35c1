import type { PoseFrame } from '../../analysis/pose/poseFrame.ts';
import { createBody } from '../../athlete/body.ts';
import { createCamera, truePose } from '../../athlete/camera.ts';
import { demoSet } from '../../athlete/demoSet.ts';
import { demoCamera, type DemoView } from '../../athlete/demoView.ts';
import { figureOf } from '../../athlete/figure.ts';
import { FLOOR_DEMOS } from '../../athlete/floorDemos.ts';
import type { Motion } from '../../athlete/motion.ts';
import { SourceError, type LiveSource, type TimedFrame } from '../camera/frameSource.ts';
import { demoStepS, demoWaitS, longestDemoStepS } from './demoClock.ts';
import type { AthleteRenderer, RenderQuality } from './athleteRenderer.ts';
import { drawnByProcessor } from './graphicsCard.ts';

export interface DemoOptions {
	readonly exerciseId?: string;
	readonly view?: DemoView;
	/** What the athlete does; from the start again when it is over. */
	readonly motion?: Motion;
	/** Unset: `light` where WebGL is drawn by the processor. */
	readonly quality?: RenderQuality;
	/** So many times as fast as life, mostly undrawn: for who takes {@link DemoSource.poseNow} for what a model sees. */
	readonly hurry?: number;
}

/** Size of the picture; a processor that has to draw it gets by with less. */
const SIZES = { full: { widthPx: 960, heightPx: 540 }, light: { widthPx: 640, heightPx: 360 } } as const;
type Size = (typeof SIZES)[RenderQuality];
/** No pose model wants more. */
const FRAME_SIDE_PX = 360;

/** A demo athlete that can be asked for another movement. */
export interface DemoSource extends LiveSource {
	/** From the next picture on the athlete does this, from its beginning. */
	perform(performance: DemoPerformance): void;
	/** What a perfect pose model would see in the last picture. */
	poseNow(): PoseFrame;
	/** Media time of the last picture, in seconds. */
	nowS(): number;
}

/** What the athlete is to do, and where it is seen from. */
export interface DemoPerformance {
	readonly exerciseId: string;
	readonly motion: Motion;
	readonly view: DemoView;
	readonly place: DemoPlace;
}

/** Where the athlete is: that is where the camera looks. */
export type DemoPlace = 'standing' | 'floor';

/**
 * The demo athlete as a live source. They wait out of sight until the first picture has been taken up, so that nothing is
 * missed while a model loads. Rejects with `demo-unsupported` where there is no WebGL.
 */
export async function openDemo({
	exerciseId = 'squat',
	view = 'side',
	motion = demoSet(exerciseId, view),
	quality = drawnByProcessor() ? 'light' : 'full',
	hurry,
}: DemoOptions = {}): Promise<DemoSource> {
	const size = SIZES[quality];
	const preview = document.createElement('canvas');
	[preview.width, preview.height] = [size.widthPx, size.heightPx];
	const renderer = await openRenderer(preview, quality);
	const cameraOf = (from: DemoView, place: DemoPlace) => createCamera(demoCamera(from, size, place));
	const place = exerciseId in FLOOR_DEMOS ? 'floor' : 'standing';
	let shown = { motion, camera: cameraOf(view, place), startS: 0, longestStepS: longestDemoStepS(exerciseId) };
	const longestStepS = () => shown.longestStepS;
	let nowS = 0;
	const momentS = (): number => (nowS - shown.startS) % shown.motion.durationS;
	const show = (timeS: number): void => {
		nowS = timeS;
		renderer.renderAt(shown.motion, momentS(), shown.camera);
	};
	show(0);
	const body = createBody();
	return {
		kind: 'demo',
		name: 'demo',
		...size,
		durationS: null,
		preview,
		get shownS() {
			return nowS;
		},
		frames: (signal) =>
			hurry === undefined
				? liveFrames(preview, { size, show, longestStepS }, signal)
				: hurriedFrames({ size, show, longestStepS, hurry, pass: (timeS) => (nowS = timeS) }, signal),
		perform(next) {
			const camera = cameraOf(next.view, next.place);
			shown = { motion: next.motion, camera, startS: nowS, longestStepS: longestDemoStepS(next.exerciseId) };
		},
		poseNow: () => truePose(figureOf(shown.motion.postureAt(momentS(), body), body), shown.camera, nowS),
		nowS: () => nowS,
		close() {
			renderer.dispose();
		},
	};
}

/** three.js comes with this import, when somebody wants to see the demo. */
async function openRenderer(canvas: HTMLCanvasElement, quality: RenderQuality): Promise<AthleteRenderer> {
	const { createAthleteRenderer } = await import('./athleteRenderer.ts');
	try {
		return createAthleteRenderer(canvas, { quality });
	} catch (reason) {
		throw new SourceError('demo-unsupported', 'The demo athlete needs WebGL.', { cause: reason });
	}
}

interface Showing {
	readonly size: Size;
	show(timeS: number): void;
	longestStepS(): number;
}

/** The next moment of the athlete at each `next()`, on a clock that starts when the second picture is asked for. */
async function* liveFrames(
	canvas: HTMLCanvasElement,
	{ size, show, longestStepS }: Showing,
	signal: AbortSignal,
): AsyncGenerator<TimedFrame, void, undefined> {
	let timeS = 0;
	let begunS: number | null = null;
	while (!signal.aborted) {
		begunS ??= wallS();
		show(timeS);
		yield { image: await picture(canvas, size), timeS, ...size };
		if (timeS === 0) begunS = wallS();
		await delay(demoWaitS(wallS() - begunS));
		timeS += demoStepS(wallS() - begunS, longestStepS());
		begunS = wallS();
	}
}

interface Hurrying extends Showing {
	readonly hurry: number;
	/** A moment that is not drawn. */
	pass(timeS: number): void;
}

/** Drawn seldom, so that there is something to look at. */
const DRAWN_EACH_S = 1;

/** Moment after moment, `hurry` times as fast as life or as fast as they are taken. The picture is an empty one. */
async function* hurriedFrames(
	{ hurry, size, show, longestStepS, pass }: Hurrying,
	signal: AbortSignal,
): AsyncGenerator<TimedFrame, void, undefined> {
	const empty = document.createElement('canvas');
	[empty.width, empty.height] = [1, 1];
	const startS = wallS();
	let drawnS = -Infinity;
	for (let timeS = 0; !signal.aborted; timeS += longestStepS()) {
		if (wallS() - drawnS >= DRAWN_EACH_S) {
			show(timeS);
			drawnS = wallS();
		} else pass(timeS);
		yield { image: await createImageBitmap(empty), timeS, ...size };
		await delay(startS + timeS / hurry - wallS());
	}
}

function picture(canvas: HTMLCanvasElement, size: Size): Promise<ImageBitmap> {
	const ratio = FRAME_SIDE_PX / Math.max(size.widthPx, size.heightPx);
	return createImageBitmap(canvas, {
		resizeWidth: Math.round(size.widthPx * ratio),
		resizeHeight: Math.round(size.heightPx * ratio),
		resizeQuality: 'medium',
	});
}

function wallS(): number {
	return performance.now() / 1000;
}

async function delay(durationS: number): Promise<void> {
	if (durationS <= 0) return;
	await new Promise((resolve) => {
		setTimeout(resolve, durationS * 1000);
	});
}
