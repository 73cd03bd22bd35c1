import { DOSE_SOURCES } from '../../guide/exerciseGuide.ts';
import type { Programme } from '../programme.ts';

export const swingStarter: Programme = {
	schemaVersion: 1,
	id: 'swing-starter',
	name: 'Swing starter',
	about:
		'A long squeeze, then ten kettlebell swings, three times over. It makes a good warm-up by itself. Two hands for the first two weeks, then one hand, and changing hands last of all.',
	source: DOSE_SOURCES.swings,
	minutes: 8,
	needs: ['A kettlebell', 'Two metres of room all around, the laptop out of the bell’s way'],
	nudges: [],
	blocks: [
		{
			id: 'squeeze-and-swing',
			title: 'Squeeze, swing, rest',
			rounds: 3,
			steps: [
				{
					kind: 'timer',
					drillId: 'glute-squeeze',
					seconds: 30,
					repeats: 1,
					pauseS: 0,
					side: 'both',
					dose: 'article',
					note: 'Right before the swings, each time.',
				},
				{
					kind: 'reps',
					exerciseId: 'kettlebell-swing',
					variant: null,
					side: 'both',
					reps: { from: 10, to: 10 },
					holdS: null,
					tempo: 'own',
					sideRestS: 0,
					dose: 'article',
					note: 'Hips drive, arms hang on. Put the bell down in front of you when you are done.',
				},
				{ kind: 'rest', seconds: 60, dose: 'article' },
			],
		},
	],
};
