import { describe, expect, it } from 'vitest';
import { exerciseById } from '../../analysis/exercises/registry.ts';
import { drillById } from '../drills/registry.ts';
import { parseProgramme, serialiseProgramme } from '../parseProgramme.ts';
import { planOf } from '../plan.ts';
import type { PlannedStep } from '../plannedStep.ts';
import { PROGRAMMES } from './registry.ts';

/** A step in as few words as tell its numbers apart. */
function brief(step: PlannedStep): string {
	switch (step.kind) {
		case 'rest':
			return `rest ${step.seconds}`;
		case 'pointer':
			return `see ${step.drillId}`;
		case 'timer':
			return `${step.drillId} ${step.side} ${step.repeats}×${step.seconds} s`;
		case 'hold':
			return `${step.exerciseId} ${step.side} ${step.spanS.from}–${step.spanS.to} s`;
		case 'reps': {
			const hold = step.holdSpanS === null ? '' : ` @${step.holdSpanS.from}–${step.holdSpanS.to} s`;
			const variant = step.variant === null ? '' : `:${step.variant}`;
			return `${step.exerciseId}${variant} ${step.side} ${step.span.from}–${step.span.to}${hold}`;
		}
	}
}

const planNamed = (id: string) => planOf(PROGRAMMES.find((programme) => programme.id === id)!).map(brief);

describe('the programmes', () => {
	it('are the eight of the articles, each under an id of its own', () => {
		expect(PROGRAMMES.map(({ name }) => name).sort()).toEqual([
			'Booty Work Breakdown',
			'Bridge & stretch',
			'Desk day',
			'McGill add-ons',
			'Roll + plank',
			'Squat & lunge practice',
			'Swing starter',
			'Wake-up',
		]);
		expect(new Set(PROGRAMMES.map(({ id }) => id)).size).toBe(PROGRAMMES.length);
	});

	it.each(PROGRAMMES)('$name survives being written to a file and read back', (programme) => {
		expect(parseProgramme(serialiseProgramme(programme))).toEqual({ kind: 'programme', programme });
	});

	it.each(PROGRAMMES)('$name has plan steps with ids of their own and names only what exists', (programme) => {
		const plan = planOf(programme);
		expect(new Set(plan.map(({ id }) => id)).size).toBe(plan.length);
		for (const step of plan) {
			if (step.kind === 'reps' || step.kind === 'hold') exerciseById(step.exerciseId);
			if (step.kind === 'timer' || step.kind === 'pointer') drillById(step.drillId);
		}
	});

	it('Swing starter is three times squeeze, ten swings and a minute, without a rest that ends it', () => {
		const round = ['glute-squeeze both 1×30 s', 'kettlebell-swing both 10–10'];
		expect(planNamed('swing-starter')).toEqual([...round, 'rest 60', ...round, 'rest 60', ...round]);
	});

	it('Booty Work Breakdown keeps the doses of the article', () => {
		expect(planNamed('booty-work-breakdown')).toEqual([
			'see big-3-and-founder',
			'glute-bridge both 10–15',
			'rest 45',
			'glute-bridge both 10–15',
			'prone-leg-raise left 6–10 @3–6 s',
			'prone-leg-raise right 6–10 @3–6 s',
			'rest 45',
			'prone-leg-raise left 6–10 @3–6 s',
			'prone-leg-raise right 6–10 @3–6 s',
			'side-step:band left 10–12',
			'rest 30',
			'side-step:band right 10–12',
			'rest 30',
			'side-step:band left 10–12',
			'rest 30',
			'side-step:band right 10–12',
			'squat:band both 8–10',
			'rest 45',
			'squat:band both 8–10',
		]);
	});

	it('Bridge & stretch is three times fifteen a minute apart, then both stretches, sides taking turns', () => {
		expect(planNamed('bridge-and-stretch')).toEqual([
			'glute-bridge both 15–15',
			'rest 60',
			'glute-bridge both 15–15',
			'rest 60',
			'glute-bridge both 15–15',
			'knee-to-chest alternating 4–6 @5–5 s',
			'lower-back-rotation alternating 4–6 @5–10 s',
		]);
	});

	it('Wake-up squeezes both, left and right, then builds four times', () => {
		expect(planNamed('wake-up')).toEqual([
			'seated-squeeze both 2×8 s',
			'seated-squeeze left 2×8 s',
			'seated-squeeze right 2×8 s',
			'graded-squeeze both 4×10 s',
		]);
	});

	it('Roll + plank rolls a minute an area and climbs from five planks of ten seconds', () => {
		const plan = planOf(PROGRAMMES.find(({ id }) => id === 'roll-and-plank')!);
		const rolled = plan.filter((step) => step.kind === 'timer' && step.blockId === 'roll');
		expect(rolled.reduce((sum, step) => sum + (step.kind === 'timer' ? step.seconds : 0), 0)).toBe(6 * 60);
		const planks = plan.filter((step) => step.kind === 'hold');
		expect(planks.map(({ targetS }) => targetS)).toEqual([10, 10, 10, 10, 10]);
	});

	it('Desk day nudges every ten minutes and Bridge & stretch twice a day', () => {
		const rhythms = PROGRAMMES.flatMap(({ nudges }) => nudges.map(({ rhythm }) => rhythm));
		expect(rhythms).toEqual([
			{ kind: 'every', minutes: 10 },
			{ kind: 'times-a-day', times: 2 },
		]);
	});

	it('mark what the articles don’t say: squat, lunge, plank, rolling and McGill’s numbers are Plumbline’s', () => {
		const own = ['squat-and-lunge', 'roll-and-plank', 'mcgill-add-ons'];
		for (const programme of PROGRAMMES) {
			const doses = programme.blocks.flatMap(({ steps }) =>
				steps.flatMap((step) => (step.kind === 'pointer' || step.kind === 'rest' ? [] : [step.dose])),
			);
			const expected = own.includes(programme.id) ? 'app-default' : 'article';
			expect(new Set(doses), programme.id).toEqual(new Set([expected]));
		}
	});
});
