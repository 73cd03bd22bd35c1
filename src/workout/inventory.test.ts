import { describe, expect, it } from 'vitest';
import { EXERCISES } from '../analysis/exercises/registry.ts';
import { DRILLS } from './drills/registry.ts';
import { INVENTORY, type InventoryTarget } from './inventory.ts';
import { LIBRARY } from './library.ts';
import { planOf } from './plan.ts';
import { PROGRAMMES } from './programmes/registry.ts';
import { VARIANTS, variantOf } from './variants.ts';

function exists(target: InventoryTarget): boolean {
	switch (target.kind) {
		case 'exercise': {
			const known = EXERCISES.some(({ id }) => id === target.id);
			return known && (target.variant === null || variantOf(target.id, target.variant) !== null);
		}
		case 'drill':
			return DRILLS.some(({ id }) => id === target.id);
		case 'programme':
			return PROGRAMMES.some(({ id }) => id === target.id);
	}
}

/** Exercises and drills that a programme runs or shows. */
function contentOf(programmeId: string): readonly string[] {
	return planOf(PROGRAMMES.find(({ id }) => id === programmeId)!).flatMap((step) => {
		if (step.kind === 'timer' || step.kind === 'pointer') return [`drill ${step.drillId}`];
		if (step.kind === 'rest') return [];
		return [`exercise ${step.exerciseId} ${step.variant ?? ''}`];
	});
}

function contentName(target: InventoryTarget): string {
	return target.kind === 'exercise' ? `exercise ${target.id} ${target.variant ?? ''}` : `drill ${target.id}`;
}

describe('everything that the articles name', () => {
	it('is there: items 1 to 36, 36b and 36c', () => {
		const numbers = Array.from({ length: 36 }, (_, index) => String(index + 1));
		expect(INVENTORY.map(({ number }) => number)).toEqual([...numbers, '36b', '36c']);
	});

	it.each(INVENTORY)('$number $name leads to what exists', ({ targets }) => {
		expect(targets.filter(({ kind }) => kind !== 'programme').length).toBeGreaterThan(0);
		expect(targets.filter((target) => !exists(target))).toEqual([]);
	});

	it.each(INVENTORY)('$number $name is in the programmes that it names', ({ targets }) => {
		const places = targets.filter(({ kind }) => kind !== 'programme').map(contentName);
		for (const { id } of targets.filter(({ kind }) => kind === 'programme')) {
			expect(contentOf(id).some((content) => places.includes(content))).toBe(true);
		}
	});

	it.each(INVENTORY)('$number $name can be looked up in the library', ({ targets }) => {
		const listed = new Set(LIBRARY.flatMap(({ entries }) => entries.map(({ kind, id }) => `${kind} ${id}`)));
		for (const target of targets) {
			if (target.kind !== 'programme') expect(listed).toContain(`${target.kind} ${target.id}`);
		}
	});
});

describe('the library', () => {
	it('lists each exercise and drill once', () => {
		const listed = LIBRARY.flatMap(({ entries }) => entries.map(({ kind, id }) => `${kind} ${id}`));
		expect(new Set(listed).size).toBe(listed.length);
		expect(listed.length).toBe(EXERCISES.length + DRILLS.length);
	});

	it('holds variants of exercises that exist only', () => {
		const known = new Set(EXERCISES.map(({ id }) => id));
		expect(VARIANTS.filter(({ exerciseId }) => !known.has(exerciseId))).toEqual([]);
	});
});

describe('drills', () => {
	it('are told calmly: no word that frightens, none that shames', () => {
		const words = JSON.stringify({ DRILLS, PROGRAMMES, VARIANTS }).toLowerCase();
		for (const banned of ['wrong', 'dangerous', 'damage', 'collapse', 'asleep', 'streak', 'slipped', '!', 'seed']) {
			expect(words.includes(banned), banned).toBe(false);
		}
	});

	it('that are timed have two cues of a few words', () => {
		for (const drill of DRILLS) {
			if (drill.kind !== 'timer') continue;
			expect(
				drill.cues.every((cue) => cue.split(' ').length <= 6),
				drill.id,
			).toBe(true);
		}
	});
});
