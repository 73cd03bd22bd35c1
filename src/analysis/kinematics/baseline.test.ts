import { describe, expect, it } from 'vitest';
import { makeKinematicFrame, type KinematicChange } from '../../../tests/support/makeKinematicFrame.ts';
import { makeLandmarks } from '../../../tests/support/makePose.ts';
import { createBaselineTracker, isStanding, type Baseline } from './baseline.ts';

const KNOWN: Baseline = {
	capturedAtS: 1,
	hipHeightRatio: 0.9,
	hipWidthPx: 40,
	hipWidthM: 0.2,
	yawDeg: 0,
	hipShiftM: 0,
	quiet: null,
	nearFoot: { heelYPx: 700, lengthPx: 60 },
};

const FOOT = { heelYPx: 650, lengthPx: 55 };

/** Hips 80 px and 0.2 m wide, `shiftM` to the person's left of their ankles, seen from the front. */
function facing(shiftM = 0): KinematicChange {
	const image = makeLandmarks<'imagePx'>({ leftHip: [640, 300], rightHip: [560, 300] });
	const world = makeLandmarks<'worldM'>({
		leftHip: [0.1, 0],
		rightHip: [-0.1, 0],
		leftAnkle: [0.15 - shiftM, 0.8],
		rightAnkle: [-0.15 - shiftM, 0.8],
	});
	return { view: 'front', yawDeg: 0, image, world };
}

/** The baseline after these frames, 30 a second. */
function after(known: Baseline | null, ...changes: readonly KinematicChange[]): Baseline | null {
	const track = createBaselineTracker(known);
	let baseline = known;
	changes.forEach((change, index) => (baseline = track(makeKinematicFrame({ timeS: index / 30, ...change }))));
	return baseline;
}

function times(count: number, change: KinematicChange): KinematicChange[] {
	return Array.from({ length: count }, () => change);
}

describe('isStanding', () => {
	it.each([
		['upright on straight legs', {}, true],
		['on legs that are all but straight', { ratios: { hipHeight: 0.9 } }, true],
		['on bent legs', { ratios: { hipHeight: 0.89 } }, false],
		['with hips that were not seen', { ratios: { hipHeight: null } }, false],
		['bent forwards', { anglesDeg: { worldTrunkInclination: 26 } }, false],
		['leaning a little', { anglesDeg: { worldTrunkInclination: 25 } }, true],
		[
			'leaning back in a picture without metres',
			{ anglesDeg: { worldTrunkInclination: null, trunkInclination: -26 } },
			false,
		],
		['with a trunk whose lean nobody knows', { anglesDeg: { worldTrunkInclination: null } }, true],
	] as const)('judges somebody %s', (_, change, standing) => {
		expect(isStanding(makeKinematicFrame(change))).toBe(standing);
	});
});

describe('createBaselineTracker', () => {
	it('needs five standing frames', () => {
		expect(after(null, ...times(4, {}))).toBeNull();
		expect(after(null, ...times(5, {}))).toMatchObject({ hipHeightRatio: 0.97, capturedAtS: 4 / 30 });
	});

	it('learns nothing from frames in which nobody stands', () => {
		expect(after(null, ...times(60, { ratios: { hipHeight: 0.5 } }))).toBeNull();
		const bent = times(60, { ratios: { hipHeight: 0.95 }, anglesDeg: { worldTrunkInclination: 60 } });
		expect(after(null, ...times(10, {}), ...bent)?.hipHeightRatio).toBe(0.97);
	});

	it('is a median, which one bad frame in five does not move', () => {
		expect(after(null, ...times(4, {}), { ratios: { hipHeight: 1.6 } })?.hipHeightRatio).toBe(0.97);
	});

	it('forgets how somebody stood two seconds of standing ago', () => {
		const moved = times(60, { ratios: { hipHeight: 0.92 } });
		expect(after(null, ...times(60, {}), ...moved)?.hipHeightRatio).toBe(0.92);
	});

	it('takes the place of the hips from front views', () => {
		const baseline = after(null, ...times(5, facing(0.02)));
		expect(baseline).toMatchObject({ hipWidthPx: 80, hipWidthM: 0.2, yawDeg: 0, nearFoot: null });
		expect(baseline?.hipShiftM).toBeCloseTo(0.02, 9);
	});

	it('takes the place of the foot from side views, and not the place of the hips', () => {
		const baseline = after(null, ...times(5, { ...facing(), view: 'left', nearFoot: FOOT }));
		expect(baseline).toMatchObject({ hipWidthPx: null, hipShiftM: null, nearFoot: FOOT });
	});

	it('starts over when the view changes', () => {
		const baseline = after(null, ...times(40, facing(0.02)), ...times(10, { nearFoot: FOOT }));
		expect(baseline).toMatchObject({ hipWidthPx: null, hipShiftM: null, yawDeg: -90, nearFoot: FOOT });
	});

	it('has no metres where the model has none', () => {
		const baseline = after(null, ...times(5, { ...facing(), world: null }));
		expect(baseline).toMatchObject({ hipWidthPx: 80, hipWidthM: null, hipShiftM: null });
	});

	it('knows no shift of somebody whose direction is not known', () => {
		expect(after(null, ...times(5, { ...facing(), yawDeg: null }))).toMatchObject({ yawDeg: null, hipShiftM: null });
	});

	it('begins with what was known, until it has seen better', () => {
		expect(after(KNOWN, ...times(3, {}))).toBe(KNOWN);
		expect(after(KNOWN, ...times(5, {}))).toMatchObject({ hipHeightRatio: 0.97 });
	});
});
