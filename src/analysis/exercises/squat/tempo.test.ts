import { FRONT, OBLIQUE, SIDE, testRule } from '../../../../tests/support/ruleTester.ts';
import { tempo } from './tempo.ts';

testRule(tempo, {
	pass: [
		{ title: 'two seconds down', set: { eccentricS: 2 }, camera: SIDE },
		{ title: '1.2 s down, from the front', set: { eccentricS: 1.2 }, camera: FRONT },
	],
	fault: [
		{ title: '0.85 s down', set: { eccentricS: 0.85 }, camera: FRONT, severity: 'mild' },
		{
			title: 'half a second down, from an oblique view',
			set: { eccentricS: 0.5 },
			camera: OBLIQUE,
			severity: 'marked',
		},
	],
	unknown: [
		{ title: 'from four pictures a second', set: { eccentricS: 0.85 }, camera: SIDE, fps: 4, reason: 'too-few-frames' },
	],
});
