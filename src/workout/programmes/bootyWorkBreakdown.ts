import { DOSE_SOURCES } from '../../guide/exerciseGuide.ts';
import type { Programme, RestStep } from '../programme.ts';

/** The article gives no rest between sets. */
const REST: RestStep = { kind: 'rest', seconds: 45, dose: 'app-default' };

export const bootyWorkBreakdown: Programme = {
	schemaVersion: 1,
	id: 'booty-work-breakdown',
	name: 'Booty Work Breakdown',
	about:
		'Four exercises for the seat, two slow sets of each: bridge, belly leg raise, side step and band squat. Small and pain-free counts for more than high and many.',
	source: DOSE_SOURCES.gluteExercises,
	minutes: 25,
	needs: ['A mat', 'A loop band'],
	nudges: [],
	blocks: [
		{
			id: 'bridge',
			title: 'Bridges',
			rounds: 2,
			steps: [
				{
					kind: 'pointer',
					drillId: 'big-3-and-founder',
					note: 'The article does these first.',
				},
				{
					kind: 'reps',
					exerciseId: 'glute-bridge',
					variant: null,
					side: 'both',
					reps: { from: 10, to: 15 },
					holdS: null,
					tempo: 'slow',
					sideRestS: 0,
					dose: 'article',
					note: 'Hands on the back of your thighs now and then: they stay softer than the seat.',
				},
				REST,
			],
		},
		{
			id: 'leg-raise',
			title: 'Belly leg raises',
			rounds: 2,
			steps: [
				{
					kind: 'reps',
					exerciseId: 'prone-leg-raise',
					variant: null,
					side: 'each',
					reps: { from: 6, to: 10 },
					holdS: { from: 3, to: 6 },
					tempo: 'slow',
					sideRestS: 0,
					dose: 'article',
					note: 'A finger’s width off the floor is plenty. Stop and rest when the back wants to help.',
				},
				REST,
			],
		},
		{
			id: 'side-step',
			title: 'Side steps with band',
			rounds: 2,
			steps: [
				{
					kind: 'reps',
					exerciseId: 'side-step',
					variant: 'band',
					side: 'each',
					reps: { from: 10, to: 12 },
					holdS: null,
					tempo: 'own',
					sideRestS: 30,
					dose: 'article',
					note: 'Weight on the heels, band tight all the way. By itself, eight to ten steps each way are enough.',
				},
				{ kind: 'rest', seconds: 30, dose: 'article' },
			],
		},
		{
			id: 'band-squat',
			title: 'Band squats',
			rounds: 2,
			steps: [
				{
					kind: 'reps',
					exerciseId: 'squat',
					variant: 'band',
					side: 'both',
					reps: { from: 8, to: 10 },
					holdS: null,
					tempo: 'slow',
					sideRestS: 0,
					dose: 'article',
					note: 'First the squat without a band, hips back and without pain. Knees on the same path each time.',
				},
				REST,
			],
		},
	],
};
