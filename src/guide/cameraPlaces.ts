import type { Exercise } from '../analysis/exercises/exercise.ts';
import { isAboutForm, type FaultRule } from '../analysis/faults/rule.ts';
import type { BodyPosture } from '../analysis/kinematics/bodyPosture.ts';

/** From where a body is seen: along a view of the rules. */
export type SeenFrom = 'side' | 'end';

/** Where the camera stands for a set, and what it can judge from there. */
export interface CameraPlace {
	readonly seenFrom: SeenFrom;
	/** "Side on" */
	readonly name: string;
	/** How to place the laptop, as a sentence. */
	readonly how: string;
	/** Rules that look at form from there, in the exercise's order. */
	readonly rules: readonly FaultRule[];
}

/** What can be judged of an exercise, from where, and what can't. */
export interface CameraReach {
	/** The one that shows most first. Never empty. */
	readonly places: readonly CameraPlace[];
	/** Rules that every view shows, such as tempo. */
	readonly fromAnywhere: readonly FaultRule[];
	/** Rules for which the camera would need what it does not have. */
	readonly outOfReach: readonly FaultRule[];
}

type PlaceWords = Pick<CameraPlace, 'name' | 'how'>;

// Biomechanics B0: 2 to 3.5 m away, lens at the height of hip and knee; on the floor that is a low stool.
const SIDE_ON_FLOOR = {
	name: 'Side on',
	how: 'Put the laptop on the floor or a low stool, 2 to 3 m away, facing your side.',
};
const EITHER_END = {
	name: 'Head or feet to me',
	how: 'Put the laptop on the floor or a low stool, 2 to 3 m away, in line with your body.',
};

const WORDS: Readonly<Record<BodyPosture, Readonly<Record<SeenFrom, PlaceWords>>>> = {
	upright: {
		side: {
			name: 'Side on',
			how: 'Put the laptop on a table at hip height, 2 to 3.5 m away, and stand with one side to it.',
		},
		end: { name: 'Facing me', how: 'Put the laptop on a table at hip height, 2 to 3.5 m away, and stand facing it.' },
	},
	supine: {
		side: SIDE_ON_FLOOR,
		end: {
			name: 'Feet to me',
			how: 'Put the laptop on the floor or a low stool, 2 to 3 m away, and point your feet at it.',
		},
	},
	prone: { side: SIDE_ON_FLOOR, end: EITHER_END },
	quadruped: { side: SIDE_ON_FLOOR, end: EITHER_END },
	'side-lying': {
		side: {
			name: 'Feet to me',
			how: 'Put the laptop on the floor or a low stool, 2 to 3 m away, and point your feet at it.',
		},
		end: {
			name: 'Chest to me',
			how: 'Put the laptop on the floor or a low stool, 2 to 3 m away, with your chest to it.',
		},
	},
};

/** Where one who lies on the side is counted from, whatever else is judged: from the chest the body is longest (biomechanics B11). */
const COUNTED_FROM: Readonly<Partial<Record<BodyPosture, SeenFrom>>> = { 'side-lying': 'end' };

/** What the camera can judge of an exercise and from where, read off its rules. */
export function cameraReach({ posture, rules }: Pick<Exercise, 'posture' | 'rules'>): CameraReach {
	const about = rules.filter((rule) => isAboutForm(rule) && rule.needs === undefined);
	const place = (seenFrom: SeenFrom): CameraPlace => ({
		seenFrom,
		...WORDS[posture][seenFrom],
		rules: about.filter(({ views }) => views.includes(seenFrom === 'side' ? 'left' : 'front')),
	});
	const counted = COUNTED_FROM[posture];
	const places = (['side', 'end'] as const)
		.map(place)
		.filter((each) => each.rules.length > 0 || each.seenFrom === counted)
		.sort((a, b) => worth(b, counted) - worth(a, counted));
	return {
		places,
		fromAnywhere: rules.filter((rule) => !isAboutForm(rule)),
		outOfReach: rules.filter(({ needs }) => needs !== undefined),
	};
}

function worth({ seenFrom, rules }: CameraPlace, counted: SeenFrom | undefined): number {
	return rules.length + (seenFrom === counted ? 100 : 0);
}
