import { drillById } from '../workout/drills/registry.ts';
import { isForCamera, isWork, type PlannedStep } from '../workout/plannedStep.ts';
import { planOf } from '../workout/plan.ts';
import type { Programme } from '../workout/programme.ts';
import { variantOf } from '../workout/variants.ts';
import { exerciseName, heldText } from './exerciseWords.ts';

const SIDES = { left: 'left side', right: 'right side', both: '', alternating: 'side by side' } as const;

/** "Band squat", "Glute squeeze" */
export function stepName(step: PlannedStep): string {
	if (step.kind === 'rest') return 'Rest';
	if (isForCamera(step)) return variantOf(step.exerciseId, step.variant)?.name ?? exerciseName(step.exerciseId);
	return drillById(step.drillId).name;
}

/** How much: "10 reps, hold 3 s", "20 s", "3 × 8 s, right side". */
export function amountText(step: PlannedStep): string {
	switch (step.kind) {
		case 'rest':
			return heldText(step.seconds);
		case 'pointer':
			return '';
		case 'hold':
			return listed([`hold ${heldText(step.targetS)}`, SIDES[step.side]]);
		case 'timer': {
			const once = heldText(step.seconds);
			return listed([step.repeats > 1 ? `${step.repeats} × ${once}` : once, SIDES[step.side]]);
		}
		case 'reps':
			return listed([
				`${step.target} ${step.target === 1 ? 'rep' : 'reps'}`,
				step.holdS === null ? '' : `hold ${step.holdS} s`,
				step.rangeRatio < 1 ? 'half the way' : '',
				step.tempo === 'slow' ? 'slowly' : '',
				SIDES[step.side],
			]);
	}
}

function listed(parts: readonly string[]): string {
	return parts.filter((part) => part !== '').join(', ');
}

/** What a programme consists of, a line for each thing to do: "Glute bridge", "2 × 10 reps, slowly". */
export function programmeRows(programme: Programme): readonly { readonly name: string; readonly amount: string }[] {
	const rows = new Map<string, { name: string; amount: string; times: number }>();
	for (const step of planOf(programme)) {
		if (!isWork(step) || (step.side === 'right' && step.changesSide)) continue;
		const name = stepName(step);
		// Planned from one step for both sides, one after the other.
		const isEach = step.id.endsWith('/left');
		const amount = isEach ? amountText(step).replace(', left side', ', each side') : amountText(step);
		const key = `${step.blockId} ${name} ${amount}`;
		const row = rows.get(key) ?? { name, amount, times: 0 };
		row.times += 1;
		rows.set(key, row);
	}
	return [...rows.values()].map(({ name, amount, times }) => ({
		name,
		amount: times > 1 ? `${times} × ${amount}` : amount,
	}));
}
