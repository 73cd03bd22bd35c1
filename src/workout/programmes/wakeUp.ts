import { DOSE_SOURCES } from '../../guide/exerciseGuide.ts';
import type { Programme, TimerStep } from '../programme.ts';

function squeeze(side: TimerStep['side'], note: string): TimerStep {
	return { kind: 'timer', drillId: 'seated-squeeze', seconds: 8, repeats: 2, pauseS: 4, side, dose: 'article', note };
}

export const wakeUp: Programme = {
	schemaVersion: 1,
	id: 'wake-up',
	name: 'Wake-up',
	about:
		'Three quiet minutes on a chair to find the muscles of the seat: held squeezes, then slow builds from almost nothing. Every day until it works without your hands.',
	source: DOSE_SOURCES.gluteExercises,
	minutes: 3,
	needs: ['A firm chair'],
	nudges: [],
	blocks: [
		{
			id: 'squeezes',
			title: 'Seated squeezes',
			rounds: 1,
			steps: [
				squeeze('both', 'Both cheeks.'),
				squeeze('left', 'Only the left one; the right stays soft.'),
				squeeze('right', 'Only the right one; the left stays soft.'),
			],
		},
		{
			id: 'builds',
			title: 'Slow builds',
			rounds: 1,
			steps: [
				{
					kind: 'timer',
					drillId: 'graded-squeeze',
					seconds: 10,
					repeats: 4,
					pauseS: 4,
					side: 'both',
					dose: 'article',
					note: 'Three or four builds in the article; ten seconds for each is Plumbline’s.',
				},
			],
		},
	],
};
