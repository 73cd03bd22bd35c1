import type { TextDraft } from '../io/storage/textDraft.ts';
import { parseProgramme, serialiseProgramme, type ParsedProgramme } from '../workout/parseProgramme.ts';
import type { Programme } from '../workout/programme.ts';
import { PROGRAMMES } from '../workout/programmes/registry.ts';
import { wakeUp } from '../workout/programmes/wakeUp.ts';

/** Kept in this browser, or refused because there is no room or no storage. */
export type Keeping = 'kept' | 'refused';

/** What is under the name in the storage. Programmes of a newer version are carried along, not shown. */
interface Stored {
	readonly programmes: readonly Programme[];
	readonly unread: readonly unknown[];
}

/** All workouts: those that come with Plumbline, and those a person made or was given. */
export class ProgrammeShelf {
	#own: readonly Programme[] = $state.raw([]);
	readonly #draft: TextDraft;

	constructor(draft: TextDraft) {
		this.#draft = draft;
		this.#own = this.#load().programmes;
	}

	/** The person's own, latest first. */
	get own(): readonly Programme[] {
		return this.#own;
	}

	/** Own ones first. */
	get all(): readonly Programme[] {
		return [...this.#own, ...PROGRAMMES];
	}

	/** The one to begin with: the gentlest. */
	get first(): Programme {
		return wakeUp;
	}

	/** The one function that knows all workouts. @returns null when there is none with this id. */
	find(id: string | null): Programme | null {
		return this.all.find((programme) => programme.id === id) ?? null;
	}

	isOwn({ id }: Pick<Programme, 'id'>): boolean {
		return this.#own.some((programme) => programme.id === id);
	}

	/** An id and a name that no workout has yet; the name as it is where it can be. */
	freshName(wanted: string): Pick<Programme, 'id' | 'name'> {
		const base = wanted.trim().slice(0, 80);
		for (let number = 1; ; number++) {
			const name = number === 1 ? base : `${base} ${number}`;
			const id = `own-${slug(name)}`;
			if (!this.all.some((programme) => programme.name === name || programme.id === id)) return { id, name };
		}
	}

	/** Keeps a programme in the place of the one with its id; a new one comes first. What other tabs kept stays. */
	keep(programme: Programme): Keeping {
		const { programmes, unread } = this.#load();
		const isKnown = programmes.some(({ id }) => id === programme.id);
		const next = isKnown
			? programmes.map((each) => (each.id === programme.id ? programme : each))
			: [programme, ...programmes];
		return this.#store(next, unread);
	}

	remove(id: string): Keeping {
		const { programmes, unread } = this.#load();
		return this.#store(
			programmes.filter((programme) => programme.id !== id),
			unread,
		);
	}

	/** Takes a programme in from a file of unknown origin, under a name of its own. Nothing is kept when there is something wrong. */
	takeIn(text: string): ParsedProgramme | { readonly kind: 'refused' } {
		const parsed = parseProgramme(text);
		if (parsed.kind === 'problem') return parsed;
		const programme = { ...parsed.programme, ...this.freshName(parsed.programme.name) };
		return this.keep(programme) === 'kept' ? { kind: 'programme', programme } : { kind: 'refused' };
	}

	#store(programmes: readonly Programme[], unread: readonly unknown[]): Keeping {
		const text = JSON.stringify([...programmes, ...unread]);
		this.#draft.keep(text);
		// Storage that is full or refused says nothing.
		if (this.#draft.load() !== text) return 'refused';
		this.#own = programmes;
		return 'kept';
	}

	#load(): Stored {
		const programmes: Programme[] = [];
		const unread: unknown[] = [];
		for (const entry of listIn(this.#draft.load())) {
			const parsed = parseProgramme(JSON.stringify(entry));
			if (parsed.kind === 'programme') programmes.push(parsed.programme);
			else unread.push(entry);
		}
		return { programmes, unread };
	}
}

/** The programme as a file to be given away: `swing-starter.programme.json`. */
export function programmeFile(programme: Programme): { readonly name: string; readonly text: string } {
	return { name: `${slug(programme.name)}.programme.json`, text: serialiseProgramme(programme) };
}

function slug(name: string): string {
	const plain = name
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, '-')
		.replaceAll(/^-+|-+$/gu, '');
	return plain === '' ? 'workout' : plain;
}

function listIn(text: string | null): readonly unknown[] {
	try {
		const json: unknown = JSON.parse(text ?? '[]');
		return Array.isArray(json) ? json : [];
	} catch {
		return [];
	}
}
