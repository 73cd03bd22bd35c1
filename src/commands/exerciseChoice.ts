import { AUTO } from '../analysis/analyzer.ts';
import { EXERCISES } from '../analysis/exercises/registry.ts';

const CHOICES: readonly string[] = [AUTO, ...EXERCISES.map(({ id }) => id)];

/** What `--exercise` takes, for the usage of a command. */
export const CHOICES_TEXT = CHOICES.join(', ');

/** Whether this is the id of an exercise, or `auto`. */
export function isExerciseChoice(choice: string): boolean {
	return CHOICES.includes(choice);
}
