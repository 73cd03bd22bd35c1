import { expect, it } from 'vitest';
import { FROM_FRONT, FROM_RIGHT, lastVerdict } from '../../../../tests/support/floorSet.ts';
import { gluteBridge } from '../../../athlete/motions/gluteBridge.ts';
import { kneeToChest } from '../../../athlete/motions/kneeToChest.ts';

it.each([
	[0, 'pass'],
	[0.06, 'pass'],
	[0.11, 'mild'],
	[0.2, 'marked'],
])('shoulders that leave the floor by %f of the trunk in a bridge: %s', (shoulderRiseRatio, verdict) => {
	const motion = gluteBridge({ reps: 1, shoulderRiseRatio });
	expect(lastVerdict('glute-bridge/shoulder-lift', motion)).toBe(verdict);
	expect(lastVerdict('glute-bridge/shoulder-lift', motion, FROM_RIGHT)).toBe(verdict);
});

it.each([
	[0, 'pass'],
	[0.14, 'mild'],
])('and by %f when a knee is pulled in: %s', (headRiseRatio, verdict) => {
	expect(lastVerdict('knee-to-chest/shoulder-lift', kneeToChest({ reps: 1, holdS: 2, headRiseRatio }))).toBe(verdict);
});

it('can’t tell from the feet', () => {
	expect(lastVerdict('glute-bridge/shoulder-lift', gluteBridge({ reps: 1 }), FROM_FRONT)).toBe('unknown: view');
});
