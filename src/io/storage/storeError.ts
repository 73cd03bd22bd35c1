/** Why nothing can be kept: no room, not allowed here, another tab in the way, or a database that can't be used. */
export type StoreErrorCode = 'full' | 'refused' | 'blocked' | 'newer' | 'damaged';

/** An expected failure of the browser's storage. The screen words it by `code`. */
export class StoreError extends Error {
	readonly code: StoreErrorCode;
	constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'StoreError';
		this.code = code;
	}
}

const CODES: Readonly<Record<string, StoreErrorCode>> = {
	QuotaExceededError: 'full',
	SecurityError: 'refused',
	NotAllowedError: 'refused',
	// Firefox says so in private windows.
	InvalidStateError: 'refused',
	MissingAPIError: 'refused',
	VersionError: 'newer',
};

/** What a failure of the browser's storage means to the person. */
export function storeError(reason: unknown): StoreError {
	if (reason instanceof StoreError) return reason;
	const { name, message } = reason instanceof Error ? reason : { name: '', message: String(reason) };
	const isMissing = reason instanceof ReferenceError || reason instanceof TypeError;
	return new StoreError(CODES[name] ?? (isMissing ? 'refused' : 'damaged'), message, { cause: reason });
}
