import { describe, expect, it } from 'vitest';
import { demoTrack } from '../../../../tests/support/demoTrack.ts';
import { movementsOf } from '../../../../tests/support/floorSet.ts';
import { plank, type PlankForm } from '../../../athlete/motions/plank.ts';
import type { Outcome } from '../../faults/outcome.ts';

const QUICK = { holdS: 4, riseS: 0.8, lowerS: 0.8, pauseS: 0.5 };

function outcome(fault: string, form: Partial<PlankForm>, yawDeg = 90): Outcome | undefined {
	const motion = plank({ reps: 1, ...QUICK, ...form });
	const [rep] = movementsOf('plank', demoTrack({ motion, camera: { yawDeg, aimHeightM: 0.3 }, fps: 10 }));
	return rep?.outcomes.find(({ ruleId }) => ruleId === `plank/${fault}`);
}

describe.each([
	{
		fault: 'sag',
		pass: { shoulderHipAnkleDeg: 188 },
		mild: { shoulderHipAnkleDeg: 192 },
		marked: { shoulderHipAnkleDeg: 199 },
	},
	{
		fault: 'pike',
		pass: { shoulderHipAnkleDeg: 167 },
		mild: { shoulderHipAnkleDeg: 163 },
		marked: { shoulderHipAnkleDeg: 153 },
	},
	{
		fault: 'arm-placement',
		pass: { elbowAheadRatio: 0.38 },
		mild: { elbowAheadRatio: 0.44 },
		marked: { elbowAheadRatio: 0.74 },
	},
	{ fault: 'neck', pass: { neckDeg: -10 }, mild: { neckDeg: -55 }, marked: null },
])('plank/$fault', ({ fault, pass, mild, marked }) => {
	it.each([90, -90])('passes below its threshold and finds what is above, camera at %i°', (yawDeg) => {
		expect(outcome(fault, pass, yawDeg)).toMatchObject({ kind: 'pass' });
		expect(outcome(fault, mild, yawDeg)).toMatchObject({ kind: 'fault', severity: 'mild' });
		if (marked !== null) expect(outcome(fault, marked, yawDeg)).toMatchObject({ kind: 'fault', severity: 'marked' });
	});
	it('can’t tell from the feet', () => {
		expect(outcome(fault, mild, 180)).toMatchObject({ kind: 'unknown', reason: 'view' });
	});
});

describe('plank', () => {
	it('is clean when it is done well', () => {
		const [rep] = movementsOf(
			'plank',
			demoTrack({ motion: plank({ reps: 1, ...QUICK }), camera: { yawDeg: 90, aimHeightM: 0.3 }, fps: 10 }),
		);
		expect(rep?.outcomes.map(({ kind }) => kind)).toEqual(['pass', 'pass', 'pass', 'pass']);
	});
});
