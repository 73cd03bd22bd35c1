import { describe, expect, it } from 'vitest';
import type { Landmarks } from '../../analysis/pose/landmarks.ts';
import { createLeadingJoints, type LeadingJoints } from './leadingJoints.ts';
import type { Viewport } from './viewport.ts';

const VIEW: Viewport = {
	picture: { widthPx: 600, heightPx: 400 },
	scale: 1,
	leftPx: 0,
	topPx: 0,
	facing: 'plain',
};
const STEP_S = 1 / 30;
const TRUNK_PX = 100;

/** A body of which only the left knee is known. */
function knee(x: number | null, y = 200): Landmarks<'imagePx'> {
	const nothing = new Proxy({}, { get: () => null }) as Landmarks<'imagePx'>;
	const point = x === null ? null : { x, y, z: 0, visibility: 1 };
	return new Proxy(nothing, { get: (_, name) => (name === 'leftKnee' ? point : null) });
}

/** Pushes a pose for each place, 30 a second. @returns media time of the last. */
function pushAll(joints: LeadingJoints, places: readonly (number | null)[]): number {
	places.forEach((x, index) => {
		joints.push({ landmarks: knee(x), timeS: index * STEP_S, trunkPx: TRUNK_PX }, index * STEP_S);
	});
	return (places.length - 1) * STEP_S;
}

const moving = (pxPerS: number, count = 10) =>
	Array.from({ length: count }, (_, index) => 100 + pxPerS * index * STEP_S);

describe('createLeadingJoints', () => {
	it('draws what moves where it is by the time that is shown', () => {
		const joints = createLeadingJoints();
		const lastS = pushAll(joints, moving(200));
		const drawn = joints.at(VIEW, lastS + 0.06, lastS + 1)('leftKnee');
		expect(drawn?.x).toBeGreaterThan(100 + 200 * (lastS + 0.05));
		expect(drawn?.x).toBeLessThanOrEqual(100 + 200 * (lastS + 0.06));
	});

	it('leaves what rests where it was seen, whatever the jitter', () => {
		const joints = createLeadingJoints();
		const lastS = pushAll(joints, [300, 300.6, 299.8, 300.4, 300]);
		expect(joints.at(VIEW, lastS + 0.06, lastS + 1)('leftKnee')?.x).toBeCloseTo(300, 1);
	});

	it('goes no further ahead than a tenth of a second', () => {
		const joints = createLeadingJoints();
		const lastS = pushAll(joints, moving(200));
		const far = joints.at(VIEW, lastS + 3, lastS + 3)('leftKnee')?.x;
		expect(far).toBeLessThan(100 + 200 * (lastS + 0.11));
	});

	it('does not jump when a pose proves it wrong, and is right soon after', () => {
		const joints = createLeadingJoints();
		const lastS = pushAll(joints, moving(200));
		const nowS = lastS + STEP_S;
		const before = joints.at(VIEW, nowS, nowS)('leftKnee')?.x ?? 0;
		// It stopped instead.
		const stoppedAt = 100 + 200 * lastS;
		joints.push({ landmarks: knee(stoppedAt), timeS: nowS, trunkPx: TRUNK_PX }, nowS);
		expect(joints.at(VIEW, nowS, nowS)('leftKnee')?.x).toBeCloseTo(before, 6);
		for (let step = 1; step < 6; step += 1) {
			joints.push({ landmarks: knee(stoppedAt), timeS: nowS + step * STEP_S, trunkPx: TRUNK_PX }, nowS + step * STEP_S);
		}
		const laterS = nowS + 5 * STEP_S;
		expect(joints.at(VIEW, laterS, laterS + 0.3)('leftKnee')?.x).toBeCloseTo(stoppedAt, 0);
	});

	it('fades a joint out where it was drawn last, without a guess', () => {
		const joints = createLeadingJoints();
		const lastS = pushAll(joints, moving(200));
		const last = joints.at(VIEW, lastS, lastS)('leftKnee')?.x;
		joints.push({ landmarks: knee(null), timeS: lastS + STEP_S, trunkPx: TRUNK_PX }, lastS + STEP_S);
		const fading = joints.at(VIEW, lastS + 0.1, lastS + 0.075)('leftKnee');
		expect(fading?.x).toBe(last);
		expect(fading?.alpha).toBeCloseTo(0.5, 6);
		expect(joints.at(VIEW, lastS + 0.3, lastS + 0.3)('leftKnee')).toBeNull();
	});

	it('takes a leap for somebody else, who comes from nowhere', () => {
		const joints = createLeadingJoints();
		const lastS = pushAll(joints, [100, 100, 100, 400]);
		expect(joints.at(VIEW, lastS + 0.06, lastS + 1)('leftKnee')?.x).toBe(400);
	});

	it('says whether anything is to be seen elsewhere', () => {
		const joints = createLeadingJoints();
		const lastS = pushAll(joints, moving(200));
		joints.at(VIEW, lastS, lastS);
		expect(joints.hasMoved()).toBe(true);
		joints.at(VIEW, lastS, lastS + 0.001);
		expect(joints.hasMoved()).toBe(false);
		joints.at(VIEW, lastS + 0.016, lastS + 0.016);
		expect(joints.hasMoved()).toBe(true);
	});

	it('knows how far off it is, and would be if it told nothing ahead', () => {
		const joints = createLeadingJoints();
		expect(joints.error()).toBeNull();
		pushAll(joints, moving(300, 60));
		const error = joints.error();
		expect(error?.leftRatio).toBeCloseTo((300 * STEP_S) / TRUNK_PX, 2);
		expect(error?.aheadRatio).toBeLessThan(0.2 * (error?.leftRatio ?? 0));
	});

	it('mirrors as the picture is mirrored', () => {
		const joints = createLeadingJoints();
		pushAll(joints, [100, 100]);
		expect(joints.at({ ...VIEW, facing: 'mirrored' }, STEP_S, 1)('leftKnee')?.x).toBe(500);
	});
});
