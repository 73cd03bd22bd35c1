import { BACK_GATES } from '../kinematics/backLine.ts';

/** Units a rule may measure in. `ratio` is a share of a body length, never of the picture; `roundness` see `roundnessOf` in kinematics. */
export type MeasureUnit = 'deg' | 'ratio' | 's' | 'roundness';

/** `mild` and `marked` are the *warn* and *fault* columns of the biomechanics brief. Neither means injury. */
export type Severity = 'mild' | 'marked';

/** Why a rule can't judge. The screen words it; it is never shown as a pass. */
export const UNKNOWN_REASONS = [
	/** The camera stands where this can't be seen. */
	'view',
	/** A landmark the rule needs was hidden, out of the picture or implausible. */
	'landmarks',
	/** The model in use has no such point (MoveNet has no heels and toes). */
	'model',
	/** The person was not seen standing still, so there is nothing to compare with. */
	'no-baseline',
	...BACK_GATES.filter((gate) => gate !== 'view' && gate !== 'landmarks'),
	/** The outline of the back was seen, but said something else from picture to picture. */
	'unsteady-outline',
	/** There is no flat back of this person to compare with yet. */
	'no-back-neutral',
	/** It looked like a fault this once; one rep can be misread. */
	'once-only',
	/** Too few pictures a second to time it. */
	'too-few-frames',
	/** A person added the rep or named its exercise, so that no rule was asked. */
	'not-judged',
	/** A person said that it can't be told. */
	'said-so',
] as const;
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

/** A rule's answer for one rep, or a person's in its place. `value` is `null` only where a person said so and nothing was measured. */
export type Outcome =
	| { readonly ruleId: string; readonly kind: 'pass'; readonly value: number | null; readonly unit: MeasureUnit }
	| {
			readonly ruleId: string;
			readonly kind: 'fault';
			readonly severity: Severity;
			readonly value: number | null;
			readonly unit: MeasureUnit;
			/** Media time in seconds at which it shows best. */
			readonly atS: number;
	  }
	| { readonly ruleId: string; readonly kind: 'unknown'; readonly reason: UnknownReason };
