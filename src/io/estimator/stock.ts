import type { Backend, PoseModel } from './poseEstimator.ts';
import { createPoseWorker, modelsUrl } from './poseWorker.ts';
import { linkWorker } from './workerLink.ts';

const SILENCE_LIMIT_S = 120;

export interface StockOptions {
	readonly model: PoseModel;
	readonly backend: Backend;
	readonly threads?: number | undefined;
}

/**
 * The measure that the estimator's speed is held against: seconds that the stock `estimatePoses` alone takes for each picture,
 * one after the other, in a fresh worker, warm. Pictures are given scaled (longer side ≤ 360 px), as the estimator would scale
 * them, and are closed. Rejects when the backend doesn't work.
 */
export async function timeStockEstimates(
	options: StockOptions,
	images: readonly ImageBitmap[],
): Promise<readonly number[]> {
	const { model, backend } = options;
	const link = linkWorker(createPoseWorker(), () => undefined);
	try {
		await link.ask<'open'>(
			{ kind: 'open', model, backend, softwareGpu: 'allow', threads: options.threads ?? null, modelsUrl: modelsUrl() },
			SILENCE_LIMIT_S,
		);
		const timed = await link.ask<'time-stock'>({ kind: 'time-stock', images }, SILENCE_LIMIT_S, [...images]);
		return timed.framesS;
	} finally {
		link.end('timed');
	}
}
