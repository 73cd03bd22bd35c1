import { describe, expect, it } from 'vitest';
import {
	copyOf,
	newProgramme,
	newStep,
	withBlock,
	withBlockAdded,
	withoutBlock,
	withoutStep,
	withStep,
	withStepAdded,
	withStepMoved,
} from './editProgramme.ts';
import { LIBRARY } from './library.ts';
import { parseProgramme, serialiseProgramme } from './parseProgramme.ts';
import type { Programme } from './programme.ts';
import { deskDay } from './programmes/deskDay.ts';
import { PROGRAMMES } from './programmes/registry.ts';
import { swingStarter } from './programmes/swingStarter.ts';

const AS = { id: 'mine', name: 'Mine' };
const REST = newStep({ kind: 'rest', id: '' });
const PLANK = newStep({ kind: 'exercise', id: 'plank' });

/** What is in each part: "timer reps | rest". */
function kinds({ blocks }: Programme): string {
	return blocks.map(({ steps }) => steps.map(({ kind }) => kind).join(' ')).join(' | ');
}

const TWO_PARTS = withBlockAdded(swingStarter, PLANK);

describe('a programme of one’s own', () => {
	it('begins as a copy that says where it is from, however often it is copied', () => {
		const copy = copyOf(swingStarter, AS);
		expect(copy).toMatchObject({ id: 'mine', name: 'Mine', source: 'Own, from “Swing starter”' });
		expect(copyOf(copy, { id: 'b', name: 'B' }).source).toBe('Own, from “Swing starter”');
	});

	it('begins empty with one thing to do, so that it can be kept and started at once', () => {
		expect(parseProgramme(serialiseProgramme(newProgramme(AS))).kind).toBe('programme');
	});

	it.each(LIBRARY.flatMap(({ entries }) => entries))('takes $name in with numbers that are fine', ({ kind, id }) => {
		const programme = withBlockAdded(swingStarter, newStep({ kind, id }));
		expect(parseProgramme(serialiseProgramme(programme))).toMatchObject({ kind: 'programme' });
	});
});

describe('steps', () => {
	it('are put in, changed and taken out where they stand', () => {
		const added = withStepAdded(swingStarter, { blockIndex: 0, stepIndex: 1 }, REST);
		expect(kinds(added)).toBe('timer rest reps rest');
		expect(kinds(withStep(added, { blockIndex: 0, stepIndex: 1 }, PLANK))).toBe('timer hold reps rest');
		expect(kinds(withoutStep(added, { blockIndex: 0, stepIndex: 2 }))).toBe('timer rest rest');
	});

	it('move within their part, over its edge, and nowhere at the ends', () => {
		const down = withStepMoved(TWO_PARTS, { blockIndex: 0, stepIndex: 0 }, 1);
		expect(down && kinds(down.programme)).toBe('reps timer rest | hold');
		const over = withStepMoved(TWO_PARTS, { blockIndex: 0, stepIndex: 2 }, 1);
		expect(over && kinds(over.programme)).toBe('timer reps | rest hold');
		expect(over?.place).toEqual({ blockIndex: 1, stepIndex: 0 });
		expect(withStepMoved(TWO_PARTS, { blockIndex: 0, stepIndex: 0 }, -1)).toBeNull();
		expect(withStepMoved(TWO_PARTS, { blockIndex: 1, stepIndex: 0 }, 1)).toBeNull();
	});

	it('leave no empty part behind, and are found again where they went', () => {
		const up = withStepMoved(TWO_PARTS, { blockIndex: 1, stepIndex: 0 }, -1);
		expect(up && kinds(up.programme)).toBe('timer reps rest hold');
		const front = withBlockAdded(withBlockAdded(newProgramme(AS), PLANK), REST);
		const down = withStepMoved(front, { blockIndex: 0, stepIndex: 0 }, 1);
		expect(down && kinds(down.programme)).toBe('reps hold | rest');
		expect(down?.place).toEqual({ blockIndex: 0, stepIndex: 0 });
		expect(kinds(withoutStep(TWO_PARTS, { blockIndex: 1, stepIndex: 0 }))).toBe('timer reps rest');
	});
});

describe('parts', () => {
	it('take their reminders with them', () => {
		expect(withoutBlock(deskDay, 1).nudges).toHaveLength(1);
		expect(withoutBlock(deskDay, 0).nudges).toEqual([]);
	});

	it('that are added have ids of their own, also after one was taken out', () => {
		const three = withBlockAdded(withBlockAdded(newProgramme(AS), REST), REST);
		const ids = withBlockAdded(withoutBlock(three, 0), REST).blocks.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it.each(PROGRAMMES)('of $name take about as long as it says', (programme) => {
		const { minutes } = withBlock(programme, 0, {});
		expect(Math.abs(minutes - programme.minutes)).toBeLessThanOrEqual(Math.max(2, programme.minutes * 0.25));
	});

	it('make it longer with their rounds', () => {
		const more = withBlock(swingStarter, 0, { rounds: 12 });
		expect(more.minutes).toBeGreaterThan(withBlock(swingStarter, 0, { rounds: 3 }).minutes);
		expect(withBlock(swingStarter, 0, { rounds: Number.NaN }).minutes).toBeGreaterThan(0);
	});
});
