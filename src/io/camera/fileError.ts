import { UnsupportedInputFormatError } from 'mediabunny';
import { SourceError } from './frameSource.ts';

/** What a failure while a video is read means to the person. */
export function fileError(reason: unknown): SourceError {
	if (reason instanceof SourceError) return reason;
	const message = reason instanceof Error ? reason.message : String(reason);
	if (reason instanceof UnsupportedInputFormatError) {
		return new SourceError('file-not-video', message, { cause: reason });
	}
	// Memory for a picture could not be had.
	if (reason instanceof RangeError) return new SourceError('file-too-large', message, { cause: reason });
	return new SourceError('file-damaged', message, { cause: reason });
}
