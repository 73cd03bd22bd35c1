import type { Side } from '../analysis/pose/landmarks.ts';
import { AS_WRITTEN, exerciseKey, UNADJUSTED, type Adjustment, type ExerciseAdjustment } from './adjustment.ts';
import type { PlannedPlace, PlannedStep } from './plannedStep.ts';
import type {
	Block,
	CountedStep,
	HoldStep,
	PlannedSide,
	Programme,
	ProgrammeStep,
	Span,
	StepSide,
} from './programme.ts';

/** The programme laid out flat: rounds, sides and the rests between, with the adjustment in every number. */
export function planOf(programme: Programme, adjustment: Adjustment = AS_WRITTEN): readonly PlannedStep[] {
	return programme.blocks.flatMap((block, blockIndex) => blockPlan(block, blockIndex, adjustment));
}

function blockPlan(block: Block, blockIndex: number, adjustment: Adjustment): readonly PlannedStep[] {
	const steps: PlannedStep[] = [];
	for (let round = 1; round <= block.rounds; round++) {
		for (const [stepIndex, step] of block.steps.entries()) {
			// What is to be read is read once.
			if (step.kind === 'pointer' && round > 1) continue;
			const place: PlannedPlace = {
				id: `${block.id}/${round}/${stepIndex + 1}`,
				blockId: block.id,
				blockTitle: block.title,
				blockIndex,
				round,
				rounds: block.rounds,
			};
			steps.push(...stepPlan(step, place, adjustment));
		}
	}
	while (steps.at(-1)?.kind === 'rest') steps.pop();
	return steps;
}

function stepPlan(step: ProgrammeStep, place: PlannedPlace, adjustment: Adjustment): readonly PlannedStep[] {
	switch (step.kind) {
		case 'rest':
			return [{ ...place, kind: 'rest', seconds: step.seconds * adjustment.restRatio, dose: step.dose }];
		case 'pointer':
			return [{ ...place, ...step }];
		case 'timer':
			return sidesOf(step.side).map((side) => ({
				...step,
				...sidePlace(place, step.side, side),
				side,
			}));
		case 'hold':
			return sidesOf(step.side).map((side) => holdPlan(step, sidePlace(place, step.side, side), side, adjustment));
		case 'reps':
			return countedPlan(step, place, adjustment);
	}
}

function countedPlan(step: CountedStep, place: PlannedPlace, adjustment: Adjustment): readonly PlannedStep[] {
	const own = adjustmentOf(adjustment, step.exerciseId, step.variant);
	const reps = amount(step.reps, own.extraReps, own.amountRatio, 1);
	const perRep = step.side === 'alternating' ? 2 : 1;
	const sides: readonly PlannedSide[] = step.side === 'alternating' ? ['alternating'] : sidesOf(step.side);
	const planned = sides.map((side): PlannedStep => ({
		...sidePlace(place, step.side, side),
		kind: 'reps',
		exerciseId: own.instead?.exerciseId ?? step.exerciseId,
		variant: own.instead === null ? step.variant : own.instead.variant,
		side,
		target: reps * perRep,
		span: { from: step.reps.from * perRep, to: step.reps.to * perRep },
		holdS: step.holdS === null ? null : Math.min(step.holdS.from + own.extraHoldS, step.holdS.to),
		holdSpanS: step.holdS,
		rangeRatio: own.rangeRatio,
		tempo: step.tempo,
		dose: step.dose,
		note: own.instead === null ? step.note : '',
	}));
	const [first, second] = planned;
	if (first === undefined || second === undefined || step.sideRestS === 0) return planned;
	const seconds = step.sideRestS * adjustment.restRatio;
	return [first, { ...place, id: `${place.id}/change`, kind: 'rest', seconds, dose: step.dose }, second];
}

function holdPlan(step: HoldStep, place: SidedPlace, side: Side | 'both', adjustment: Adjustment): PlannedStep {
	const own = adjustmentOf(adjustment, step.exerciseId, null);
	return {
		...place,
		kind: 'hold',
		exerciseId: own.instead?.exerciseId ?? step.exerciseId,
		variant: own.instead?.variant ?? null,
		side,
		targetS: amount(step.holdS, own.extraHoldS, own.amountRatio, 3),
		spanS: step.holdS,
		dose: step.dose,
		note: step.note,
	};
}

function adjustmentOf(adjustment: Adjustment, exerciseId: string, variant: string | null): ExerciseAdjustment {
	return adjustment.exercises[exerciseKey(exerciseId, variant)] ?? UNADJUSTED;
}

/** The gentle start and what was added to it, halved after a session that was too much. */
function amount(span: Span, extra: number, ratio: number, least: number): number {
	const full = Math.min(span.from + extra, span.to);
	return ratio === 1 ? full : Math.max(Math.min(least, full), Math.ceil(full * ratio));
}

function sidesOf(side: Exclude<StepSide, 'alternating'>): readonly (Side | 'both')[] {
	return side === 'each' ? ['left', 'right'] : [side];
}

interface SidedPlace extends PlannedPlace {
	readonly changesSide: boolean;
}

function sidePlace(place: PlannedPlace, stepSide: StepSide, side: PlannedSide): SidedPlace {
	const id = stepSide === 'each' ? `${place.id}/${side}` : place.id;
	return { ...place, id, changesSide: stepSide === 'each' && side === 'right' };
}
