import type { StoreError } from '../io/storage/storeError.ts';

/** Why the storage can’t be used. */
export type StoreTrouble = StoreError['code'];

/** What a refusal of the storage means. */
export function storeTroubleOf(reason: unknown): StoreTrouble {
	return isStoreError(reason) ? reason.code : 'damaged';
}

function isStoreError(reason: unknown): reason is StoreError {
	return reason instanceof Error && reason.name === 'StoreError' && 'code' in reason;
}
