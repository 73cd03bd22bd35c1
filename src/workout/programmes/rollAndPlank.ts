import type { Programme, TimerStep } from '../programme.ts';

/** A minute for each area (house): half a minute for each side where there are two. */
function roll(drillId: string, side: 'both' | 'each'): TimerStep {
	return {
		kind: 'timer',
		drillId,
		seconds: side === 'each' ? 30 : 60,
		repeats: 1,
		pauseS: 0,
		side,
		dose: 'app-default',
		note: 'Slowly, and only as firm as is pleasant.',
	};
}

function stretch(drillId: string): TimerStep {
	return { ...roll(drillId, 'each'), note: 'Relax into it; never so far that it pulls at the joint.' };
}

export const rollAndPlank: Programme = {
	schemaVersion: 1,
	id: 'roll-and-plank',
	name: 'Roll + plank',
	about:
		'Roll what is tight, wake the seat, hold a few short planks and stretch. The planks start at ten seconds and grow by five when they were comfortable.',
	source: 'From the article “Got lower back pain?”, which gives the order; the numbers are Plumbline’s',
	minutes: 20,
	needs: ['A mat', 'A foam roller', 'A low step'],
	nudges: [],
	blocks: [
		{
			id: 'roll',
			title: 'Rolling',
			rounds: 1,
			steps: [
				roll('roll-back', 'both'),
				roll('roll-glutes', 'each'),
				roll('roll-hamstrings', 'each'),
				roll('roll-calves', 'each'),
				roll('roll-quads', 'each'),
				roll('roll-hip-flexors', 'each'),
			],
		},
		{
			id: 'activate',
			title: 'Wake the seat',
			rounds: 2,
			steps: [
				{
					kind: 'reps',
					exerciseId: 'glute-bridge',
					variant: null,
					side: 'both',
					reps: { from: 8, to: 10 },
					holdS: null,
					tempo: 'slow',
					sideRestS: 0,
					dose: 'app-default',
					note: 'Light work: the seat does the lifting.',
				},
				{ kind: 'rest', seconds: 45, dose: 'app-default' },
			],
		},
		{
			id: 'plank',
			title: 'Plank ladder',
			rounds: 5,
			steps: [
				{
					kind: 'hold',
					exerciseId: 'plank',
					side: 'both',
					holdS: { from: 10, to: 30 },
					dose: 'app-default',
					note: 'One solid line from head to heels, and keep breathing.',
				},
				{ kind: 'rest', seconds: 15, dose: 'app-default' },
			],
		},
		{
			id: 'stretch',
			title: 'Stretching',
			rounds: 1,
			steps: [stretch('hamstring-stretch'), stretch('hip-flexor-stretch')],
		},
	],
};
