import { describe, expect, it } from 'vitest';
import { floorTrack, FROM_FRONT, FROM_RIGHT, lastVerdict, movementsOf } from '../../../../tests/support/floorSet.ts';
import { gluteBridge, type GluteBridgeForm } from '../../../athlete/motions/gluteBridge.ts';
import { singleLegBridge } from '../../../athlete/motions/singleLegBridge.ts';
import { ownStraightDeg } from './bridgeTop.ts';
import type { PastRep } from '../rule.ts';

/** What one bridge of this form is told. */
function verdict(fault: string, form: Partial<GluteBridgeForm>, camera?: typeof FROM_FRONT): string {
	return lastVerdict(`glute-bridge/${fault}`, gluteBridge({ reps: 1, ...form }), camera);
}

describe('lumbar-extension', () => {
	it.each([
		[180, 'pass'],
		[186, 'pass'],
		[191, 'mild'],
		[200, 'marked'],
	])('hips at %i° at the top: %s', (shoulderHipKneeDeg, expected) => {
		expect(verdict('lumbar-extension', { shoulderHipKneeDeg })).toBe(expected);
		expect(verdict('lumbar-extension', { shoulderHipKneeDeg }, FROM_RIGHT)).toBe(expected);
	});

	it('can’t be told from the feet', () => {
		expect(verdict('lumbar-extension', { shoulderHipKneeDeg: 200 }, FROM_FRONT)).toBe('unknown: view');
	});
});

describe('incomplete-extension', () => {
	it.each([
		[178, 'pass'],
		[170, 'pass'],
		[165, 'mild'],
		[152, 'marked'],
	])('hips at %i° at the top: %s', (shoulderHipKneeDeg, expected) => {
		expect(verdict('incomplete-extension', { shoulderHipKneeDeg })).toBe(expected);
	});

	it('takes the own best of three reps as enough, and finds the rep that falls short of it', () => {
		const motion = gluteBridge({
			reps: 5,
			shoulderHipKneeDeg: 162,
			but: { 5: { shoulderHipKneeDeg: 156 } },
			riseS: 1,
			holdS: 0.5,
			lowerS: 1,
		});
		const told = movementsOf('glute-bridge', floorTrack(motion)).map(
			(rep) => rep.outcomes.find(({ ruleId }) => ruleId === 'glute-bridge/incomplete-extension')?.kind,
		);
		expect(told).toEqual(['fault', 'fault', 'fault', 'pass', 'fault']);
	});

	it('looks at the standing leg alone when the other is drawn up', () => {
		const drawnUp = singleLegBridge({ reps: 1, freeLeg: 'bent' });
		expect(lastVerdict('single-leg-bridge/incomplete-extension', drawnUp)).toBe('pass');
		const low = singleLegBridge({ reps: 1, freeLeg: 'bent', shoulderHipKneeDeg: 163 });
		expect(lastVerdict('single-leg-bridge/incomplete-extension', low)).toBe('mild');
	});
});

describe('ownStraightDeg', () => {
	const top = (shoulderHipKneeDeg: number, partial: PastRep['partial'] = false): PastRep => ({
		partial,
		side: null,
		measures: { shoulderHipKneeDeg },
		faults: [],
	});

	it('is a straight line before three attempts', () => {
		expect(ownStraightDeg([])).toBe(180);
		expect(ownStraightDeg([top(160), top(160), top(150, true)])).toBe(180);
		expect(ownStraightDeg([top(160), top(160), { ...top(0), measures: {} }])).toBe(180);
	});

	it('then asks for the own best less 3°, which is 12° less than straight', () => {
		expect(ownStraightDeg([top(155), top(160), top(158)])).toBe(169);
	});

	it('never asks for more than a straight line', () => {
		expect(ownStraightDeg([top(178), top(185), top(180)])).toBe(180);
	});
});

describe('foot-placement', () => {
	it.each([
		[95, 'pass'],
		[75, 'pass'],
		[66, 'mild'],
		[56, 'marked'],
		[120, 'mild'],
		[134, 'marked'],
	])('knees bent by %i° at the top: %s', (kneeFlexionDeg, expected) => {
		expect(verdict('foot-placement', { kneeFlexionDeg })).toBe(expected);
	});
});

describe('bounce', () => {
	it.each([
		[1, 'pass'],
		[0.7, 'pass'],
		[0.3, 'mild'],
	])('hips that come down by %f of the way between reps: %s', (loweredRatio, expected) => {
		const motion = gluteBridge({ reps: 2, loweredRatio });
		expect(lastVerdict('glute-bridge/bounce', motion)).toBe(expected);
	});
});

describe('short-hold', () => {
	it.each([
		[2, 'pass'],
		[0.2, 'mild'],
	])('%f s at the top: %s', (holdS, expected) => {
		expect(verdict('short-hold', { holdS, riseS: 1, lowerS: 1 })).toBe(expected);
		expect(verdict('short-hold', { holdS, riseS: 1, lowerS: 1 }, FROM_FRONT)).toBe(expected);
	});

	it('up and down at once is marked', () => {
		expect(verdict('short-hold', { holdS: 0, riseS: 0.7, lowerS: 0.7 })).toBe('marked');
	});
});

describe('tempo', () => {
	it.each([
		[1.5, 1.5, 'pass'],
		[0.65, 1.5, 'mild'],
		[1.5, 0.65, 'mild'],
	])('up in %f s and down in %f s: %s', (riseS, lowerS, expected) => {
		expect(verdict('tempo', { riseS, lowerS })).toBe(expected);
	});
});
