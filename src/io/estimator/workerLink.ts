import type {
	AnswerTo,
	EstimatorNews,
	EstimatorQuestion,
	EstimatorReply,
	EstimatorRequest,
	FailedReply,
} from './protocol.ts';

/** The part of a `Worker` that the estimator needs. */
export interface WorkerLike {
	postMessage(message: EstimatorRequest, transfer: Transferable[]): void;
	terminate(): void;
	addEventListener(kind: 'message' | 'messageerror' | 'error', listener: (event: Event) => void): void;
}

/** The worker answered that this one request failed. The worker goes on. */
export class RequestFailed extends Error {
	readonly blame: FailedReply['blame'];
	constructor(blame: FailedReply['blame'], message: string) {
		super(message);
		this.name = 'RequestFailed';
		this.blame = blame;
	}
}

/** The worker is gone: crashed, silent, without its GPU, or closed. */
class WorkerDown extends Error {
	override readonly name = 'WorkerDown';
}

/** Questions to one worker, each with its answer. */
export interface WorkerLink {
	/** Rejects with {@link RequestFailed} or {@link WorkerDown}. `silenceLimitS`: how long the worker may say nothing at all while it works on this. */
	ask<K extends EstimatorRequest['kind']>(
		question: Extract<EstimatorQuestion, { kind: K }>,
		silenceLimitS: number,
		transfer?: Transferable[],
	): Promise<AnswerTo<K>>;
	/** Why the worker is down; `null` while it lives. */
	downReason(): string | null;
	/** Ends the worker. What is unanswered rejects with {@link WorkerDown}. */
	end(reason: string): void;
}

interface Pending {
	readonly resolve: (reply: EstimatorReply) => void;
	readonly reject: (error: Error) => void;
	readonly silenceLimitS: number;
}

const MS_PER_S = 1000;
/** A worker is given up after this many looks in a row without a word from it: one look alone may come right after the computer slept. */
const SILENT_LOOKS = 2;

/** Links to a worker just created. `onDown` is called once, unless the link is ended from this side. */
export function linkWorker(worker: WorkerLike, onDown: (reason: string) => void): WorkerLink {
	const pending = new Map<number, Pending>();
	let nextId = 1;
	let down: string | null = null;
	let timer: ReturnType<typeof setTimeout> | null = null;
	let silentLooks = 0;

	function end(reason: string): void {
		if (down !== null) return;
		down = reason;
		if (timer !== null) clearTimeout(timer);
		worker.terminate();
		const unanswered = [...pending.values()];
		pending.clear();
		for (const { reject } of unanswered) reject(new WorkerDown(reason));
	}

	function fail(reason: string): void {
		if (down !== null) return;
		end(reason);
		onDown(reason);
	}

	function watch(): void {
		const oldest = pending.values().next().value;
		if (timer !== null || oldest === undefined) return;
		timer = setTimeout(
			() => {
				timer = null;
				silentLooks += 1;
				if (pending.size > 0 && silentLooks >= SILENT_LOOKS) fail('no answer from the pose worker');
				else watch();
			},
			(oldest.silenceLimitS * MS_PER_S) / SILENT_LOOKS,
		);
	}

	function receive(message: EstimatorReply | EstimatorNews): void {
		silentLooks = 0;
		if (message.kind === 'progress') return;
		if (message.kind === 'gpu-lost') {
			fail(message.reason);
			return;
		}
		const asked = pending.get(message.id);
		if (asked === undefined) return;
		pending.delete(message.id);
		if (timer !== null) clearTimeout(timer);
		timer = null;
		watch();
		if (message.kind === 'failed') asked.reject(new RequestFailed(message.blame, message.reason));
		else asked.resolve(message);
	}

	worker.addEventListener('message', (event) => {
		if (down === null) receive((event as MessageEvent<EstimatorReply | EstimatorNews>).data);
	});
	worker.addEventListener('messageerror', () => {
		fail('a message of the pose worker could not be read');
	});
	worker.addEventListener('error', (event) => {
		event.preventDefault();
		const { message } = event as Partial<ErrorEvent>;
		fail(message === undefined || message === '' ? 'the pose worker crashed' : message);
	});

	return {
		ask<K extends EstimatorRequest['kind']>(
			question: Extract<EstimatorQuestion, { kind: K }>,
			silenceLimitS: number,
			transfer: Transferable[] = [],
		) {
			return new Promise<AnswerTo<K>>((resolve, reject) => {
				if (down !== null) {
					reject(new WorkerDown(down));
					return;
				}
				const id = nextId++;
				worker.postMessage({ ...question, id }, transfer);
				if (pending.size === 0) silentLooks = 0;
				pending.set(id, { resolve: resolve as (reply: EstimatorReply) => void, reject, silenceLimitS });
				watch();
			});
		},
		downReason: () => down,
		end,
	};
}
