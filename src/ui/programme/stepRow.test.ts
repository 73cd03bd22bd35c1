import { expect, it } from 'vitest';
import { newStep } from '../../workout/editProgramme.ts';
import { stepRow } from './stepRow.ts';

it('a step is told by its name and how much of it', () => {
	const text = (kind: 'exercise' | 'drill' | 'rest', id: string) => {
		const { name, amount } = stepRow(newStep({ kind, id }));
		return `${name}: ${amount}`;
	};
	expect(text('exercise', 'squat')).toBe('Squat: 8 reps, slowly');
	expect(text('exercise', 'plank')).toBe('Plank: hold 10 s');
	expect(text('drill', 'seated-squeeze')).toBe('Seated squeeze: 2 × 8 s');
	expect(text('drill', 'stand-on-both-legs')).toMatch(/: to read$/u);
	expect(text('rest', '')).toBe('Rest: 45 s');
});

it('both sides one after the other are one step', () => {
	const step = newStep({ kind: 'exercise', id: 'lunge' });
	if (step.kind !== 'reps') throw new Error('lunges are counted');
	expect(stepRow({ ...step, side: 'each' }).amount).toBe('8 reps, slowly, each side');
});
