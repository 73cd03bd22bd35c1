import { DOSE_SOURCES } from '../../guide/exerciseGuide.ts';
import type { Programme } from '../programme.ts';

export const bridgeAndStretch: Programme = {
	schemaVersion: 1,
	id: 'bridge-and-stretch',
	name: 'Bridge & stretch',
	about:
		'Three sets of bridges and two gentle stretches, all on your back. The stretches may come again later in the day.',
	source: DOSE_SOURCES.bridges,
	minutes: 12,
	needs: ['A mat'],
	nudges: [
		{
			id: 'stretch-again',
			words: 'Time for the two stretches, if you like',
			rhythm: { kind: 'times-a-day', times: 2 },
			blockId: 'stretches',
			dose: 'article',
		},
	],
	blocks: [
		{
			id: 'bridge',
			title: 'Bridges',
			rounds: 3,
			steps: [
				{
					kind: 'reps',
					exerciseId: 'glute-bridge',
					variant: null,
					side: 'both',
					reps: { from: 15, to: 15 },
					holdS: null,
					tempo: 'own',
					sideRestS: 0,
					dose: 'article',
					note: 'Squeeze at the top, and rest a few seconds on the floor between reps.',
				},
				{ kind: 'rest', seconds: 60, dose: 'article' },
			],
		},
		{
			id: 'stretches',
			title: 'Two stretches',
			rounds: 1,
			steps: [
				{
					kind: 'reps',
					exerciseId: 'knee-to-chest',
					variant: null,
					side: 'alternating',
					reps: { from: 2, to: 3 },
					holdS: { from: 5, to: 5 },
					tempo: 'slow',
					sideRestS: 0,
					dose: 'article',
					note: 'One leg, then the other; the other foot stays on the floor.',
				},
				{
					kind: 'reps',
					exerciseId: 'lower-back-rotation',
					variant: null,
					side: 'alternating',
					reps: { from: 2, to: 3 },
					holdS: { from: 5, to: 10 },
					tempo: 'slow',
					sideRestS: 0,
					dose: 'article',
					note: 'Both knees to one side, then to the other; shoulders stay on the floor. Gently.',
				},
			],
		},
	],
};
