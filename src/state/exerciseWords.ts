import { aimedAt } from '../analysis/exercises/aimedAt.ts';
import { EXERCISES } from '../analysis/exercises/registry.ts';
import type { Exercise } from '../analysis/exercises/exercise.ts';
import type { RepReport, SetReport } from '../analysis/session/session.ts';
import { plural } from '../language/plural.ts';
import { capital, joined, listed } from './sentences.ts';

/** @returns null for an exercise of another version of Plumbline, and for `AUTO`. */
export function findExercise(exerciseId: string | null): Exercise | null {
	return EXERCISES.find(({ id }) => id === exerciseId) ?? null;
}

/** The exercise of a set, with the depth goal that the set was judged by. */
export function exerciseOf({ exerciseId, depthGoal }: Pick<SetReport, 'exerciseId' | 'depthGoal'>): Exercise | null {
	const exercise = findExercise(exerciseId);
	return exercise === null ? null : aimedAt(exercise, depthGoal);
}

/** The exercises of sets, each once: as its first set was judged. */
export function exercisesOf(sets: readonly Pick<SetReport, 'exerciseId' | 'depthGoal'>[]): readonly Exercise[] {
	const firsts = sets.filter(
		(set, index) => sets.findIndex(({ exerciseId }) => exerciseId === set.exerciseId) === index,
	);
	return firsts.flatMap((set) => exerciseOf(set) ?? []);
}

/** The exercise's name, or one made of the id when an older or newer version wrote it. */
export function exerciseName(exerciseId: string): string {
	return findExercise(exerciseId)?.name ?? capital(exerciseId.replaceAll('-', ' '));
}

/** Whether its seconds count instead of its reps. */
export function isHold(exerciseId: string | null): boolean {
	return findExercise(exerciseId)?.counting.kind === 'hold';
}

/** "1 squat", "5 squats" */
export function countText(exerciseId: string, count: number): string {
	return findExercise(exerciseId)?.words.counted(count) ?? plural(count, ['# rep', '# reps']);
}

/** What stands by a number of its own: "squat" by 1, "squats" by 5. */
export function unitText(exerciseId: string, count: number): string {
	return findExercise(exerciseId)?.words.unit(count) ?? plural(count, ['rep', 'reps']);
}

/** Seconds a posture was held. Whole ones: nobody holds tenths. */
export function heldSeconds({ measures, startS, endS }: RepReport): number {
	return Math.floor(measures['heldS'] ?? endS - startS);
}

/** 45 → "45 s", 84 → "1:24" */
export function heldText(heldS: number): string {
	const whole = Math.floor(heldS);
	return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** What was counted of one exercise. */
export interface ExerciseCount {
	readonly exerciseId: string;
	readonly reps: number;
	/** All seconds of a hold, nought of other exercises. */
	readonly heldS: number;
}

/** What sets came to, one exercise after the other, without those of which nothing counted. */
export function exerciseCounts(sets: readonly Pick<SetReport, 'exerciseId' | 'reps'>[]): readonly ExerciseCount[] {
	const counted = new Map<string, RepReport[]>();
	for (const { exerciseId, reps } of sets) {
		const own = reps.filter(({ partial }) => !partial);
		if (own.length > 0) counted.set(exerciseId, [...(counted.get(exerciseId) ?? []), ...own]);
	}
	return [...counted].map(([exerciseId, reps]) => ({
		exerciseId,
		reps: reps.length,
		heldS: isHold(exerciseId) ? reps.reduce((sum, rep) => sum + heldSeconds(rep), 0) : 0,
	}));
}

/** "5 squats and 3 lunges", "2 planks, 75 seconds in all". Empty without counted reps. */
export function countsText(counts: readonly ExerciseCount[]): string {
	return listed(counts.map(oneCountText));
}

/** What sets came to, in words: see {@link countsText}. */
export function setsText(sets: readonly Pick<SetReport, 'exerciseId' | 'reps'>[]): string {
	return countsText(exerciseCounts(sets));
}

function oneCountText({ exerciseId, reps, heldS }: ExerciseCount): string {
	const count = countText(exerciseId, reps);
	if (!isHold(exerciseId)) return count;
	const held =
		reps > 1 ? plural(heldS, ['# second in all', '# seconds in all']) : plural(heldS, ['# second', '# seconds']);
	return joined([count, held]);
}
