import type { Programme } from './programme.ts';

/**
 * A block of a programme as a workout of its own, as a reminder asks for it in the middle of a day. What it comes to is not the
 * programme's: its id names the block as well. @returns null when the programme has no such block.
 */
export function oneBlock(programme: Programme, blockId: string): Programme | null {
	const block = programme.blocks.find(({ id }) => id === blockId);
	if (block === undefined) return null;
	return { ...programme, id: `${programme.id}/${blockId}`, name: block.title, nudges: [], blocks: [block] };
}
