import { DOSE_SOURCES } from '../../guide/exerciseGuide.ts';
import type { PointerStep, Programme } from '../programme.ts';

function tip(drillId: string): PointerStep {
	return { kind: 'pointer', drillId, note: 'For the rest of the day.' };
}

export const deskDay: Programme = {
	schemaVersion: 1,
	id: 'desk-day',
	name: 'Desk day',
	about:
		'Three short squeezes about every ten minutes while you sit, if you want to be reminded. The article speaks of up to about 300 a day; any number is fine, and nobody counts the ones you leave out.',
	source: DOSE_SOURCES.chronicPain,
	minutes: 1,
	needs: [],
	nudges: [
		{
			id: 'squeeze',
			words: 'Three short squeezes, if you like',
			rhythm: { kind: 'every', minutes: 10 },
			blockId: 'squeezes',
			dose: 'article',
		},
	],
	blocks: [
		{
			id: 'squeezes',
			title: 'Three squeezes',
			rounds: 1,
			steps: [
				{
					kind: 'timer',
					drillId: 'desk-squeeze',
					seconds: 1,
					repeats: 3,
					pauseS: 2,
					side: 'both',
					dose: 'article',
					note: 'As hard as is comfortable, then fully off.',
				},
			],
		},
		{
			id: 'habits',
			title: 'Small habits',
			rounds: 1,
			steps: [tip('sit-and-carry'), tip('stand-on-both-legs'), tip('train-both-sides')],
		},
	],
};
