/** A kind of an exercise that a person chooses; a camera counts it as the exercise. */
export interface ExerciseVariant {
	readonly exerciseId: string;
	readonly id: string;
	/** Shown name: "Band squat". */
	readonly name: string;
	/** What it takes; `null` for nothing. */
	readonly needs: string | null;
	/** How it differs from the plain one. */
	readonly how: string;
}

export const VARIANTS: readonly ExerciseVariant[] = [
	{
		exerciseId: 'squat',
		id: 'band',
		name: 'Band squat',
		needs: 'A loop band above the knees',
		how: 'Press out against the band all the way down and up, and keep knees and hips on the same path in each rep.',
	},
	{
		exerciseId: 'squat',
		id: 'box',
		name: 'Box squat',
		needs: 'A steady chair or box',
		how: 'Sit back until you touch the seat lightly, then stand up again without letting go.',
	},
	{
		exerciseId: 'squat',
		id: 'goblet',
		name: 'Goblet squat',
		needs: 'A kettlebell or dumbbell',
		how: 'Hold the weight with both hands close to your chest. Only once the squat without it is deep and comfortable.',
	},
	{
		exerciseId: 'lunge',
		id: 'split-supported',
		name: 'Split squat with a hand on a chair',
		needs: 'A steady chair',
		how: 'Stay in the long step, one hand on the chair, and go straight down and up.',
	},
	{
		exerciseId: 'lunge',
		id: 'reverse',
		name: 'Reverse lunge',
		needs: null,
		how: 'Step back instead of forward; the front foot stays where it is.',
	},
	{
		exerciseId: 'kettlebell-swing',
		id: 'single-arm',
		name: 'Swing with one hand',
		needs: 'A kettlebell',
		how: 'One hand on the bell, shoulders level. Change hands after half of the reps, with the bell on the floor.',
	},
	{
		exerciseId: 'kettlebell-swing',
		id: 'alternating',
		name: 'Swing with alternating hands',
		needs: 'A kettlebell and plenty of room',
		how: 'Let go as the bell floats and take it with the other hand. Away from screens, people and pets.',
	},
	{
		exerciseId: 'hip-hinge',
		id: 'deadlift',
		name: 'Deadlift',
		needs: 'A kettlebell',
		how: 'The same hinge with the bell between your feet, close to the body all the way.',
	},
	{
		exerciseId: 'hip-hinge',
		id: 'good-morning',
		name: 'Good morning',
		needs: null,
		how: 'The same hinge with the hands behind the head or a stick along the back, knees softly bent.',
	},
	{
		exerciseId: 'glute-bridge',
		id: 'hip-thrust',
		name: 'Hip thrust with a pad',
		needs: 'A steady bench, a weight and a pad',
		how: 'Shoulders on the bench, the padded weight over the hips. Only once the plain bridge feels easy.',
	},
	{
		exerciseId: 'side-step',
		id: 'band',
		name: 'Side step with band',
		needs: 'A loop band above the knees',
		how: 'Keep the band tight from the first step to the last. At the ankles it is harder.',
	},
	{
		exerciseId: 'side-step',
		id: 'x-band',
		name: 'X-band walk',
		needs: 'A long band',
		how: 'Stand on the long band, cross it in front of you, hold the ends at your hips and step to the side.',
	},
];

/** The variant of this exercise with this id. @returns null when there is none. */
export function variantOf(exerciseId: string, variant: string | null): ExerciseVariant | null {
	return VARIANTS.find((each) => each.exerciseId === exerciseId && each.id === variant) ?? null;
}
