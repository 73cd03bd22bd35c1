import type { TimedDrill } from './drill.ts';

/** House: as long as eight to ten calm reps take. */
const SET_S = 40;

type Words = Pick<TimedDrill, 'id' | 'name' | 'how' | 'cues' | 'side' | 'needs' | 'notFor'>;

function named(words: Words): TimedDrill {
	return {
		...words,
		kind: 'timer',
		group: 'strength',
		seconds: SET_S,
		repeats: 1,
		pauseS: 0,
		source: 'From the article “Chronic back pain”, which names it; the time is Plumbline’s',
		dose: 'app-default',
	};
}

export const STRENGTH_DRILLS: readonly TimedDrill[] = [
	{
		...named({
			id: 'curl-up',
			name: 'Curl-up',
			how: 'Lie on your back, one knee bent, both hands under the small of your back. Lift head and shoulders a little in one piece, hold, and lower. Change the bent knee halfway.',
			cues: ['Head and chest in one piece', 'Small of the back stays put'],
			side: 'both',
			needs: ['A mat'],
			notFor: 'Leave it out in late pregnancy, with a separated belly wall, or when it hurts the neck.',
		}),
		seconds: 8,
		repeats: 5,
		pauseS: 4,
		source:
			'From the article “4 glute exercises for back pain relief”, which names McGill’s three; the numbers are Plumbline’s',
	},
	named({
		id: 'pallof-press',
		name: 'Pallof press',
		how: 'Stand side on to an anchored band, hands at your chest. Press straight out without turning towards the anchor, wait a moment, and come back.',
		cues: ['Hips and shoulders face front', 'Press slowly'],
		side: 'each',
		needs: ['A band at chest height'],
		notFor: 'Begin with a light band.',
	}),
	named({
		id: 'ab-wheel',
		name: 'Ab-wheel rollout',
		how: 'Kneel behind the wheel, seat tight. Roll out only as far as your back keeps its line, and come back.',
		cues: ['Seat tight', 'Short is good'],
		side: 'both',
		needs: ['An ab wheel', 'A mat'],
		notFor: 'Not for beginners: first hold a front plank for a minute in comfort.',
	}),
	named({
		id: 'suitcase-carry',
		name: 'Suitcase carry',
		how: 'Carry a weight in one hand and walk tall, as if a full glass stood on your head. Turn around, change hands, walk back.',
		cues: ['Tall and level', 'Quiet steps'],
		side: 'each',
		needs: ['A kettlebell or a heavy bag', 'Room to walk'],
		notFor: 'Put it down gently with bent knees; begin light.',
	}),
	named({
		id: 'chop-and-lift',
		name: 'Chop and lift',
		how: 'Half kneel side on to a cable or band. Draw the handle across your body, down for the chop and up for the lift, while hips and ribs stay where they are.',
		cues: ['Arms move, trunk stays', 'Smooth'],
		side: 'each',
		needs: ['A cable or band'],
		notFor: 'Not an easier one than the others: begin light.',
	}),
	{
		...named({
			id: 'toe-touch-check',
			name: 'Toe touch, before and after',
			how: 'Stand with straight but soft knees and let your hands sink towards your toes as far as is pleasant. Notice where they end, roll or stretch, and look again.',
			cues: ['Let the head hang', 'Only as far as is pleasant'],
			side: 'both',
			needs: [],
			notFor: 'Leave it out when bending forward brings your pain on.',
		}),
		group: 'mobility',
		seconds: 10,
		source: 'From the article “Chronic back pain”, from its readers: a look before and after rolling the arches',
	},
];
