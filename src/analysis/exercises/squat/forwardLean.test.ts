import {
	FRONT,
	HIGH_SIDE,
	LOW_FAR_SIDE,
	OBLIQUE,
	OTHER_SIDE,
	SIDE,
	testRule,
} from '../../../../tests/support/ruleTester.ts';
import { forwardLean } from './forwardLean.ts';

testRule(forwardLean, {
	pass: [
		{ title: 'a trunk in line with the shins', set: { leanDeg: 0 }, camera: SIDE },
		{ title: 'a trunk 24° further forward than the shins', set: { leanDeg: 24 }, camera: SIDE },
		{ title: 'the same from the other side', set: { leanDeg: 24 }, camera: OTHER_SIDE },
		{ title: 'a lean of 22° under a high camera', set: { leanDeg: 22 }, camera: HIGH_SIDE },
	],
	fault: [
		{ title: 'a trunk 26° further forward than the shins', set: { leanDeg: 26 }, camera: SIDE, severity: 'mild' },
		{ title: 'the same from the other side', set: { leanDeg: 26 }, camera: OTHER_SIDE, severity: 'mild' },
		{ title: 'a trunk 36° further forward', set: { leanDeg: 36 }, camera: SIDE, severity: 'marked' },
		{ title: 'a lean of 38° before a low, far camera', set: { leanDeg: 38 }, camera: LOW_FAR_SIDE, severity: 'marked' },
	],
	unknown: [
		{ title: 'from the front', set: { leanDeg: 40 }, camera: FRONT, reason: 'view' },
		{ title: 'from an oblique view', set: { leanDeg: 40 }, camera: OBLIQUE, reason: 'view' },
	],
});
