import {
	FRONT,
	HIGH_SIDE,
	LOW_FAR_SIDE,
	OBLIQUE,
	OTHER_SIDE,
	SIDE,
	testRule,
} from '../../../../tests/support/ruleTester.ts';
import { shallowDepth } from './shallowDepth.ts';

const thighsAt = (thighElevationDeg: number) => ({ depth: { thighElevationDeg } });

testRule(shallowDepth, {
	pass: [
		{ title: 'thighs at parallel', set: thighsAt(0), camera: SIDE },
		{ title: 'thighs 9° above parallel, just within', set: thighsAt(9), camera: SIDE },
		{ title: 'the same from the other side', set: thighsAt(9), camera: OTHER_SIDE },
		{ title: 'thighs at parallel under a high camera', set: thighsAt(0), camera: HIGH_SIDE },
		{ title: 'thighs at parallel before a low, far camera', set: thighsAt(0), camera: LOW_FAR_SIDE },
	],
	fault: [
		{ title: 'thighs 11° above parallel', set: thighsAt(11), camera: SIDE, severity: 'mild' },
		{ title: 'the same from the other side', set: thighsAt(11), camera: OTHER_SIDE, severity: 'mild' },
		{ title: 'thighs 24° above parallel', set: thighsAt(24), camera: SIDE, severity: 'mild' },
		{ title: 'thighs 26° above parallel', set: thighsAt(26), camera: SIDE, severity: 'marked' },
		{
			title: 'thighs 28° above parallel before a low, far camera',
			set: thighsAt(28),
			camera: LOW_FAR_SIDE,
			severity: 'marked',
		},
	],
	unknown: [
		{ title: 'from the front', set: thighsAt(20), camera: FRONT, reason: 'view' },
		{ title: 'from an oblique view', set: thighsAt(20), camera: OBLIQUE, reason: 'view' },
		{ title: 'from four pictures a second', set: thighsAt(20), camera: SIDE, fps: 4, reason: 'too-few-frames' },
		{
			title: 'without the near ankle in sight',
			set: thighsAt(20),
			camera: SIDE,
			without: (frame) =>
				frame.image?.leftAnkle == null
					? frame
					: { ...frame, image: { ...frame.image, leftAnkle: { ...frame.image.leftAnkle, visibility: 0.3 } } },
			reason: 'landmarks',
		},
	],
});
