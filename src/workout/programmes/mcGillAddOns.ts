import type { Programme, RestStep } from '../programme.ts';

const REST: RestStep = { kind: 'rest', seconds: 20, dose: 'app-default' };

/** Short holds, repeated: 5–10 s (biomechanics B7 and B8, P86, P87). The articles name the three and give no numbers. */
export const mcGillAddOns: Programme = {
	schemaVersion: 1,
	id: 'mcgill-add-ons',
	name: 'McGill add-ons',
	about:
		'Curl-up, side plank and bird dog in short, quiet holds. Good before Booty Work Breakdown, or on a day by itself.',
	source: 'Named in “4 glute exercises for back pain relief”; the numbers are Plumbline’s',
	minutes: 12,
	needs: ['A mat'],
	nudges: [],
	blocks: [
		{
			id: 'curl-up',
			title: 'Curl-ups',
			rounds: 1,
			steps: [
				{
					kind: 'timer',
					drillId: 'curl-up',
					seconds: 8,
					repeats: 5,
					pauseS: 4,
					side: 'both',
					dose: 'app-default',
					note: 'A little is enough. Change the bent knee halfway.',
				},
			],
		},
		{
			id: 'side-plank',
			title: 'Side planks',
			rounds: 3,
			steps: [
				{
					kind: 'hold',
					exerciseId: 'side-plank',
					side: 'each',
					holdS: { from: 5, to: 10 },
					dose: 'app-default',
					note: 'Elbow under the shoulder, hips forward and up.',
				},
				REST,
			],
		},
		{
			id: 'bird-dog',
			title: 'Bird dogs',
			rounds: 2,
			steps: [
				{
					kind: 'reps',
					exerciseId: 'bird-dog',
					variant: null,
					side: 'alternating',
					reps: { from: 4, to: 6 },
					holdS: { from: 5, to: 10 },
					tempo: 'slow',
					sideRestS: 0,
					dose: 'app-default',
					note: 'Reach long rather than high; the back stays where it is.',
				},
				REST,
			],
		},
	],
};
