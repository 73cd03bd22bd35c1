import type { PoseFrame } from '../../analysis/pose/poseFrame.ts';
import { chooseBackend } from './chooseBackend.ts';
import type { OpenBackend } from './chooseBackend.ts';
import { holdModels } from './heldModels.ts';
import { BACKENDS } from './poseEstimator.ts';
import type {
	Backend,
	EstimatorEvent,
	EstimatorInput,
	PoseEstimator,
	PoseModel,
	WantedThreads,
} from './poseEstimator.ts';
import { toPoseFrame } from './toPoseFrame.ts';
import { createPoseWorker, modelsUrl } from './poseWorker.ts';
import { RequestFailed } from './workerLink.ts';
import type { WorkerLike, WorkerLink } from './workerLink.ts';

export interface PoseEstimatorOptions {
	readonly model: PoseModel;
	/** Only this backend, even where it runs on a software renderer. By default the best one that works. */
	readonly backend?: Backend | undefined;
	/** By default one, which leaves the page its share. */
	readonly threads?: WantedThreads | undefined;
	/** Absolute address of the folder of models. By default the one beside the page. */
	readonly modelsUrl?: string | undefined;
	/** Makes the worker; tests put a fake here. */
	readonly createWorker?: (() => WorkerLike) | undefined;
}

/** The estimator failed for good, or was closed. */
class EstimatorEnded extends Error {
	override readonly name = 'EstimatorEnded';
}

/** A picture takes 0.02–0.2 s; a worker that says nothing for this long has died without a sign. */
const FRAME_SILENCE_LIMIT_S = 6;
/** One bad picture is no reason to start again; this many in a row are. */
const MAX_FAILED_FRAMES = 5;
/** Restarts in a row, without a stretch of good pictures between them, until the estimator gives up. */
const MAX_RESTARTS = 4;
const RECOVERED_AFTER_FRAMES = 60;

/** Something to do with a working worker; it waits while there is none. */
interface Job {
	run(link: WorkerLink): void;
	abandon(error: Error): void;
}

/** Starts the pose model in a worker, on the best backend that works, and keeps it running. */
export function createPoseEstimator(options: PoseEstimatorOptions): PoseEstimator {
	const listeners = new Set<(event: EstimatorEvent) => void>();
	const waiting: Job[] = [];
	let candidates: readonly Backend[] = options.backend === undefined ? BACKENDS : [options.backend];
	let current: OpenBackend | null = null;
	let opening: WorkerLink | null = null;
	let ended: EstimatorEnded | null = null;
	let failedFrames = 0;
	let goodFrames = 0;
	let restarts = 0;

	function emit(event: EstimatorEvent): void {
		for (const listener of [...listeners]) listener(event);
	}

	function end(error: EstimatorEnded): void {
		if (ended !== null) return;
		ended = error;
		opening?.end(error.message);
		current?.link.end(error.message);
		current = null;
		for (const job of waiting.splice(0)) job.abandon(error);
	}

	function giveUp(reason: string): void {
		if (ended !== null) return;
		end(new EstimatorEnded(reason));
		emit({ kind: 'failed', reason });
	}

	/** Leaves out a backend that let us down. Wasm is never given up: it needs no device that could be lost. */
	function without(backend: Backend): readonly Backend[] {
		const others = candidates.filter((candidate) => candidate !== backend);
		return others.length === 0 ? ['wasm'] : others;
	}

	async function start(): Promise<void> {
		try {
			const { model } = models;
			const open = await chooseBackend({
				model,
				candidates,
				softwareGpu: options.backend === undefined ? 'refuse' : 'allow',
				threads: options.threads ?? 1,
				modelsUrl: options.modelsUrl ?? modelsUrl(),
				createWorker: options.createWorker ?? createPoseWorker,
				onDropped(backend, reason, fate) {
					if (ended !== null) return;
					if (fate === 'broken') candidates = without(backend);
					emit({ kind: 'backend-dropped', backend, reason });
				},
				onLink(link) {
					opening = link;
					if (ended !== null) link.end(ended.message);
				},
				onDown(link, reason) {
					if (current?.link === link) restart(current, reason);
				},
			});
			opening = null;
			if (ended !== null) {
				open.link.end(ended.message);
				throw ended;
			}
			current = open;
			models.renew(open.link);
			emit({ kind: 'ready', backend: open.backend, model, threads: open.threads });
			for (const job of waiting.splice(0)) submit(job);
		} catch (error) {
			giveUp(error instanceof Error ? error.message : String(error));
			throw ended ?? error;
		}
	}

	function restart(fallen: OpenBackend, reason: string): void {
		if (ended !== null || current !== fallen) return;
		current = null;
		candidates = without(fallen.backend);
		failedFrames = 0;
		restarts = goodFrames >= RECOVERED_AFTER_FRAMES ? 1 : restarts + 1;
		goodFrames = 0;
		if (restarts > MAX_RESTARTS) {
			giveUp(reason);
			return;
		}
		emit({ kind: 'restarting', reason });
		start().catch(() => undefined);
	}

	function submit(job: Job): void {
		if (ended !== null) job.abandon(ended);
		else if (current === null) waiting.push(job);
		else job.run(current.link);
	}

	function noteFrame(link: WorkerLink, outcome: 'good' | 'failed', reason: string): void {
		if (current?.link !== link) return;
		if (outcome === 'good') {
			failedFrames = 0;
			goodFrames += 1;
			return;
		}
		failedFrames += 1;
		if (failedFrames < MAX_FAILED_FRAMES) return;
		link.end(reason);
		restart(current, reason);
	}

	/** A promise whose rejection nobody has to wait for. */
	function quiet<T>(promise: Promise<T>): Promise<T> {
		promise.catch(() => undefined);
		return promise;
	}

	function estimate(input: EstimatorInput): Promise<PoseFrame> {
		const { image, widthPx, heightPx, back } = input;
		const { model } = models;
		const answer = new Promise<PoseFrame>((resolve, reject) => {
			submit({
				run(link) {
					link
						.ask<'estimate'>({ kind: 'estimate', image, widthPx, heightPx, back, model }, FRAME_SILENCE_LIMIT_S, [
							image,
						])
						.then(
							(reply) => {
								noteFrame(link, 'good', '');
								resolve(toPoseFrame(model, input, reply));
							},
							(error: unknown) => {
								image.close();
								if (ended !== null) reject(ended);
								else resolve(toPoseFrame(model, input, null));
								if (error instanceof RequestFailed) noteFrame(link, 'failed', error.message);
							},
						);
				},
				abandon(error) {
					image.close();
					reject(error);
				},
			});
		});
		return quiet(answer);
	}

	/** Asks the worker once there is one. */
	function asked<T>(question: (link: WorkerLink) => Promise<T>): Promise<T> {
		const answer = new Promise<T>((resolve, reject) => {
			submit({ run: (link) => void question(link).then(resolve, reject), abandon: reject });
		});
		return quiet(answer);
	}

	function startOver(): Promise<void> {
		return asked(async (link) => {
			try {
				await link.ask<'start-over'>({ kind: 'start-over' }, FRAME_SILENCE_LIMIT_S);
			} catch {
				// A worker that went down has forgotten the person, too.
				if (ended !== null) throw ended;
			}
		});
	}

	function tensorCount(): Promise<number> {
		return asked(async (link) => {
			try {
				return (await link.ask<'tensor-count'>({ kind: 'tensor-count' }, FRAME_SILENCE_LIMIT_S)).count;
			} catch {
				return tensorCount();
			}
		});
	}

	const models = holdModels(options.model, asked);
	const ready = quiet(start());
	return {
		get model() {
			return models.model;
		},
		changes: models,
		get backend() {
			return current?.backend ?? null;
		},
		ready,
		estimate,
		startOver,
		tensorCount,
		listen(listener) {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
		close() {
			end(new EstimatorEnded('the pose estimator was closed'));
		},
	};
}
