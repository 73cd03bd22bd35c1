import type { Programme, RestStep } from '../programme.ts';

const REST: RestStep = { kind: 'rest', seconds: 60, dose: 'app-default' };

/** The article names both and gives no numbers: they mirror the band squat of another article. */
export const squatAndLunge: Programme = {
	schemaVersion: 1,
	id: 'squat-and-lunge',
	name: 'Squat & lunge practice',
	about:
		'Two sets of each, slow and balanced, without weight. Go only as low as you are steady; depth comes with the weeks.',
	source: 'From the article “Your butt is the key”, which gives no numbers; they are Plumbline’s',
	minutes: 12,
	needs: ['Room for a long step'],
	nudges: [],
	blocks: [
		{
			id: 'squat',
			title: 'Squats',
			rounds: 2,
			steps: [
				{
					kind: 'reps',
					exerciseId: 'squat',
					variant: null,
					side: 'both',
					reps: { from: 8, to: 10 },
					holdS: null,
					tempo: 'slow',
					sideRestS: 0,
					dose: 'app-default',
					note: 'As if sitting down on a stool, slowly up again.',
				},
				REST,
			],
		},
		{
			id: 'lunge',
			title: 'Lunges',
			rounds: 2,
			steps: [
				{
					kind: 'reps',
					exerciseId: 'lunge',
					variant: null,
					side: 'each',
					reps: { from: 8, to: 10 },
					holdS: null,
					tempo: 'slow',
					sideRestS: 0,
					dose: 'app-default',
					note: 'A long step, front foot flat, and push back through its heel.',
				},
				REST,
			],
		},
	],
};
