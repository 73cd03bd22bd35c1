import { bridgeAndStretch } from './programmes/bridgeAndStretch.ts';

/** Why less is suggested. */
type TooMuch = 'pain' | 'unclean';

/** What there is less of; `gentlest`: of nothing, since nothing is left to take away. */
export type Less = 'kind' | 'range' | 'amount' | 'rest' | 'exercise' | 'gentlest';

export const LESS: Readonly<Record<TooMuch, Readonly<Record<Less, string>>>> = {
	pain: {
		kind: 'Your back asked for less, so the plainer kind comes back; everything else stays.',
		range: 'Your back asked for less, so movements go half as far today; everything else stays.',
		amount: 'Your back asked for less, so there is half as much of each today; everything else stays.',
		rest: 'Your back asked for less, so rests are half as long again; everything else stays.',
		exercise: 'Your back asked for less, so an easier exercise takes the place of one; everything else stays.',
		gentlest: 'Your back asked for less, and this is the gentlest there is: rest well, and ask somebody who knows.',
	},
	unclean: {
		kind: 'Two workouts were hard to do cleanly, so the plainer kind comes back; everything else stays.',
		range: 'Two workouts were hard to do cleanly, so movements go half as far today; everything else stays.',
		amount: 'Two workouts were hard to do cleanly, so there is half as much of each today; everything else stays.',
		rest: 'Two workouts were hard to do cleanly, so rests are half as long again; everything else stays.',
		exercise:
			'Two workouts were hard to do cleanly, so an easier exercise takes the place of one; everything else stays.',
		gentlest:
			'Two workouts were hard to do cleanly, and this is the gentlest there is: rest well, and ask somebody who knows.',
	},
};

/** What there is more of, or again. */
export type More =
	| 'holds'
	| 'range'
	| 'amount'
	| 'rest'
	| 'reps'
	| 'exercise'
	| 'swing-with-one-hand'
	| 'swing-changing-hands'
	| 'squat-with-band'
	| 'squat-with-weight';

export const MORE: Readonly<Record<More, string>> = {
	holds: 'It went comfortably and cleanly, so holds are a little longer; everything else stays.',
	range: 'It went comfortably and cleanly, so movements go all the way again; everything else stays.',
	amount: 'It went comfortably and cleanly, so all of the reps are back; everything else stays.',
	rest: 'It went comfortably and cleanly, so rests are as written again; everything else stays.',
	reps: 'It went comfortably and cleanly, so there is one more rep in each set; everything else stays.',
	exercise: 'It went comfortably and cleanly, so the exercise of the programme is back; everything else stays.',
	'swing-with-one-hand': 'It went comfortably and cleanly, so swings are with one hand now; everything else stays.',
	'swing-changing-hands': 'It went comfortably and cleanly, so swings change hands now; everything else stays.',
	'squat-with-band': 'It went comfortably and cleanly, so squats are with a band now; everything else stays.',
	'squat-with-weight': 'It went comfortably and cleanly, so squats carry a weight now; everything else stays.',
};

/** Why a day without swings comes first. */
export const SWUNG = {
	today: `You did swings today already; a day in between does them good, and ${bridgeAndStretch.name} suits today.`,
	yesterday: `You did swings yesterday; a day in between does them good, and ${bridgeAndStretch.name} suits today.`,
} as const;
