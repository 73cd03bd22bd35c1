import type { SizePx } from '../../picture/size.ts';

/** What decoded pictures may take together while they wait to be scaled down. */
const MAX_WAITING_BYTES = 48_000_000;
const MAX_WAITING_PICTURES = 8;
const BYTES_PER_PIXEL = 1.5;

/** Limits of mediabunny's queue: packets and pictures together, with no decoded picture waiting and with some. */
const QUEUE_LIMIT_EMPTY = 40;
const QUEUE_LIMIT_FILLED = 8;
/** Decoded pictures that may wait before the next packet is fed. */
const WAITING_BEFORE_NEXT = 2;

/**
 * Keeps mediabunny from decoding far ahead. It feeds the browser's decoder up to 40 packets, and each may come back as a picture of
 * up to 50 MB. It goes by the decoder's own count of packets, so that count is made to weigh more. Only for a worker of our own.
 */
export function paceDecoder({ widthPx, heightPx }: SizePx): void {
	if (nativeQueueSize === null) return;
	const native = nativeQueueSize;
	const fitting = Math.floor(MAX_WAITING_BYTES / (widthPx * heightPx * BYTES_PER_PIXEL));
	const ahead = Math.min(Math.max(fitting, 2), MAX_WAITING_PICTURES);
	const base = QUEUE_LIMIT_FILLED - WAITING_BEFORE_NEXT;
	const weight = Math.ceil((QUEUE_LIMIT_EMPTY - base) / ahead);
	Object.defineProperty(VideoDecoder.prototype, 'decodeQueueSize', {
		configurable: true,
		get(this: VideoDecoder) {
			return base + weight * native.call(this);
		},
	});
}

const nativeQueueSize = findNativeQueueSize();

function findNativeQueueSize(): ((this: VideoDecoder) => number) | null {
	if (!('VideoDecoder' in globalThis)) return null;
	const property = Object.getOwnPropertyDescriptor(VideoDecoder.prototype, 'decodeQueueSize');
	return (property?.get as ((this: VideoDecoder) => number) | undefined) ?? null;
}
