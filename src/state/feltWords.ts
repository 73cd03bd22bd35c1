import { plural } from '../language/plural.ts';
import type { WristWitness } from './wristWitness.svelte.ts';

/** Beside the count: "2 felt, not seen". @returns null when there are none. */
export function unseenText(worn: { readonly witness: Pick<WristWitness, 'unseen'> } | null): string | null {
	if (worn === null || worn.witness.unseen === 0) return null;
	return plural(worn.witness.unseen, ['# felt, not seen', '# felt, not seen']);
}
