import type { PoseFrame } from '../../analysis/pose/poseFrame.ts';

export const POSE_MODELS = ['blazepose-full', 'blazepose-lite', 'movenet-lightning'] as const;
export type PoseModel = (typeof POSE_MODELS)[number];

export const BACKENDS = ['webgpu', 'webgl', 'wasm'] as const;
export type Backend = (typeof BACKENDS)[number];

/** Threads of the wasm backend. `measured`: as many as prove to be fastest while it works. */
export type WantedThreads = number | 'measured';

/** Rises with every change after which the models give other landmarks for the same picture: what was kept before is then looked at again. */
export const ESTIMATES_VERSION = 1;

/** One picture to estimate. The estimator closes `image`. */
export interface EstimatorInput {
	readonly image: VideoFrame | ImageBitmap;
	readonly timeS: number;
	/** Size of the upright source picture, in which landmarks are reported. */
	readonly widthPx: number;
	readonly heightPx: number;
	/** Whether the outline of the back is of use. It costs time, and is looked for only where it may be seen. */
	readonly back: 'wanted' | 'unwanted';
}

/** What the estimator tells about itself while it works. */
export type EstimatorEvent =
	| { readonly kind: 'ready'; readonly backend: Backend; readonly model: PoseModel; readonly threads: number }
	/** A backend was tried and dropped (probe timed out, wrong pose, crash). */
	| { readonly kind: 'backend-dropped'; readonly backend: Backend; readonly reason: string }
	/** The worker died or lost its GPU and is being started again; frames in flight come back as "nobody". */
	| { readonly kind: 'restarting'; readonly reason: string }
	/** No backend is left: the estimator can't go on. */
	| { readonly kind: 'failed'; readonly reason: string };

/** Several models in one worker, each in the place of the other from one picture to the next. */
export interface ModelChanges {
	/** Loads a model beside the one in use, which goes on. Resolves when {@link use} takes it at once; rejects when it can't be had. */
	prepare(model: PoseModel): Promise<void>;
	/** Pictures given from now on are looked at with this model, which was prepared. The person is followed on. */
	use(model: PoseModel): void;
}

/** Pose estimation behind a worker. Pictures in, landmarks out, in the order they were given. */
export interface PoseEstimator {
	/** The one that pictures given now are looked at with. */
	readonly model: PoseModel;
	/** Left out where it stays with one model. */
	readonly changes?: ModelChanges;
	/** `null` until ready. */
	readonly backend: Backend | null;
	/** Resolves when the model is loaded, probed and warm. Rejects when no backend works. */
	readonly ready: Promise<void>;
	/** Landmarks of the most prominent person. A frame lost to a restart resolves with `image: null`. Rejects only when the estimator has failed for good or was closed. */
	estimate(input: EstimatorInput): Promise<PoseFrame>;
	/** Forget the tracked person: call between recordings. */
	startOver(): Promise<void>;
	/** Listens until the returned function is called. */
	listen(listener: (event: EstimatorEvent) => void): () => void;
	/** Number of live tensors in the worker, for leak checks. */
	tensorCount(): Promise<number>;
	close(): void;
}
