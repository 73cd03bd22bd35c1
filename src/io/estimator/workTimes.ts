import type { Backend, PoseModel } from './poseEstimator.ts';
import { createPoseWorker, modelsUrl } from './poseWorker.ts';
import type { TimedReply, TimedWork } from './protocol.ts';
import { linkWorker } from './workerLink.ts';

/** House value: pictures by the hundred, on a busy machine. */
const SILENCE_LIMIT_S = 300;

export interface WorkTiming {
	readonly model: PoseModel;
	readonly backend: Backend;
	readonly threads?: number | undefined;
	readonly works: readonly TimedWork[];
	/** How often each work goes through all pictures: what else the machine does then falls on all of them alike. */
	readonly rounds: number;
}

/**
 * The measure that the estimator's speed is held against: seconds that each of the works takes for each picture, one after the other,
 * in a fresh worker, warm. Pictures are given scaled (longer side ≤ 360 px), as the estimator would scale them, and are closed.
 * Rejects when the backend doesn't work, or only on a software renderer.
 */
export async function workTimes(timing: WorkTiming, images: readonly ImageBitmap[]): Promise<TimedReply['framesS']> {
	const { model, backend, works, rounds } = timing;
	const link = linkWorker(createPoseWorker(), () => undefined);
	try {
		await link.ask<'open'>(
			{ kind: 'open', model, backend, softwareGpu: 'refuse', threads: timing.threads ?? 1, modelsUrl: modelsUrl() },
			SILENCE_LIMIT_S,
		);
		const { framesS } = await link.ask<'time'>({ kind: 'time', works, rounds, images }, SILENCE_LIMIT_S, [...images]);
		return framesS;
	} finally {
		link.end('timed');
	}
}
