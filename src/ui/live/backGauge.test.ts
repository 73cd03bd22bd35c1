import { describe, expect, it } from 'vitest';
import { GAUGE_ZONES, gaugeRatio, gaugeShape } from './backGauge.ts';

const THRESHOLD = { mild: 12, marked: 20 };

describe('gaugeRatio', () => {
	it('puts the thresholds where the zones change', () => {
		expect(gaugeRatio(12, THRESHOLD)).toBe(GAUGE_ZONES.mild);
		expect(gaugeRatio(20, THRESHOLD)).toBe(GAUGE_ZONES.marked);
	});

	it('grows with roundness and stays on the scale', () => {
		expect(gaugeRatio(0, THRESHOLD)).toBeGreaterThan(0);
		expect(gaugeRatio(0, THRESHOLD)).toBeLessThan(gaugeRatio(6, THRESHOLD));
		expect(gaugeRatio(-40, THRESHOLD)).toBe(0);
		expect(gaugeRatio(90, THRESHOLD)).toBe(1);
	});
});

describe('gaugeShape', () => {
	it('has a pointer only for a back that was seen, and a scale only with a measure', () => {
		const seen = { kind: 'seen', level: 'mild', beyond: 16, when: 'before' } as const;
		expect(gaugeShape(seen, THRESHOLD)).toEqual({ kind: 'scale', level: 'mild', ratio: 0.625, when: 'before' });
		expect(gaugeShape({ kind: 'waiting' }, THRESHOLD)).toMatchObject({ kind: 'scale', ratio: null });
		expect(gaugeShape({ kind: 'learning' }, THRESHOLD)).toEqual({ kind: 'words', tone: 'plain' });
		expect(gaugeShape({ kind: 'unseen', reason: 'view' }, THRESHOLD)).toEqual({ kind: 'words', tone: 'unsure' });
	});
});
