import type { WorkerLike } from './workerLink.ts';

export function createPoseWorker(): WorkerLike {
	return new Worker(new URL('./estimator.worker.ts', import.meta.url), { type: 'module', name: 'pose' });
}

/** Where the models lie, whatever folder the page is served from. */
export function modelsUrl(): string {
	return new URL(`${import.meta.env.BASE_URL}models/`, globalThis.location.href).href;
}
