/** An exercise as FIT files name it: a category and a number within it. */
export interface FitExercise {
	readonly category: number;
	readonly subtype: number;
}

/** FIT's own category for what it has no name for. */
export const UNKNOWN_CATEGORY = 65_534;

/**
 * Exercises, their kinds (`squat:goblet`) and drills as FIT’s profile numbers them; `null` where it knows none. Only categories 0–32:
 * apps take later ones for unknown. Source: exercise names in the profile of fit-file-parser (MIT).
 */
const NUMBERS: Readonly<Record<string, readonly [category: number, subtype: number] | null>> = {
	squat: [28, 61],
	'squat:band': [28, 63],
	'squat:box': [28, 61],
	'squat:goblet': [28, 37],
	lunge: [17, 32],
	'lunge:alternating': [17, 32],
	'lunge:reverse': [17, 32],
	// A staggered squat: both feet stay where they are.
	'lunge:split-squat': [28, 64],
	'lunge:split-supported': [28, 64],
	// What FIT calls hip raises.
	'glute-bridge': [10, 11],
	'glute-bridge:hip-thrust': [10, 1],
	'single-leg-bridge': [10, 30],
	'kettlebell-swing': [10, 23],
	'kettlebell-swing:single-arm': [12, 0],
	'kettlebell-swing:alternating': [12, 3],
	// The same movement as a Romanian deadlift.
	'hip-hinge': [8, 23],
	'hip-hinge:deadlift': [8, 20],
	'hip-hinge:good-morning': [15, 2],
	'prone-leg-raise': [16, 13],
	'side-step': [13, 21],
	'side-step:band': [11, 11],
	'side-step:x-band': [11, 11],
	plank: [19, 43],
	'side-plank': [19, 66],
	// Arm and leg extension on knees.
	'bird-dog': [5, 48],
	'quadruped-hip-extension': [11, 17],
	'fire-hydrant': [11, 5],
	clam: [10, 44],
	'side-lying-abduction': [11, 21],
	'knee-to-chest': [31, 52],
	'lower-back-rotation': [31, 54],

	'glute-squeeze': null,
	'seated-squeeze': null,
	'graded-squeeze': null,
	'desk-squeeze': null,
	'roll-back': [31, 78],
	'roll-glutes': null,
	'roll-hamstrings': null,
	'roll-calves': null,
	'roll-quads': null,
	'roll-it-band': null,
	'roll-hip-flexors': null,
	'roll-adductors': null,
	'roll-chest': null,
	'ball-feet': null,
	'ball-calves': null,
	'ball-glutes': null,
	'ball-shoulder-blades': null,
	'hamstring-stretch': [31, 33],
	'hip-flexor-stretch': [31, 49],
	'contract-relax': [31, 44],
	'hip-circles': [11, 7],
	'ankle-rocks': [31, 77],
	'upper-back-turns': [31, 24],
	// Named after McGill there too.
	'curl-up': [6, 36],
	// A cable core press.
	'pallof-press': [5, 6],
	'ab-wheel': [5, 18],
	'suitcase-carry': [3, 1],
	'chop-and-lift': [4, 10],
	'toe-touch-check': null,
};

const BY_KEY = new Map(Object.entries(NUMBERS));

/** All that FIT was asked about, whether it has a name for it or not: `squat:goblet`, `glute-squeeze`. */
export const FIT_EXERCISE_KEYS: readonly string[] = [...BY_KEY.keys()];

/** How FIT names an exercise of this kind, or a drill; a kind that is not listed counts as the plain one. @returns null where FIT has no name. */
export function fitExercise(id: string, variant: string | null): FitExercise | null {
	const numbers = BY_KEY.get(`${id}:${variant ?? ''}`) ?? BY_KEY.get(id) ?? null;
	return numbers === null ? null : { category: numbers[0], subtype: numbers[1] };
}
