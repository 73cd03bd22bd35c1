import type { ModelChanges, PoseModel } from './poseEstimator.ts';
import type { WorkerLink } from './workerLink.ts';

/** The bytes of a model come over a network, with a word for each piece. */
const PREPARE_SILENCE_LIMIT_S = 30;

/** Which of several models a worker is to use, and which it is to have. */
export interface HeldModels extends ModelChanges {
	/** The one in use. */
	readonly model: PoseModel;
	/** A worker that takes the place of another is to have what that had; it was opened with the one in use. */
	renew(link: WorkerLink): void;
}

/** `ask` hands over the worker once there is one, and rejects when there will be none. */
export function holdModels(
	first: PoseModel,
	ask: (question: (link: WorkerLink) => Promise<unknown>) => Promise<unknown>,
): HeldModels {
	const had = new Set<PoseModel>([first]);
	let model = first;
	const askFor = (link: WorkerLink, wanted: PoseModel) =>
		link.ask<'prepare'>({ kind: 'prepare', model: wanted }, PREPARE_SILENCE_LIMIT_S);
	return {
		get model() {
			return model;
		},
		async prepare(wanted) {
			if (!had.has(wanted)) await ask((link) => askFor(link, wanted));
			had.add(wanted);
		},
		use(wanted) {
			if (had.has(wanted)) model = wanted;
		},
		renew(link) {
			for (const wanted of had) if (wanted !== model) askFor(link, wanted).catch(() => had.delete(wanted));
		},
	};
}
