/** Where the numbers of a dose come from, in the words that people read. */
export const DOSE_SOURCES = {
	swings: 'From the article “Your butt is the key”',
	gluteExercises: 'From the article “4 glute exercises for back pain relief”',
	rolling: 'From the article “Got lower back pain?”',
	chronicPain: 'From the article “Chronic back pain”',
	bridges: 'From the Trifocus article on glutes and back pain',
	app: 'App default, not from the articles',
} as const;

/** How much of an exercise: "3 × 15, a minute between sets", and who says so. */
export interface GuideDose {
	readonly amount: string;
	readonly source: (typeof DOSE_SOURCES)[keyof typeof DOSE_SOURCES];
}

/** What often happens instead, and what to do about it. */
export interface GuideMistake {
	/** The rule that looks for it; `null` where no camera can see it. */
	readonly ruleId: string | null;
	readonly what: string;
	/** What to do, said as something to do. */
	readonly instead: string;
}

/** An easier or a harder way. */
export interface GuideOption {
	readonly text: string;
	/** Another exercise that it is; `null` when it is a way of doing the same one. */
	readonly exerciseId: string | null;
}

/** What a person is told about an exercise that a camera can judge. */
export interface ExerciseGuide {
	readonly exerciseId: string;
	/** What it is for, in one sentence. */
	readonly about: string;
	/** What must be at hand; empty when nothing is. */
	readonly needs: readonly string[];
	/** Where and how to stand or lie before the first rep. */
	readonly setup: string;
	/** The movement, in two to four short sentences. */
	readonly steps: readonly string[];
	/** The two that matter most. Short enough to be shown big: two lines of at most 12 letters. */
	readonly cues: readonly [string, string];
	readonly mistakes: readonly GuideMistake[];
	readonly easier: GuideOption;
	readonly harder: GuideOption;
	/** Who asks a doctor or physio first, or leaves it for now. */
	readonly askFirst: string;
	/** What no camera can tell here. */
	readonly unseen: string;
	readonly doses: readonly GuideDose[];
}
