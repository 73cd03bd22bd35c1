import { FRONT, LOW_FAR_SIDE, OTHER_SIDE, SIDE, blindTo, testRule } from '../../../../tests/support/ruleTester.ts';
import { heelRise } from './heelRise.ts';

testRule(heelRise, {
	pass: [
		{ title: 'heels on the floor', set: { heelRiseM: 0 }, camera: SIDE },
		{ title: 'heels 3.5 cm up, within what the model can tell', set: { heelRiseM: 0.035 }, camera: SIDE },
		{ title: 'the same from the other side', set: { heelRiseM: 0.035 }, camera: OTHER_SIDE },
	],
	fault: [
		{ title: 'heels 5 cm up', set: { heelRiseM: 0.05 }, camera: SIDE, severity: 'mild' },
		{ title: 'the same from the other side', set: { heelRiseM: 0.05 }, camera: OTHER_SIDE, severity: 'mild' },
		{ title: 'heels 8 cm up', set: { heelRiseM: 0.08 }, camera: LOW_FAR_SIDE, severity: 'marked' },
	],
	unknown: [
		{ title: 'from the front', set: { heelRiseM: 0.07 }, camera: FRONT, reason: 'view' },
		{
			title: 'with a model that knows no feet',
			set: { heelRiseM: 0.07 },
			camera: SIDE,
			without: blindTo('leftHeel', 'rightHeel', 'leftFootIndex', 'rightFootIndex'),
			reason: 'landmarks',
		},
		{
			title: 'with the feet below the picture',
			set: { heelRiseM: 0.07 },
			camera: { ...SIDE, aimHeightM: 1.22 },
			reason: 'landmarks',
		},
	],
});
