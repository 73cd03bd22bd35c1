/** What people ask of a rep, whatever the exercise measures for it. */
export const QUALITIES = [
	'depth',
	'time',
	'outward',
	'lean',
	'left-knee',
	'right-knee',
	'knees',
	'back',
	'step',
] as const;
export type Quality = (typeof QUALITIES)[number];

interface Told {
	/** The first of them that a rep has. */
	readonly measures: readonly string[];
	/** Measures that grow as the quality shrinks: a thigh above level. */
	readonly falling: readonly string[];
}

const TOLD: Readonly<Record<Quality, Told>> = {
	depth: {
		measures: [
			'thighElevationDeg',
			'frontThighElevationDeg',
			'shoulderHipKneeDeg',
			'bottomHipFlexionDeg',
			'hipFlexionDeg',
			'kneeFlexionDeg',
			'depthRatio',
		],
		falling: ['thighElevationDeg', 'frontThighElevationDeg'],
	},
	time: { measures: ['heldS', 'holdS', 'durationS'], falling: [] },
	outward: { measures: ['eccentricS', 'downS'], falling: [] },
	lean: { measures: ['trunkInclinationDeg', 'topTrunkInclinationDeg'], falling: [] },
	'left-knee': { measures: ['leftKneeMedialOfToeRatio'], falling: [] },
	'right-knee': { measures: ['rightKneeMedialOfToeRatio'], falling: [] },
	knees: { measures: ['kneeMedialOfToeRatio'], falling: [] },
	back: { measures: ['backRoundness'], falling: [] },
	step: { measures: ['stepRatio'], falling: [] },
};

/** Measures that tell a quality, the one that tells most first. */
export function measuresOf(quality: Quality): readonly string[] {
	return TOLD[quality].measures;
}

/** The measure that tells a quality of all of these reps. @returns null when they have none in common. */
export function measureOf(quality: Quality, measures: readonly Readonly<Record<string, number>>[]): string | null {
	return TOLD[quality].measures.find((name) => measures.every((each) => each[name] !== undefined)) ?? null;
}

/** Whether more of a measure is more of its quality, 1, or less, −1. */
export function directionOf(quality: Quality, measure: string): 1 | -1 {
	return TOLD[quality].falling.includes(measure) ? -1 : 1;
}
