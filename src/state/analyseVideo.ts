import type { Analysis } from '../analysis/analysis.ts';
import type { Analyzer } from '../analysis/analyzer.ts';
import type { PoseFrame } from '../analysis/pose/poseFrame.ts';
import { asRecorded } from '../analysis/session/landmarkTrack.ts';
import type { FrameSource } from '../io/camera/frameSource.ts';
import type { EstimatorInput, PoseEstimator } from '../io/estimator/poseEstimator.ts';

/** Two, so that one picture travels to the worker while the other is being estimated. More would only hold memory. */
const FRAMES_IN_FLIGHT = 2;

export interface VideoRun {
	readonly source: FrameSource;
	readonly estimator: PoseEstimator;
	readonly analyzer: Analyzer;
	readonly signal: AbortSignal;
	/** Whether the outline of the back is looked for. */
	readonly back: EstimatorInput['back'];
	/** Called once a picture, in order, with the frame as a landmark track keeps it: that is what was judged. Runs inside the loop: keep it cheap. */
	readonly onFrame: (frame: PoseFrame, analysis: Analysis) => void;
}

/**
 * Every picture of a recorded source through the pose model and the analyzer, in order. Resolves at the end of the source or
 * when `signal` aborts; rejects with what the source or the estimator rejects with, after the pictures before it went through.
 */
export async function analyseVideo({ source, estimator, analyzer, signal, back, onFrame }: VideoRun): Promise<void> {
	const inFlight: Promise<PoseFrame>[] = [];
	async function takeOldest(): Promise<void> {
		const estimated = await inFlight.shift();
		if (estimated === undefined) return;
		const frame = asRecorded(estimated);
		onFrame(frame, analyzer.push(frame));
	}
	const drain = async (): Promise<void> => {
		while (inFlight.length > 0) await takeOldest();
	};
	let estimating = true as boolean;
	try {
		for await (const { image, timeS, widthPx, heightPx } of source.frames(signal)) {
			const estimate = estimator.estimate({ image, timeS, widthPx, heightPx, back });
			estimate.catch(() => (estimating = false));
			inFlight.push(estimate);
			if (inFlight.length >= FRAMES_IN_FLIGHT) await takeOldest();
		}
	} catch (reason) {
		// A file that breaks off: the pictures before it still count.
		if (estimating) await drain();
		throw reason;
	}
	await drain();
}
