import { DRILLS } from './drills/registry.ts';
import { standInS } from './moment.ts';
import { planOf } from './plan.ts';
import { isForCamera, isWork, type PlannedStep } from './plannedStep.ts';
import type { Block, Programme, ProgrammeStep } from './programme.ts';
import { PROGRAMMES } from './programmes/registry.ts';
import { EXERCISES } from '../analysis/exercises/registry.ts';

/** Where a step stands in a programme, 0-based. */
export interface StepPlace {
	readonly blockIndex: number;
	readonly stepIndex: number;
}

/** What a step that is put in begins with. House: short and gentle; the person sets their own. */
const FIRST = { reps: { from: 8, to: 12 }, holdS: { from: 10, to: 20 }, restS: 45 } as const;
// House: coming into the picture for a set that a camera sees, or into place for another; hearing once how it is done; between
// parts, the question about pain and placing the camera.
const INTO_PICTURE_S = 30;
const INTO_PLACE_S = 8;
const EXPLAIN_S = 15;
const BETWEEN_PARTS_S = 30;

/** A programme of the person's own that begins as this one. */
export function copyOf(programme: Programme, as: Pick<Programme, 'id' | 'name'>): Programme {
	const isShipped = PROGRAMMES.some(({ id }) => id === programme.id);
	const source = isShipped ? `Own, from “${programme.name}”` : programme.source;
	return { ...programme, ...as, source };
}

/** A programme of the person's own with one thing to do in it. */
export function newProgramme(as: Pick<Programme, 'id' | 'name'>): Programme {
	const [first] = EXERCISES;
	const steps = first === undefined ? [] : [newStep({ kind: 'exercise', id: first.id })];
	const empty: Programme = {
		schemaVersion: 1,
		...as,
		about: '',
		source: 'Own',
		minutes: 0,
		needs: [],
		nudges: [],
		blocks: [{ id: 'part-1', title: 'Part 1', rounds: 1, steps }],
	};
	return withMinutes(empty);
}

/** What can be put in: an exercise, a drill, or a rest. */
export interface StepChoice {
	readonly kind: 'exercise' | 'drill' | 'rest';
	/** Empty for a rest. */
	readonly id: string;
}

/** A step of this with numbers to begin with. An id that is unknown is taken as it is; `parseProgramme` says so. */
export function newStep({ kind, id }: StepChoice): ProgrammeStep {
	const own = { dose: 'app-default', note: '' } as const;
	if (kind === 'rest') return { kind: 'rest', seconds: FIRST.restS, dose: own.dose };
	if (kind === 'drill') return drillStep(id);
	const exercise = EXERCISES.find((each) => each.id === id);
	if (exercise?.counting.kind === 'hold') {
		return { ...own, kind: 'hold', exerciseId: id, side: 'both', holdS: FIRST.holdS };
	}
	const counted = { exerciseId: id, variant: null, side: 'both', reps: FIRST.reps, holdS: null, sideRestS: 0 } as const;
	return { ...own, kind: 'reps', ...counted, tempo: 'slow' };
}

function drillStep(drillId: string): ProgrammeStep {
	const drill = DRILLS.find(({ id }) => id === drillId);
	if (drill?.kind !== 'timer') return { kind: 'pointer', drillId, note: '' };
	const { seconds, repeats, pauseS, side, dose } = drill;
	return { kind: 'timer', drillId, seconds, repeats, pauseS, side, dose, note: '' };
}

/** The programme with another step in this place. */
export function withStep(programme: Programme, place: StepPlace, step: ProgrammeStep): Programme {
	return withSteps(programme, place.blockIndex, (steps) => steps.with(place.stepIndex, step));
}

/** The programme with one more step, in this place. */
export function withStepAdded(programme: Programme, place: StepPlace, step: ProgrammeStep): Programme {
	return withSteps(programme, place.blockIndex, (steps) => steps.toSpliced(place.stepIndex, 0, step));
}

/** The programme without this step; a part that has no steps left goes with it. */
export function withoutStep(programme: Programme, place: StepPlace): Programme {
	const left = withSteps(programme, place.blockIndex, (steps) => steps.toSpliced(place.stepIndex, 1));
	return left.blocks[place.blockIndex]?.steps.length === 0 ? withoutBlock(left, place.blockIndex) : left;
}

/** Where a step comes to stand when it goes one up or down: over the edge of its part into the next one. @returns null at the ends. */
export function placeBeside(programme: Programme, { blockIndex, stepIndex }: StepPlace, by: -1 | 1): StepPlace | null {
	const steps = programme.blocks[blockIndex]?.steps ?? [];
	const within = stepIndex + by;
	if (within >= 0 && within < steps.length) return { blockIndex, stepIndex: within };
	const beside = programme.blocks[blockIndex + by];
	if (beside === undefined) return null;
	return { blockIndex: blockIndex + by, stepIndex: by === 1 ? 0 : beside.steps.length };
}

/** The programme with a step moved, and where the step is now. A part that has no steps left goes. @returns null at the ends. */
export function withStepMoved(
	programme: Programme,
	from: StepPlace,
	by: -1 | 1,
): { readonly programme: Programme; readonly place: StepPlace } | null {
	const step = programme.blocks[from.blockIndex]?.steps[from.stepIndex];
	const to = placeBeside(programme, from, by);
	if (step === undefined || to === null) return null;
	const without = withoutStep(programme, from);
	const isPartGone = without.blocks.length < programme.blocks.length;
	const place = isPartGone && by === 1 ? { ...to, blockIndex: to.blockIndex - 1 } : to;
	return { programme: withStepAdded(without, place, step), place };
}

/** The programme with other words or rounds for a part. */
export function withBlock(
	programme: Programme,
	blockIndex: number,
	change: Partial<Pick<Block, 'title' | 'rounds'>>,
): Programme {
	return withMinutes({
		...programme,
		blocks: programme.blocks.map((block, index) => (index === blockIndex ? { ...block, ...change } : block)),
	});
}

/** The programme with one more part at its end. */
export function withBlockAdded(programme: Programme, step: ProgrammeStep): Programme {
	const ids = new Set(programme.blocks.map(({ id }) => id));
	let number = programme.blocks.length + 1;
	while (ids.has(`part-${number}`)) number += 1;
	const block: Block = { id: `part-${number}`, title: `Part ${number}`, rounds: 1, steps: [step] };
	return withMinutes({ ...programme, blocks: [...programme.blocks, block] });
}

/** The programme without this part, and without what reminds of it. */
export function withoutBlock(programme: Programme, blockIndex: number): Programme {
	const gone = programme.blocks[blockIndex]?.id;
	return withMinutes({
		...programme,
		blocks: programme.blocks.toSpliced(blockIndex, 1),
		nudges: programme.nudges.filter(({ blockId }) => blockId === null || blockId !== gone),
	});
}

function withSteps(
	programme: Programme,
	blockIndex: number,
	change: (steps: readonly ProgrammeStep[]) => readonly ProgrammeStep[],
): Programme {
	const blocks = programme.blocks.map((block, index) =>
		index === blockIndex ? { ...block, steps: change(block.steps) } : block,
	);
	return withMinutes({ ...programme, blocks });
}

/** The programme with about how long it takes, from what is in it. */
function withMinutes(programme: Programme): Programme {
	const plan = planOf(programme);
	const explained = new Set(
		plan.flatMap((step) => (isWork(step) ? [isForCamera(step) ? step.exerciseId : step.drillId] : [])),
	);
	const besideS = explained.size * EXPLAIN_S + (programme.blocks.length - 1) * BETWEEN_PARTS_S;
	const seconds = plan.reduce((sum, step) => sum + secondsOf(step), besideS);
	// Half-typed numbers are not yet any.
	return Number.isFinite(seconds) ? { ...programme, minutes: Math.max(1, Math.round(seconds / 60)) } : programme;
}

function secondsOf(step: PlannedStep): number {
	if (isForCamera(step)) return standInS(step, null, null) + INTO_PICTURE_S;
	switch (step.kind) {
		case 'rest':
			return step.seconds;
		case 'timer':
			return step.repeats * step.seconds + (step.repeats - 1) * step.pauseS + INTO_PLACE_S;
		default:
			return INTO_PLACE_S;
	}
}
