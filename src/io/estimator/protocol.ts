import type { BackContour } from '../../analysis/pose/backContour.ts';
import type { Backend, PoseModel, WantedThreads } from './poseEstimator.ts';

/** What the page asks of the pose worker. Each request is answered once, by its `id`, in the order it was sent but for `prepare`. */
export type EstimatorRequest =
	| OpenRequest
	/** Load another model beside the one in use. Answered when it is there, while pictures go on. */
	| { readonly kind: 'prepare'; readonly id: number; readonly model: PoseModel }
	| EstimateRequest
	| { readonly kind: 'start-over'; readonly id: number }
	| { readonly kind: 'tensor-count'; readonly id: number }
	| TimeRequest;

/** Load one model on one backend and prove that it works. The first request of every worker, sent once. */
export interface OpenRequest {
	readonly kind: 'open';
	readonly id: number;
	readonly model: PoseModel;
	readonly backend: Backend;
	/** Whether a GPU backend may run on a software renderer, which is slower than wasm. */
	readonly softwareGpu: 'refuse' | 'allow';
	readonly threads: WantedThreads;
	/** Absolute address of the folder of models, with a slash at its end. */
	readonly modelsUrl: string;
}

/** Find the person in one picture. The picture moves to the worker, which closes it. */
export interface EstimateRequest {
	readonly kind: 'estimate';
	readonly id: number;
	readonly image: VideoFrame | ImageBitmap;
	/** Size of the upright source picture: the space of the answer. */
	readonly widthPx: number;
	readonly heightPx: number;
	readonly back: 'wanted' | 'unwanted';
	/** Left as it is while the worker doesn't have this model. */
	readonly model: PoseModel;
}

/**
 * What can be timed on a picture. Whole: pose-detection, Plumbline's tracker, the landmark model with nothing around it. Parts of the
 * tracker's way: `crop` of the region, `detector`, `run` of the landmark model without the heat map, with it and
 * with the mask too, and `read-back` of the answers from a graphics card.
 */
export const TIMED_WORKS = [
	'stock',
	'tracker',
	'tracker-with-mask',
	'landmarks',
	'landmarks-with-mask',
	'crop',
	'detector',
	'run-without-heat',
	'run',
	'run-with-mask',
	'read-back',
] as const;
export type TimedWork = (typeof TIMED_WORKS)[number];

/** Time each of the works on pictures that are scaled beforehand: round after round, one picture after the other. */
export interface TimeRequest {
	readonly kind: 'time';
	readonly id: number;
	readonly works: readonly TimedWork[];
	readonly rounds: number;
	readonly images: readonly ImageBitmap[];
}

/** What the worker answers. */
export type EstimatorReply =
	| OpenedReply
	| PoseReply
	| { readonly kind: 'prepared'; readonly id: number }
	| { readonly kind: 'started-over'; readonly id: number }
	| { readonly kind: 'tensors'; readonly id: number; readonly count: number }
	| TimedReply
	| FailedReply;

export interface OpenedReply {
	readonly kind: 'opened';
	readonly id: number;
	readonly threads: number;
	/** Seconds that one warm picture took. */
	readonly frameS: number;
}

export interface PoseReply {
	readonly kind: 'pose';
	readonly id: number;
	readonly score: number;
	/** Keypoints in the model's order, four numbers each: x, y, z in source pixels, visibility. `null` when nobody was found. */
	readonly image: Float32Array<ArrayBuffer> | null;
	/** The same in metres around mid-hip; `null` as well when the model has none. */
	readonly world: Float32Array<ArrayBuffer> | null;
	/** In source pixels; `null` as well when it was not wanted or could not be seen. */
	readonly backContour: BackContour | null;
}

export interface TimedReply {
	readonly kind: 'timed';
	readonly id: number;
	/** Seconds that each picture took, of all rounds; empty for a work that was not asked for. */
	readonly framesS: Readonly<Record<TimedWork, readonly number[]>>;
}

export interface FailedReply {
	readonly kind: 'failed';
	readonly id: number;
	/** `model`: its files can't be had, so that no other backend would do better. */
	readonly blame: 'model' | 'backend' | 'picture';
	readonly reason: string;
}

/** What the worker says without being asked. */
export type EstimatorNews =
	/** A sign of life while a model is loaded. */
	| { readonly kind: 'progress' }
	/** The GPU is gone; nothing more will come. */
	| { readonly kind: 'gpu-lost'; readonly reason: string };

type WithoutId<R> = R extends unknown ? Omit<R, 'id'> : never;
export type EstimatorQuestion = WithoutId<EstimatorRequest>;

/** The answer to each question, a failure aside. */
interface AnswerKinds {
	open: 'opened';
	estimate: 'pose';
	prepare: 'prepared';
	'start-over': 'started-over';
	'tensor-count': 'tensors';
	time: 'timed';
}
export type AnswerTo<K extends EstimatorRequest['kind']> = Extract<EstimatorReply, { kind: AnswerKinds[K] }>;
