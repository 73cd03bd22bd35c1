import { SourceError, type SourceErrorCode } from './frameSource.ts';

/** Names of the exceptions of `getUserMedia`, by what they mean to the person. */
const CODES: Readonly<Partial<Record<string, SourceErrorCode>>> = {
	NotAllowedError: 'camera-refused',
	PermissionDeniedError: 'camera-refused',
	NotFoundError: 'camera-missing',
	DevicesNotFoundError: 'camera-missing',
	OverconstrainedError: 'camera-missing',
	NotReadableError: 'camera-busy',
	TrackStartError: 'camera-busy',
	AbortError: 'camera-busy',
	SecurityError: 'camera-unsupported',
	NotSupportedError: 'camera-unsupported',
	TypeError: 'camera-unsupported',
};

/** What it means to the person that a camera could not be opened. A camera that fails without a known reason counts as busy. */
export function cameraError(reason: unknown): SourceError {
	if (reason instanceof SourceError) return reason;
	if (!(reason instanceof Error)) return new SourceError('camera-busy', String(reason));
	return new SourceError(CODES[reason.name] ?? 'camera-busy', `${reason.name}: ${reason.message}`, { cause: reason });
}

/** Whether another camera, or the same with fewer wishes, may still open. */
export function wishesTooMuch(reason: unknown): boolean {
	return reason instanceof Error && ['OverconstrainedError', 'NotFoundError'].includes(reason.name);
}
