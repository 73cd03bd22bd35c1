import { SourceError } from '../frameSource.ts';
import { FilmError } from './filmPort.ts';

/** What a failure while a film is made means. */
export function filmError(reason: unknown): FilmError {
	if (reason instanceof FilmError) return reason;
	const message = reason instanceof Error ? reason.message : String(reason);
	if (reason instanceof SourceError) return new FilmError('source', message, { cause: reason });
	const isFull =
		reason instanceof RangeError || (reason instanceof DOMException && reason.name === 'QuotaExceededError');
	return new FilmError(isFull ? 'no-room' : 'stopped-working', message, { cause: reason });
}
