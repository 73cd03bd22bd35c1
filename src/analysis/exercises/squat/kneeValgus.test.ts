import { FRONT, OBLIQUE, SIDE, TURNED_FRONT, testRule } from '../../../../tests/support/ruleTester.ts';
import { kneeValgus } from './kneeValgus.ts';

/** Knees that fall in on the last rep only: the two before are its reference. */
const lastRepIn = (kneeValgusM: number) => ({ but: { 3: { kneeValgusM } } });
const oneKnee = (left: number) => ({ but: { 3: { kneeValgusM: { left, right: 0 } } } });

testRule(kneeValgus, {
	pass: [
		{ title: 'knees over the feet', set: { kneeValgusM: 0 }, camera: FRONT },
		{ title: 'knees over the feet of a person who is turned by 20°', set: { kneeValgusM: 0 }, camera: TURNED_FRONT },
		{ title: 'knees 2 cm further in than before', set: lastRepIn(0.02), camera: FRONT },
		{ title: 'feet turned out by 30°', set: { stance: { widthM: 0.42, toeOutDeg: 30 } }, camera: FRONT },
	],
	fault: [
		{ title: 'knees 4 cm further in than before', set: lastRepIn(0.04), camera: FRONT, severity: 'mild' },
		{ title: 'one knee 4 cm further in than before', set: oneKnee(0.04), camera: FRONT, severity: 'mild' },
		{
			title: 'knees 4 cm further in of a person who is turned by 20°',
			set: lastRepIn(0.04),
			camera: TURNED_FRONT,
			severity: 'mild',
		},
		{ title: 'knees 7 cm further in than before', set: lastRepIn(0.07), camera: FRONT, severity: 'marked' },
		{ title: 'knees 7 cm in from the first rep on', set: { kneeValgusM: 0.07 }, camera: FRONT, severity: 'marked' },
		{
			title: 'knees 7 cm in with feet turned out by 15°',
			set: { ...lastRepIn(0.07), stance: { widthM: 0.36, toeOutDeg: 15 } },
			camera: FRONT,
			severity: 'marked',
		},
	],
	unknown: [
		{ title: 'from the side', set: lastRepIn(0.07), camera: SIDE, reason: 'view' },
		{ title: 'from an oblique view', set: lastRepIn(0.07), camera: OBLIQUE, reason: 'view' },
		{
			title: 'when nobody was seen standing',
			set: { reps: 1, kneeValgusM: 0.07 },
			camera: FRONT,
			fps: 12,
			// The recording begins when the hips have just left.
			without: (frame) => (frame.timeS < 1.6 ? { ...frame, image: null, world: null } : frame),
			reason: 'no-baseline',
		},
	],
});
