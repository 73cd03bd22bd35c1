import { inARow } from '../../state/sentences.ts';
import type { ProgrammeShelf } from '../../state/programmeShelf.svelte.ts';
import type { Programme } from '../../workout/programme.ts';

/** What became of a file that was opened as a workout, in words. */
export interface TakenIn {
	/** `null` when it was not taken in. */
	readonly programme: Programme | null;
	readonly text: string;
}

/** In bytes. House: a long programme has some ten thousand; a video that is opened by mistake is not read at all. */
const MAX_BYTES = 4_000_000;

/** Reads a file and puts the workout in it on the shelf. Never rejects; nothing is lost when something is wrong with it. */
export async function programmeFrom(
	file: Pick<File, 'name' | 'size' | 'text'>,
	shelf: Pick<ProgrammeShelf, 'takeIn'>,
): Promise<TakenIn> {
	const text = await textOf(file);
	if (text === null) return notTaken(file.name, 'This file could not be read. Choose it again.');
	const taken = shelf.takeIn(text);
	switch (taken.kind) {
		case 'programme':
			return { programme: taken.programme, text: `“${taken.programme.name}” is here now.` };
		case 'refused':
			return notTaken(
				file.name,
				'There is no room for it in this browser. Remove a workout of your own, then try again.',
			);
		case 'problem':
			return notTaken(file.name, taken.message);
	}
}

function notTaken(name: string, why: string): TakenIn {
	return { programme: null, text: inARow([`${name}: ${why}`, 'Nothing was changed.']) };
}

async function textOf(file: Pick<File, 'size' | 'text'>): Promise<string | null> {
	// What is too large is said by what reads it.
	if (file.size > MAX_BYTES) return ' '.repeat(MAX_BYTES);
	try {
		return await file.text();
	} catch {
		return null;
	}
}
