import { drillById } from '../workout/drills/registry.ts';
import { isForCamera, isWork, type PlannedStep, type PlannedWork } from '../workout/plannedStep.ts';
import { planOf } from '../workout/plan.ts';
import type { Programme } from '../workout/programme.ts';
import { variantOf } from '../workout/variants.ts';
import { plural } from '../language/plural.ts';
import { word } from '../language/word.ts';
import { exerciseName, heldText } from './exerciseWords.ts';
import { joined } from './sentences.ts';

const SIDES = { left: 'left side', right: 'right side', both: '', alternating: 'side by side' } as const;

/** `each`: of a step that is planned for one side, and then for the other. */
type SidesMeant = 'this' | 'each';

/** "Band squat", "Glute squeeze" */
export function stepName(step: PlannedStep): string {
	if (step.kind === 'rest') return 'Rest';
	if (isForCamera(step)) return variantOf(step.exerciseId, step.variant)?.name ?? exerciseName(step.exerciseId);
	return drillById(step.drillId).name;
}

/** How times are told. */
interface TimeWords {
	time(seconds: number): string;
	times(count: number, once: string): string;
}

const WRITTEN: TimeWords = { time: heldText, times: (count, once) => `${count} × ${once}` };
const SPOKEN: TimeWords = { time: spokenTime, times: (count, once) => word(`${count} times ${once}`) };

/** 8 → "8 seconds", 90 → "1 minute, 30 seconds" */
function spokenTime(seconds: number): string {
	const [whole, left] = [Math.floor(seconds / 60), Math.floor(seconds % 60)];
	const minutes = whole === 0 ? '' : plural(whole, ['# minute', '# minutes']);
	return joined([minutes, whole > 0 && left === 0 ? '' : plural(left, ['# second', '# seconds'])]);
}

/** How much: "10 reps, hold 3 s", "20 s", "3 × 8 s, right side". */
export function amountText(step: PlannedStep, sides: SidesMeant = 'this'): string {
	return amountIn(WRITTEN, step, sides);
}

/** The same to be said aloud: "3 times 8 seconds, right side". */
export function amountSpeech(step: PlannedStep): string {
	return amountIn(SPOKEN, step, 'this');
}

function amountIn({ time, times }: TimeWords, step: PlannedStep, sides: SidesMeant): string {
	switch (step.kind) {
		case 'rest':
			return time(step.seconds);
		case 'pointer':
			return '';
		case 'hold':
			return joined([word(`hold ${time(step.targetS)}`), sideText(step, sides)]);
		case 'timer': {
			const once = time(step.seconds);
			return joined([step.repeats > 1 ? times(step.repeats, once) : once, sideText(step, sides)]);
		}
		case 'reps':
			return joined([
				plural(step.target, ['# rep', '# reps']),
				step.holdS === null ? '' : word(`hold ${time(step.holdS)}`),
				step.rangeRatio < 1 ? 'half the way' : '',
				step.tempo === 'slow' ? word('slowly') : '',
				sideText(step, sides),
			]);
	}
}

function sideText({ side }: PlannedWork, sides: SidesMeant): string {
	return sides === 'each' ? 'each side' : SIDES[side];
}

/** What a programme consists of, a line for each thing to do: "Glute bridge", "2 × 10 reps, slowly". */
export function programmeRows(programme: Programme): readonly { readonly name: string; readonly amount: string }[] {
	const rows = new Map<string, { name: string; amount: string; times: number }>();
	for (const step of planOf(programme)) {
		if (!isWork(step) || (step.side === 'right' && step.changesSide)) continue;
		const name = stepName(step);
		// Planned from one step for both sides, one after the other.
		const isEach = step.id.endsWith('/left');
		const amount = amountText(step, isEach ? 'each' : 'this');
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
