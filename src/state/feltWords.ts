import type { WristWitness } from './wristWitness.svelte.ts';

/** Beside the count: "2 felt, not seen". @returns null when there are none. */
export function unseenText(worn: { readonly witness: Pick<WristWitness, 'unseen'> } | null): string | null {
	return worn === null || worn.witness.unseen === 0 ? null : `${worn.witness.unseen} felt, not seen`;
}
