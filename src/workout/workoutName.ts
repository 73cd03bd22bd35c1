import type { WorkoutDone, WorkoutRecord } from '../analysis/session/workoutRecord.ts';
import { EXERCISES } from '../analysis/exercises/registry.ts';
import { findDrill } from './drills/registry.ts';
import { oneBlock } from './oneBlock.ts';
import { PROGRAMMES } from './programmes/registry.ts';
import { variantOf } from './variants.ts';

/** What a kept workout is called now: its own name is in the language of its day. A person's own is called as they called it. */
export function workoutName({
	programmeId,
	programmeName,
}: Pick<WorkoutRecord, 'programmeId' | 'programmeName'>): string {
	const [id, blockId] = programmeId.split('/', 2);
	const programme = PROGRAMMES.find((each) => each.id === id);
	const done = programme === undefined || blockId === undefined ? programme : oneBlock(programme, blockId);
	return done?.name ?? programmeName;
}

/** What something that was done in a workout is called now; as it was kept where this version does not know it. */
export function doneName({ id, variant, name }: Pick<WorkoutDone, 'id' | 'variant' | 'name'>): string {
	const exercise = EXERCISES.find((each) => each.id === id);
	return variantOf(id, variant)?.name ?? exercise?.name ?? findDrill(id)?.name ?? name;
}
