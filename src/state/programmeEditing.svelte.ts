import { copyOf, newProgramme } from '../workout/editProgramme.ts';
import { parseProgramme, serialiseProgramme } from '../workout/parseProgramme.ts';
import type { Programme } from '../workout/programme.ts';
import type { ProgrammeShelf } from './programmeShelf.svelte.ts';

/** The workout that the address asks for: one's own for `id=`, a copy for `copy=`, a new one where neither is there. */
export function programmeToEdit(shelf: ProgrammeShelf, query: URLSearchParams): Programme {
	const wanted = shelf.find(query.get('id') ?? query.get('copy'));
	if (wanted === null) return newProgramme(shelf.freshName('My workout'));
	if (!shelf.isOwn(wanted)) return copyOf(wanted, shelf.freshName(ownName(wanted)));
	return query.has('id') ? wanted : copyOf(wanted, shelf.freshName(wanted.name));
}

function ownName({ name }: Programme): string {
	// @wc-context: what a person's own copy of a workout is called at first, as “My Daily start”; in words that fit any name
	return `My ${name}`;
}

/** Where the changes are: `new` until the first one, then kept on this device, or why not. */
export type EditingState =
	| { readonly kind: 'new' }
	| { readonly kind: 'kept' }
	| { readonly kind: 'refused' }
	/** `message` says what to look at. */
	| { readonly kind: 'flawed'; readonly message: string };

/** A workout that is being changed. Every change that makes sense is kept at once, and can be taken back. */
export class ProgrammeEditing {
	programme: Programme = $state.raw() as Programme;
	state: EditingState = $state.raw({ kind: 'new' });
	#past: readonly Programme[] = $state.raw([]);
	readonly #shelf: Pick<ProgrammeShelf, 'keep'>;

	constructor(programme: Programme, shelf: Pick<ProgrammeShelf, 'keep' | 'isOwn'>) {
		this.programme = programme;
		this.#shelf = shelf;
		this.state = { kind: shelf.isOwn(programme) ? 'kept' : 'new' };
	}

	get canUndo(): boolean {
		return this.#past.length > 0;
	}

	change(next: Programme): void {
		this.#past = [...this.#past, this.programme];
		this.programme = next;
		this.keep();
	}

	undo(): void {
		const before = this.#past.at(-1);
		if (before === undefined) return;
		this.#past = this.#past.slice(0, -1);
		this.programme = before;
		this.keep();
	}

	/** @returns whether it can be started as it is. */
	keep(): boolean {
		this.state = this.#kept();
		return this.state.kind === 'kept';
	}

	#kept(): EditingState {
		const parsed = parseProgramme(serialiseProgramme(this.programme));
		if (parsed.kind === 'problem') return { kind: 'flawed', message: parsed.message };
		return { kind: this.#shelf.keep(parsed.programme) };
	}
}
