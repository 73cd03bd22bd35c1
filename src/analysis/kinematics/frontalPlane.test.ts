import { describe, expect, it } from 'vitest';
import { demoTrack } from '../../../tests/support/demoTrack.ts';
import { createBody } from '../../athlete/body.ts';
import { squat, type SquatSet } from '../../athlete/motions/squat.ts';
import type { Landmarks } from '../pose/landmarks.ts';
import type { PoseFrame } from '../pose/poseFrame.ts';
import { hipShiftM, hipWidthM, hipWidthPx, kneeMedialOfAnkleRatio, kneeMedialOfToeRatio } from './frontalPlane.ts';

const BODY = createBody();

/** The athlete at the bottom of a squat, facing a camera so far away that it hardly foreshortens. */
function bottomOf(set: Partial<SquatSet>, { widthPx = 1280, yawDeg = 0 } = {}): PoseFrame {
	const motion = squat({ reps: 1, depth: { kneeFlexionDeg: 100 }, bottomS: 1, ...set });
	const camera = { yawDeg, distanceM: 30, verticalFovDeg: 5, widthPx, heightPx: (widthPx * 9) / 16 };
	const frame = demoTrack({ motion, camera, fps: 10 })[Math.round(((motion.reps[0]?.peakS ?? 0) + 0.5) * 10)];
	if (frame === undefined) throw new Error('The squat has no bottom.');
	return frame;
}

function imageOf({ image }: PoseFrame): Landmarks<'imagePx'> {
	if (image === null) throw new Error('Nobody is in the picture.');
	return image;
}

function worldOf({ world }: PoseFrame): Landmarks<'worldM'> {
	if (world === null) throw new Error('Nobody is in the picture.');
	return world;
}

const neutral = imageOf(bottomOf({}));
const widthPx = hipWidthPx(neutral) ?? NaN;

describe('hipWidthPx', () => {
	it('is a distance: positive from the front and from behind', () => {
		const { leftHip, rightHip } = neutral;
		expect(hipWidthPx({ ...neutral, leftHip: rightHip, rightHip: leftHip })).toBe(widthPx);
		expect(widthPx).toBeGreaterThan(20);
	});
});

describe.each([
	['kneeMedialOfToeRatio', kneeMedialOfToeRatio, 'FootIndex'],
	['kneeMedialOfAnkleRatio', kneeMedialOfAnkleRatio, 'Ankle'],
] as const)('%s', (_, ratioOf, reference) => {
	it('grows by as much as each knee falls in, in hip widths', () => {
		const fallen = imageOf(bottomOf({ kneeValgusM: { left: 0.06, right: 0.02 } }));
		const change = (side: 'left' | 'right') =>
			(ratioOf(fallen, side, widthPx) ?? NaN) - (ratioOf(neutral, side, widthPx) ?? NaN);
		expect(change('left')).toBeCloseTo(0.06 / BODY.hipWidthM, 1);
		expect(change('right')).toBeCloseTo(0.02 / BODY.hipWidthM, 1);
	});

	it('is the same for both knees of somebody who does the same with both', () => {
		expect(ratioOf(neutral, 'left', widthPx)).toBeCloseTo(ratioOf(neutral, 'right', widthPx) ?? NaN, 6);
	});

	it('is negative while the knee is outside', () => {
		const out = imageOf(bottomOf({ kneeValgusM: -0.06 }));
		expect(ratioOf(out, 'left', widthPx)).toBeLessThan(0);
		expect(ratioOf(out, 'right', widthPx)).toBeLessThan(0);
	});

	it('does not depend on how many pixels the picture has', () => {
		const small = imageOf(bottomOf({}, { widthPx: 320 }));
		expect(ratioOf(small, 'left', hipWidthPx(small) ?? NaN)).toBeCloseTo(ratioOf(neutral, 'left', widthPx) ?? NaN, 6);
	});

	it('is null without its landmarks, on that side alone', () => {
		expect(ratioOf({ ...neutral, leftKnee: null }, 'left', widthPx)).toBeNull();
		expect(ratioOf({ ...neutral, [`left${reference}`]: null }, 'left', widthPx)).toBeNull();
		expect(ratioOf({ ...neutral, leftKnee: null }, 'right', widthPx)).not.toBeNull();
	});
});

describe('hipWidthM', () => {
	it.each([0, 30, 90])('is the body’s own, however it is turned: %i°', (yawDeg) => {
		expect(hipWidthM(worldOf(bottomOf({}, { yawDeg })))).toBeCloseTo(BODY.hipWidthM, 6);
	});
});

describe('hipShiftM', () => {
	it.each([
		[0.05, 0],
		[-0.05, 0],
		[0.05, 30],
		[-0.05, -30],
	])('is positive to the person’s left: %f m, camera at %i°', (shiftM, yawDeg) => {
		expect(hipShiftM(worldOf(bottomOf({ hipShiftM: shiftM }, { yawDeg })), -yawDeg)).toBeCloseTo(shiftM, 3);
	});

	it('is 0 for hips over the middle, also of somebody who is turned a little', () => {
		for (const yawDeg of [0, 20, -35]) {
			expect(hipShiftM(worldOf(bottomOf({}, { yawDeg })), -yawDeg)).toBeCloseTo(0, 6);
		}
	});
});

describe('measures of the hips', () => {
	it('are null without a hip or an ankle', () => {
		const world = worldOf(bottomOf({}));
		for (const name of ['leftHip', 'rightHip', 'leftAnkle', 'rightAnkle'] as const) {
			expect(hipShiftM({ ...world, [name]: null }, 0)).toBeNull();
		}
		expect(hipWidthPx({ ...neutral, leftHip: null })).toBeNull();
		expect(hipWidthM({ ...world, rightHip: null })).toBeNull();
	});
});
