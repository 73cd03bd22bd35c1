import type { Backend, PoseModel, WantedThreads } from './poseEstimator.ts';
import type { WorkerLike, WorkerLink } from './workerLink.ts';
import { linkWorker, RequestFailed } from './workerLink.ts';

/** House value: the first steps of a GPU backend compile its programs and may block for seconds; longer than this it hangs. */
const OPEN_SILENCE_LIMIT_S = 15;
/** A backend that keeps up with a camera of 30 pictures a second is taken at once; a slower one only if no other is faster. */
const FAST_ENOUGH_S = 1 / 30;

export interface BackendSearch {
	readonly model: PoseModel;
	/** In order of preference. */
	readonly candidates: readonly Backend[];
	readonly softwareGpu: 'refuse' | 'allow';
	readonly threads: WantedThreads;
	readonly modelsUrl: string;
	createWorker(): WorkerLike;
	/** A backend was tried and works not at all (`broken`) or only slower than another. */
	onDropped(backend: Backend, reason: string, fate: 'broken' | 'slower'): void;
	/** Called with every link that is opened, so that the search can be broken off by ending it. */
	onLink(link: WorkerLink): void;
	/** The worker of the chosen backend went down later on. */
	onDown(link: WorkerLink, reason: string): void;
}

/** A worker with a model that has proved itself. */
export interface OpenBackend {
	readonly backend: Backend;
	readonly link: WorkerLink;
	readonly threads: number;
	readonly frameS: number;
}

/** No backend can be had. */
class NoBackend extends Error {
	override readonly name = 'NoBackend';
}

/** Tries the candidates, each in a worker of its own, until one is fast enough; else takes the fastest. Rejects with {@link NoBackend}. */
export async function chooseBackend(search: BackendSearch): Promise<OpenBackend> {
	let best: OpenBackend | null = null;
	let lastReason = 'no backend to try';
	function drop(backend: Backend, reason: string, fate: 'broken' | 'slower'): void {
		lastReason = reason;
		search.onDropped(backend, reason, fate);
	}
	for (const backend of search.candidates) {
		const opened = await openBackend(search, backend).catch((error: unknown) => {
			const reason = error instanceof Error ? error.message : String(error);
			if (isModelMissing(error)) {
				best?.link.end(reason);
				throw new NoBackend(reason);
			}
			drop(backend, reason, 'broken');
			return null;
		});
		if (opened === null) continue;
		best = best === null ? opened : fasterOf(best, opened, drop);
		if (best.frameS <= FAST_ENOUGH_S) break;
	}
	const reason = best?.link.downReason() ?? null;
	if (best === null || reason !== null) throw new NoBackend(reason ?? lastReason);
	return best;
}

type Drop = (backend: Backend, reason: string, fate: 'broken' | 'slower') => void;

function fasterOf(first: OpenBackend, second: OpenBackend, drop: Drop): OpenBackend {
	const died = first.link.downReason();
	const [winner, loser] = died === null && first.frameS <= second.frameS ? [first, second] : [second, first];
	loser.link.end('not needed');
	if (died === null) drop(loser.backend, `slower than ${winner.backend}`, 'slower');
	else drop(first.backend, died, 'broken');
	return winner;
}

async function openBackend(search: BackendSearch, backend: Backend): Promise<OpenBackend> {
	try {
		return await openWorker(search, backend, search.threads);
	} catch (error) {
		const certain = backend !== 'wasm' || search.threads !== 'measured' || isModelMissing(error);
		if (certain) throw error;
		// Threads need more of the browser than all the rest: the last backend is tried once more without them.
		return openWorker(search, backend, 1);
	}
}

function isModelMissing(error: unknown): boolean {
	return error instanceof RequestFailed && error.blame === 'model';
}

async function openWorker(search: BackendSearch, backend: Backend, threads: WantedThreads): Promise<OpenBackend> {
	const link: WorkerLink = linkWorker(search.createWorker(), (reason) => {
		search.onDown(link, reason);
	});
	search.onLink(link);
	const { model, softwareGpu, modelsUrl } = search;
	try {
		const opened = await link.ask<'open'>(
			{ kind: 'open', model, backend, softwareGpu, threads, modelsUrl },
			OPEN_SILENCE_LIMIT_S,
		);
		return { backend, link, threads: opened.threads, frameS: opened.frameS };
	} catch (error) {
		link.end('not usable');
		throw error;
	}
}
