import { FRONT, SIDE, TURNED_FRONT, testRule } from '../../../../tests/support/ruleTester.ts';
import { hipShift } from './hipShift.ts';

testRule(hipShift, {
	pass: [
		{ title: 'hips over the middle', set: { hipShiftM: 0 }, camera: FRONT },
		{ title: 'hips over the middle of a person who is turned by 20°', set: { hipShiftM: 0 }, camera: TURNED_FRONT },
		{ title: 'hips 3 cm to the left', set: { hipShiftM: 0.03 }, camera: FRONT },
	],
	fault: [
		{ title: 'hips 4 cm to the left', set: { hipShiftM: 0.04 }, camera: FRONT, severity: 'mild' },
		{ title: 'hips 4 cm to the right', set: { hipShiftM: -0.04 }, camera: FRONT, severity: 'mild' },
		{
			title: 'hips 7 cm to the left of a person who is turned by 20°',
			set: { hipShiftM: 0.07 },
			camera: TURNED_FRONT,
			severity: 'marked',
		},
	],
	unknown: [
		{ title: 'from the side', set: { hipShiftM: 0.07 }, camera: SIDE, reason: 'view' },
		{
			title: 'with a model that has no metres',
			set: { hipShiftM: 0.07 },
			camera: FRONT,
			without: (frame) => ({ ...frame, world: null }),
			reason: 'model',
		},
	],
});
