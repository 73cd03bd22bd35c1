import type { SizePx } from '../../picture/size.ts';
import type { FrameSampling } from './frameSampling.ts';
import type { SourceErrorCode } from './frameSource.ts';

/** From the page to the decoder's worker. */
export type VideoRequest =
	| { readonly kind: 'open'; readonly file: Blob; readonly maxSidePx: number }
	/** Decode from the first picture. Ends the run before it. */
	| { readonly kind: 'start'; readonly runId: number; readonly sampling: FrameSampling; readonly credit: number }
	/** Room for so many pictures more. */
	| { readonly kind: 'credit'; readonly runId: number; readonly credit: number }
	| { readonly kind: 'stop'; readonly runId: number };

/** From the decoder's worker to the page. */
export type VideoReply =
	| ({ readonly kind: 'opened'; readonly durationS: number } & SizePx)
	| {
			readonly kind: 'open-failed';
			readonly code: SourceErrorCode;
			readonly codec: string | null;
			readonly message: string;
	  }
	| RunReply;

/** What a run tells: pictures in order, then one of `end` and `failed`. */
export type RunReply =
	| { readonly kind: 'frame'; readonly runId: number; readonly image: ImageBitmap | VideoFrame; readonly timeS: number }
	| { readonly kind: 'end'; readonly runId: number }
	| { readonly kind: 'failed'; readonly runId: number; readonly code: SourceErrorCode; readonly message: string };
