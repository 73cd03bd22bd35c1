import type { Analysis } from '../../src/analysis/analysis.ts';
import type { Analyzer } from '../../src/analysis/analyzer.ts';
import type { PoseFrame } from '../../src/analysis/pose/poseFrame.ts';
import type { RepReport, SetReport } from '../../src/analysis/session/session.ts';
import type { FrameSource, TimedFrame } from '../../src/io/camera/frameSource.ts';
import type { EstimatorInput, PoseEstimator } from '../../src/io/estimator/poseEstimator.ts';

const WIDTH_PX = 640;
const HEIGHT_PX = 360;

export interface FakeSourceOptions {
	readonly name?: string;
	readonly frames: number;
	readonly framesPerS?: number;
	readonly durationS?: number;
	/** Thrown after the last frame. */
	readonly failsWith?: Error;
	/** Called before each frame is given. */
	readonly beforeFrame?: (index: number) => void | Promise<void>;
}

/** A recorded source without pictures. Counts what was opened and closed. */
export function fakeSource(options: FakeSourceOptions): FrameSource & { readonly closed: () => boolean } {
	const { name = 'clip.mp4', frames, framesPerS = 30, failsWith, beforeFrame } = options;
	let closed = false;
	async function* pictures(signal: AbortSignal): AsyncGenerator<TimedFrame> {
		for (let index = 0; index < frames; index += 1) {
			await beforeFrame?.(index);
			if (signal.aborted) return;
			const image = { close: () => undefined } as unknown as ImageBitmap;
			yield { image, timeS: index / framesPerS, widthPx: WIDTH_PX, heightPx: HEIGHT_PX };
		}
		if (failsWith !== undefined) throw failsWith;
	}
	return {
		kind: 'video',
		name,
		widthPx: WIDTH_PX,
		heightPx: HEIGHT_PX,
		durationS: options.durationS ?? frames / framesPerS,
		frames: pictures,
		close: () => (closed = true),
		closed: () => closed,
	};
}

export interface FakeEstimator extends PoseEstimator {
	readonly startedOver: () => number;
	readonly closed: () => boolean;
	readonly mostInFlight: () => number;
}

/** Sees nobody in every picture. `failsAt`: index of the picture at which it gives up for good. */
export function fakeEstimator({ failsAt = null }: { readonly failsAt?: number | null } = {}): FakeEstimator {
	let startedOver = 0;
	let closed = false;
	let inFlight = 0;
	let mostInFlight = 0;
	let estimated = 0;
	async function estimate({ image, timeS, widthPx, heightPx }: EstimatorInput): Promise<PoseFrame> {
		inFlight += 1;
		mostInFlight = Math.max(mostInFlight, inFlight);
		const index = estimated++;
		await new Promise((resolve) => setTimeout(resolve, 0));
		inFlight -= 1;
		image.close();
		if (index === failsAt) throw new Error('no backend is left');
		return { timeS, widthPx, heightPx, image: null, world: null, backContour: null, score: 0 };
	}
	return {
		model: 'blazepose-full',
		backend: 'wasm',
		ready: Promise.resolve(),
		estimate,
		startOver: () => Promise.resolve(void (startedOver += 1)),
		listen: () => () => undefined,
		tensorCount: () => Promise.resolve(0),
		close: () => (closed = true),
		startedOver: () => startedOver,
		closed: () => closed,
		mostInFlight: () => mostInFlight,
	};
}

/** What an analyzer says of a picture in which nobody is. */
export function emptyAnalysis(timeS: number, change: Partial<Analysis> = {}): Analysis {
	return {
		timeS,
		exercise: { id: 'squat', name: 'Squat', certainty: 'chosen' },
		posture: null,
		pose: null,
		framing: 'nobody',
		view: null,
		nearSide: null,
		angles: { kneeFlexionDeg: null, hipFlexionDeg: null, thighElevationDeg: null, trunkInclinationDeg: null },
		readyStill: false,
		handRaised: false,
		phase: 'start',
		depthRatio: null,
		heldS: null,
		lastRepEndS: null,
		completed: null,
		reps: [],
		cue: null,
		rules: [],
		back: null,
		isNewcomer: false,
		...change,
	};
}

/** Reports the given reps once the recording is past their end, whatever it is shown. */
export function fakeAnalyzer(set: SetReport): Analyzer & { readonly seenS: readonly number[] } {
	const seenS: number[] = [];
	const repsSoFar = (): readonly RepReport[] => set.reps.filter(({ endS }) => endS <= (seenS.at(-1) ?? 0));
	return {
		seenS,
		push(frame) {
			seenS.push(frame.timeS);
			return emptyAnalysis(frame.timeS, { reps: repsSoFar(), framing: null });
		},
		baseline: () => null,
		backNeutrals: () => [],
		confirmBack: () => 'not-seen',
		forgetBack: () => undefined,
		finish: () => [{ ...set, reps: repsSoFar() }],
	};
}
