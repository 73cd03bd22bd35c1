import { describe, expect, it } from 'vitest';
import type { TextDraft } from '../io/storage/textDraft.ts';
import { copyOf } from '../workout/editProgramme.ts';
import { serialiseProgramme } from '../workout/parseProgramme.ts';
import { swingStarter } from '../workout/programmes/swingStarter.ts';
import { wakeUp } from '../workout/programmes/wakeUp.ts';
import { programmeFile, ProgrammeShelf } from './programmeShelf.svelte.ts';

/** Storage with room for so many characters. */
function draftWith(text: string | null = null, room = Infinity): TextDraft {
	let kept = text;
	return {
		load: () => kept,
		keep(next) {
			if (next.length <= room) kept = next;
		},
		clear: () => (kept = null),
	};
}

const MINE = copyOf(swingStarter, { id: 'own-mine', name: 'Mine' });

describe('own workouts', () => {
	it('stand before the others, are found by id and survive the tab', () => {
		const draft = draftWith();
		expect(new ProgrammeShelf(draft).keep(MINE)).toBe('kept');
		const again = new ProgrammeShelf(draft);
		expect(again.all[0]).toEqual(MINE);
		expect([again.find('own-mine')?.name, again.find('wake-up'), again.find('gone')]).toEqual(['Mine', wakeUp, null]);
		expect([again.isOwn(MINE), again.isOwn(wakeUp)]).toEqual([true, false]);
	});

	it('are changed in their place and taken away', () => {
		const shelf = new ProgrammeShelf(draftWith());
		shelf.keep(MINE);
		shelf.keep(copyOf(MINE, { id: 'own-other', name: 'Other' }));
		shelf.keep({ ...MINE, name: 'Mine, changed' });
		expect(shelf.own.map(({ name }) => name)).toEqual(['Other', 'Mine, changed']);
		shelf.remove('own-other');
		expect(shelf.own.map(({ name }) => name)).toEqual(['Mine, changed']);
	});

	it('that another tab kept meanwhile stay', () => {
		const draft = draftWith();
		const here = new ProgrammeShelf(draft);
		new ProgrammeShelf(draft).keep(copyOf(MINE, { id: 'own-there', name: 'There' }));
		here.keep(MINE);
		expect(here.own.map(({ id }) => id)).toEqual(['own-mine', 'own-there']);
	});

	it('that can’t be kept are said to be refused, and what was there stays', () => {
		const kept = JSON.stringify([MINE]);
		const shelf = new ProgrammeShelf(draftWith(kept, kept.length));
		expect(shelf.keep(copyOf(MINE, { id: 'own-b', name: 'B' }))).toBe('refused');
		expect(shelf.own).toEqual([MINE]);
		expect(shelf.takeIn(serialiseProgramme(MINE))).toEqual({ kind: 'refused' });
	});

	it('of a newer version are carried along unread, and damage is as good as none', () => {
		const newer = { schemaVersion: 2, blocks: [], more: 1 };
		const draft = draftWith(JSON.stringify([newer, MINE]));
		const shelf = new ProgrammeShelf(draft);
		expect(shelf.own).toEqual([MINE]);
		shelf.remove(MINE.id);
		expect(draft.load()).toBe(JSON.stringify([newer]));
		expect(new ProgrammeShelf(draftWith('[{')).own).toEqual([]);
		expect(new ProgrammeShelf(draftWith('{"a":1}')).own).toEqual([]);
	});
});

describe('a programme from a file', () => {
	it('comes in under a name of its own and takes nobody’s place', () => {
		const shelf = new ProgrammeShelf(draftWith());
		const { name, text } = programmeFile(swingStarter);
		expect(name).toBe('swing-starter.programme.json');
		shelf.takeIn(text);
		shelf.takeIn(text);
		expect(shelf.own.map((each) => [each.id, each.name])).toEqual([
			['own-swing-starter-3', 'Swing starter 3'],
			['own-swing-starter-2', 'Swing starter 2'],
		]);
		expect(shelf.find('swing-starter')).toEqual(swingStarter);
	});

	it('that is broken is told, and nothing is lost', () => {
		const shelf = new ProgrammeShelf(draftWith(JSON.stringify([MINE])));
		expect(shelf.takeIn('{')).toMatchObject({ kind: 'problem', problem: 'not-json' });
		expect(shelf.own).toEqual([MINE]);
	});

	it('may have a name of signs alone', () => {
		const named = { ...swingStarter, name: '../…/' };
		expect(programmeFile(named).name).toBe('workout.programme.json');
	});
});
