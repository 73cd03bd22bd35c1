import { createCamera } from '../../athlete/camera.ts';
import { demoCamera, demoSet, type DemoView } from '../../athlete/demoSet.ts';
import type { Motion } from '../../athlete/motion.ts';
import { SourceError, type LiveSource, type TimedFrame } from '../camera/frameSource.ts';
import type { AthleteRenderer, RenderQuality } from './athleteRenderer.ts';
import { drawnByProcessor } from './graphicsCard.ts';

export interface DemoOptions {
	readonly view?: DemoView;
	/** What the athlete does; from the start again when it is over. */
	readonly motion?: Motion;
	/** Unset: `light` where WebGL is drawn by the processor. */
	readonly quality?: RenderQuality;
}

const SIZE = { widthPx: 960, heightPx: 540 };
/** No pose model wants more. */
const FRAME_SIDE_PX = 360;
const LEAST_STEP_S = 1 / 30;

/**
 * The demo athlete as a live source. They wait out of sight until the first picture has been taken up, so that nothing is
 * missed while a model loads. Rejects with `demo-unsupported` where there is no WebGL.
 */
export async function openDemo({
	view = 'side',
	motion = demoSet(view),
	quality,
}: DemoOptions = {}): Promise<LiveSource> {
	const preview = document.createElement('canvas');
	[preview.width, preview.height] = [SIZE.widthPx, SIZE.heightPx];
	const renderer = await openRenderer(preview, quality);
	const camera = createCamera(demoCamera(view, SIZE));
	const show = (timeS: number): void => {
		renderer.renderAt(motion, timeS % motion.durationS, camera);
	};
	show(0);
	return {
		kind: 'demo',
		name: 'demo',
		...SIZE,
		durationS: null,
		preview,
		frames: (signal) => liveFrames(preview, show, signal),
		close() {
			renderer.dispose();
		},
	};
}

/** three.js comes with this import, when somebody wants to see the demo. */
async function openRenderer(canvas: HTMLCanvasElement, quality: RenderQuality | undefined): Promise<AthleteRenderer> {
	const { createAthleteRenderer } = await import('./athleteRenderer.ts');
	try {
		return createAthleteRenderer(canvas, { quality: quality ?? (drawnByProcessor() ? 'light' : 'full') });
	} catch (reason) {
		throw new SourceError('demo-unsupported', 'The demo athlete needs WebGL.', { cause: reason });
	}
}

/** The athlete of the moment at each `next()`, on a clock that starts when the second picture is asked for. */
async function* liveFrames(
	canvas: HTMLCanvasElement,
	show: (timeS: number) => void,
	signal: AbortSignal,
): AsyncGenerator<TimedFrame, void, undefined> {
	let startS: number | null = null;
	let lastS = 0;
	while (!signal.aborted) {
		show(lastS);
		yield { image: await picture(canvas), timeS: lastS, ...SIZE };
		startS ??= nowS();
		await delay(lastS + LEAST_STEP_S - (nowS() - startS));
		lastS = Math.max(nowS() - startS, lastS + 1e-3);
	}
}

function picture(canvas: HTMLCanvasElement): Promise<ImageBitmap> {
	const ratio = FRAME_SIDE_PX / Math.max(SIZE.widthPx, SIZE.heightPx);
	return createImageBitmap(canvas, {
		resizeWidth: Math.round(SIZE.widthPx * ratio),
		resizeHeight: Math.round(SIZE.heightPx * ratio),
		resizeQuality: 'medium',
	});
}

function nowS(): number {
	return performance.now() / 1000;
}

async function delay(durationS: number): Promise<void> {
	if (durationS <= 0) return;
	await new Promise((resolve) => {
		setTimeout(resolve, durationS * 1000);
	});
}
