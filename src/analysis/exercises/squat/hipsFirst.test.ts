import { FRONT, LOW_FAR_SIDE, OTHER_SIDE, SIDE, testRule } from '../../../../tests/support/ruleTester.ts';
import { hipsFirst } from './hipsFirst.ts';

testRule(hipsFirst, {
	pass: [
		{ title: 'hips and shoulders that rise together', set: { hipsFirstRatio: 1 }, camera: SIDE },
		{ title: 'hips 1.5 times as fast', set: { hipsFirstRatio: 1.5 }, camera: SIDE },
		{ title: 'the same from the other side', set: { hipsFirstRatio: 1.5 }, camera: OTHER_SIDE },
	],
	fault: [
		{ title: 'hips 1.7 times as fast', set: { hipsFirstRatio: 1.7 }, camera: SIDE, severity: 'mild' },
		{
			title: 'hips twice as fast, from the other side',
			set: { hipsFirstRatio: 2 },
			camera: OTHER_SIDE,
			severity: 'mild',
		},
		{
			title: 'hips three times as fast before a low, far camera',
			set: { hipsFirstRatio: 3 },
			camera: LOW_FAR_SIDE,
			severity: 'mild',
		},
	],
	unknown: [{ title: 'from the front', set: { hipsFirstRatio: 3 }, camera: FRONT, reason: 'view' }],
});
