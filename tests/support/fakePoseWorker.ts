import type { Backend } from '../../src/io/estimator/poseEstimator.ts';
import type { EstimatorNews, EstimatorReply, EstimatorRequest, OpenRequest } from '../../src/io/estimator/protocol.ts';
import type { WorkerLike } from '../../src/io/estimator/workerLink.ts';

/** What a backend does when it is opened. */
export type OpenBehaviour = 'open' | 'fail' | 'hang' | 'no-model' | 'needs-one-thread';

const KEYPOINTS = 33;

/** A pose worker without a model: it answers `open` by itself, all else when the test says so. */
export interface FakeWorker extends WorkerLike {
	alive(): boolean;
	opened(): OpenRequest | null;
	/** Ids of the pictures that wait for an answer. */
	pictures(): number[];
	answerOpen(): void;
	/** Every keypoint at (x, x, x). */
	answerPose(id: number, x?: number): void;
	answerNobody(id: number): void;
	failPicture(id: number): void;
	answerCount(count: number): void;
	answerStartOver(): void;
	say(news: EstimatorNews): void;
	crash(message: string): void;
	garble(): void;
}

export interface FakePoseWorkers {
	readonly made: FakeWorker[];
	readonly create: () => WorkerLike;
	behave(behaviour: Record<Backend, OpenBehaviour>): void;
}

/** Makes fake workers. `frameS`: what each backend says a picture takes; 0.01 s where it isn't given. */
export function createFakePoseWorkers(
	behaviour: Record<Backend, OpenBehaviour>,
	frameS: Partial<Record<Backend, number>> = {},
): FakePoseWorkers {
	let behaves = behaviour;
	const made: FakeWorker[] = [];
	return {
		made,
		create() {
			const worker = createFakeWorker((backend) => behaves[backend], frameS);
			made.push(worker);
			return worker;
		},
		behave(next) {
			behaves = next;
		},
	};
}

function createFakeWorker(
	behaviourOf: (backend: Backend) => OpenBehaviour,
	frameS: Partial<Record<Backend, number>>,
): FakeWorker {
	const target = new EventTarget();
	const waiting: EstimatorRequest[] = [];
	let alive = true;
	let opened: OpenRequest | null = null;

	function say(message: EstimatorReply | EstimatorNews): void {
		if (alive) target.dispatchEvent(new MessageEvent('message', { data: message }));
	}
	function take(kind: EstimatorRequest['kind'], id?: number): number {
		const at = waiting.findIndex((request) => request.kind === kind && (id === undefined || request.id === id));
		const [request] = at < 0 ? [] : waiting.splice(at, 1);
		if (request === undefined) throw new Error(`no ${kind} waits`);
		return request.id;
	}
	function answerOpen(): void {
		const id = take('open');
		say({ kind: 'opened', id, threads: 2, frameS: (opened === null ? null : frameS[opened.backend]) ?? 0.01 });
	}
	function open(request: OpenRequest): void {
		opened = request;
		const behaviour = behaviourOf(request.backend);
		if (behaviour === 'hang') return;
		const opens = behaviour === 'open' || (behaviour === 'needs-one-thread' && request.threads === 1);
		queueMicrotask(() => {
			if (opens) answerOpen();
			else if (behaviour === 'no-model') sayFailed('model', 'no such file');
			else sayFailed('backend', `${request.backend} does not work`);
		});
	}
	function sayFailed(blame: 'model' | 'backend', reason: string): void {
		say({ kind: 'failed', id: take('open'), blame, reason });
	}

	return {
		addEventListener(kind, listener) {
			target.addEventListener(kind, listener);
		},
		postMessage(request) {
			waiting.push(request);
			if (request.kind === 'open') open(request);
		},
		terminate() {
			alive = false;
		},
		alive: () => alive,
		opened: () => opened,
		pictures: () => waiting.filter(({ kind }) => kind === 'estimate').map(({ id }) => id),
		answerOpen,
		answerPose(id, x = 0) {
			const image = new Float32Array(KEYPOINTS * 4).fill(x);
			say({ kind: 'pose', id: take('estimate', id), score: 0.9, image, world: null, backContour: null });
		},
		answerNobody(id) {
			say({ kind: 'pose', id: take('estimate', id), score: 0, image: null, world: null, backContour: null });
		},
		failPicture(id) {
			say({ kind: 'failed', id: take('estimate', id), blame: 'picture', reason: 'no such picture' });
		},
		answerCount(count) {
			say({ kind: 'tensors', id: take('tensor-count'), count });
		},
		answerStartOver() {
			say({ kind: 'started-over', id: take('start-over') });
		},
		say,
		crash(message) {
			if (alive) target.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message }));
		},
		garble() {
			if (alive) target.dispatchEvent(new Event('messageerror'));
		},
	};
}
