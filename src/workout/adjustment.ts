/** What one exercise does differently from what the programme says, because of how the last sessions went. */
export interface ExerciseAdjustment {
	/** How far to go: 1 = all of the movement, 0.5 = half of it. */
	readonly rangeRatio: 1 | 0.5;
	/** Share of the reps or seconds: 1, or 0.5 after a session that was too much. */
	readonly amountRatio: 1 | 0.5;
	/** Reps beyond the gentle start; never beyond what the programme gives. */
	readonly extraReps: number;
	/** Seconds of holding beyond the gentle start; never beyond what the programme gives. */
	readonly extraHoldS: number;
	/** Done in its place; `null` for what the programme says. */
	readonly instead: ExerciseChoice | null;
}

export interface ExerciseChoice {
	readonly exerciseId: string;
	readonly variant: string | null;
}

/** The next session as the last ones suggest it. Plain data, kept with each report. */
export interface Adjustment {
	/** By the programme's exercise (`exerciseKey`); what is missing is done as the programme says. */
	readonly exercises: Readonly<Record<string, ExerciseAdjustment>>;
	/** Rests are this much longer; never shorter than the programme says. */
	readonly restRatio: 1 | 1.5;
}

export const AS_WRITTEN: Adjustment = { exercises: {}, restRatio: 1 };

export const UNADJUSTED: ExerciseAdjustment = {
	rangeRatio: 1,
	amountRatio: 1,
	extraReps: 0,
	extraHoldS: 0,
	instead: null,
};

/** What an adjustment is kept under: `squat`, `squat:band`. */
export function exerciseKey(exerciseId: string, variant: string | null): string {
	return variant === null ? exerciseId : `${exerciseId}:${variant}`;
}
