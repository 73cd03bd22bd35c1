import type { StateMessage } from '../../src/companion/messages.ts';

/** What a wrist is told in the middle of a set of squats. */
export const IN_A_SET: StateMessage = {
	t: 'state',
	v: 1,
	seq: 1,
	run: true,
	ex: 'squat',
	label: 'Squat',
	n: 7,
	goal: 10,
	set: 2,
	sets: 3,
	rest: 0,
	stage: 'work',
	hr: null,
};
