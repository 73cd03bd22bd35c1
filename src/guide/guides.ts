import type { ExerciseGuide } from './exerciseGuide.ts';
import { LYING_GUIDES } from './guides/onBackAndBelly.ts';
import { ON_FEET_GUIDES } from './guides/onFeet.ts';
import { SIDE_AND_KNEES_GUIDES } from './guides/onSideAndKnees.ts';

/** What a person is told about each exercise that a camera can judge. */
export const GUIDES: readonly ExerciseGuide[] = [...ON_FEET_GUIDES, ...LYING_GUIDES, ...SIDE_AND_KNEES_GUIDES];

/** The guide of the exercise with this id. @throws RangeError when there is none. */
export function guideOf(exerciseId: string): ExerciseGuide {
	const guide = GUIDES.find((candidate) => candidate.exerciseId === exerciseId);
	if (guide === undefined) throw new RangeError(`No guide for “${exerciseId}”`);
	return guide;
}
