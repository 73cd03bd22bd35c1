import type { ReadDrill } from './drill.ts';
import { DOSE_SOURCES } from '../../guide/exerciseGuide.ts';

type Words = Pick<ReadDrill, 'id' | 'name' | 'how'>;

/** Lifts that the article names only as places where people round, over-arch or twist. */
function named(words: Words): ReadDrill {
	return {
		...words,
		kind: 'pointer',
		group: 'pointer',
		needs: [],
		notFor: 'Plumbline does not coach it: learn it with somebody beside you, and begin light.',
		source: 'From the article “Chronic back pain”, which names it as a place to keep the back quiet',
	};
}

function habit(words: Words, source: string): ReadDrill {
	return { ...words, kind: 'tip', group: 'habit', needs: [], notFor: '', source };
}

export const READING: readonly ReadDrill[] = [
	{
		kind: 'pointer',
		id: 'big-3-and-founder',
		name: 'McGill’s Big 3 and the Founder',
		group: 'pointer',
		how: 'The article does this workout after McGill’s Big 3 (curl-up, side plank, bird dog) and the Founder. “McGill add-ons” holds the three; the Founder, a standing hinge that is held, is taught elsewhere. Without them is fine too.',
		needs: [],
		notFor: '',
		source: DOSE_SOURCES.gluteExercises,
	},
	named({
		id: 'bent-over-row',
		name: 'Bent-over row',
		how: 'A pull to the ribs from a held hinge. What helps is the hinge: hips back, back long, before any weight.',
	}),
	named({
		id: 'reverse-hyper',
		name: 'Reverse hyper',
		how: 'Legs lifted behind you from a bench. The hips do the moving; stop where the low back would begin to.',
	}),
	named({
		id: 'back-extension',
		name: 'Back extension',
		how: 'Up and down over a bench at the hips. Come up to a straight line and no further, with the seat tight.',
	}),
	named({
		id: 'rotary-moves',
		name: 'Turning moves',
		how: 'Throws, swings and turns of the trunk. Hips and upper back do most of the turning; the low back goes along.',
	}),
	named({
		id: 'doorway-squat',
		name: 'Doorway squat',
		how: 'A squat with both hands on a door frame, which takes some weight off. A friendly way to find your depth before the squat in the open.',
	}),
	habit(
		{
			id: 'stand-on-both-legs',
			name: 'Stand on both legs',
			how: 'Waiting in a queue, see whether you hang on one hip. Both feet now and then, or change sides, is all it takes.',
		},
		DOSE_SOURCES.gluteExercises,
	),
	habit(
		{
			id: 'train-both-sides',
			name: 'Both sides get their turn',
			how: 'Most people have a favourite leg. Give both the same, and begin with the one that finds it harder.',
		},
		DOSE_SOURCES.gluteExercises,
	),
	habit(
		{
			id: 'sit-and-carry',
			name: 'Sitting and carrying',
			how: 'Sit in a way that is comfortable and change it often. Carry bags close to you, and change hands on the way.',
		},
		`${DOSE_SOURCES.gluteExercises}. ${DOSE_SOURCES.bridges}`,
	),
];
