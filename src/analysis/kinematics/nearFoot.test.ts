import { describe, expect, it } from 'vitest';
import { makeLandmarks, type Place } from '../../../tests/support/makePose.ts';
import { nearFoot } from './nearFoot.ts';

const foot = (heel: Place | null, tip: Place | null) =>
	nearFoot(makeLandmarks<'imagePx'>({ leftHeel: heel, leftFootIndex: tip }), 'left');

describe('nearFoot', () => {
	it('tells how high the heel is and how long the foot', () => {
		expect(foot([100, 500], [60, 530])).toEqual({ heelYPx: 500, lengthPx: 50 });
	});

	it('is null for a foot that is missing, hardly seen or without length', () => {
		expect(foot(null, [60, 530])).toBeNull();
		expect(foot([100, 500], null)).toBeNull();
		expect(foot([100, 500, 0, 0.64], [60, 530])).toBeNull();
		expect(foot([100, 500, 0, 0.65], [60, 530, 0, 0.65])).not.toBeNull();
		expect(foot([100, 500], [100, 500])).toBeNull();
		expect(nearFoot(makeLandmarks<'imagePx'>({ leftHeel: [0, 0], leftFootIndex: [9, 9] }), 'right')).toBeNull();
	});
});
