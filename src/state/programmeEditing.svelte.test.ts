import { describe, expect, it } from 'vitest';
import { copyOf, withBlock, withoutStep } from '../workout/editProgramme.ts';
import type { Programme } from '../workout/programme.ts';
import { swingStarter } from '../workout/programmes/swingStarter.ts';
import { ProgrammeEditing, programmeToEdit } from './programmeEditing.svelte.ts';
import { ProgrammeShelf, type Keeping } from './programmeShelf.svelte.ts';

const MINE = copyOf(swingStarter, { id: 'own-mine', name: 'Mine' });

function editing(answer: Keeping = 'kept') {
	const kept: Programme[] = [];
	const keep = (programme: Programme) => {
		kept.push(programme);
		return answer;
	};
	return { kept, edit: new ProgrammeEditing(MINE, { keep, isOwn: () => false }) };
}

describe('changing a workout', () => {
	it('keeps nothing before the first change, then every change at once', () => {
		const { edit, kept } = editing();
		expect([edit.state.kind, kept.length]).toEqual(['new', 0]);
		edit.change(withBlock(MINE, 0, { rounds: 2 }));
		expect(edit.state.kind).toBe('kept');
		expect(kept.map(({ blocks }) => blocks[0]?.rounds)).toEqual([2]);
	});

	it('keeps the last version that makes sense, and says what to look at', () => {
		const { edit, kept } = editing();
		edit.change({ ...MINE, name: '' });
		expect(edit.state).toEqual({ kind: 'flawed', message: 'The programme, name: This is empty.' });
		const first = { blockIndex: 0, stepIndex: 0 };
		edit.change(withoutStep(withoutStep(withoutStep(MINE, first), first), first));
		expect(edit.state).toEqual({ kind: 'flawed', message: 'The programme, blocks: This is empty.' });
		expect(kept).toEqual([]);
	});

	it('is taken back step by step', () => {
		const { edit, kept } = editing();
		edit.change({ ...MINE, name: 'One' });
		edit.change({ ...MINE, name: '' });
		edit.undo();
		expect([edit.programme.name, edit.state.kind, edit.canUndo]).toEqual(['One', 'kept', true]);
		edit.undo();
		expect([edit.programme.name, edit.canUndo, kept.at(-1)?.name]).toEqual(['Mine', false, 'Mine']);
	});

	it('says when the browser has no room', () => {
		const { edit } = editing('refused');
		expect(edit.keep()).toBe(false);
		expect(edit.state.kind).toBe('refused');
	});
});

describe('the workout that is opened to be changed', () => {
	let text: string | null = null;
	const shelf = new ProgrammeShelf({ load: () => text, keep: (next) => (text = next), clear: () => (text = null) });
	const opened = (query: string) => programmeToEdit(shelf, new URLSearchParams(query));

	it('is a copy of one that comes with Plumbline, under a name of its own', () => {
		expect(opened('copy=swing-starter')).toMatchObject({ id: 'own-my-swing-starter', name: 'My Swing starter' });
		expect(opened('id=swing-starter').id).toBe('own-my-swing-starter');
	});

	it('is one’s own as it is, or a new one', () => {
		shelf.keep(opened('copy=swing-starter'));
		expect(opened('id=own-my-swing-starter')).toEqual(shelf.own[0]);
		expect(opened('copy=own-my-swing-starter').name).toBe('My Swing starter 2');
		expect([opened('').name, opened('id=gone').name]).toEqual(['My workout', 'My workout']);
	});
});
