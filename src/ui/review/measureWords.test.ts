import { describe, expect, it } from 'vitest';
import { measureLines, shortRoundnessText } from './measureWords.ts';

describe('measureLines', () => {
	it('writes known measures with their names and units', () => {
		expect(measureLines({ measures: { kneeFlexionDeg: 111.6, durationS: 2.345, stepRatio: 0.62 } })).toMatchObject([
			{ name: 'Knee bend', value: '112°' },
			{ name: 'Whole rep', value: '2.3 s' },
			{ name: 'Step', value: '62 %' },
		]);
	});

	it('makes a name of what it does not know, without a minus zero', () => {
		expect(measureLines({ measures: { elbowAngleDeg: -0.2, bellHeightM: -0.12, tries: 3 } })).toMatchObject([
			{ name: 'Elbow angle', value: '0°' },
			{ name: 'Bell height', value: '−12 cm' },
			{ name: 'Tries', value: '3' },
		]);
	});
});

it('points of roundness are short where there is no room', () => {
	expect([13.6, -4.2, 0.3].map(shortRoundnessText)).toEqual(['14 rounder', '4 flatter', '0']);
});
