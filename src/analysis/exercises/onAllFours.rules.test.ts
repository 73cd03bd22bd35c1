import { describe, expect, it } from 'vitest';
import { demoTrack } from '../../../tests/support/demoTrack.ts';
import { movementsOf } from '../../../tests/support/floorSet.ts';
import { birdDog } from '../../athlete/motions/birdDog.ts';
import { fireHydrant } from '../../athlete/motions/fireHydrant.ts';
import { quadrupedHipExtension } from '../../athlete/motions/quadrupedHipExtension.ts';
import type { Motion } from '../../athlete/motion.ts';

const BEHIND = 180;
const SIDE = 90;

const extension = (form: Parameters<typeof quadrupedHipExtension>[0]) => quadrupedHipExtension(form);
const dog = (form: Parameters<typeof birdDog>[0]) => birdDog({ holdS: 1, ...form });
const hydrant = (form: Parameters<typeof fireHydrant>[0]) => fireHydrant(form);

function outcome(ruleId: string, motion: Motion, yawDeg: number) {
	const track = demoTrack({ motion, camera: { yawDeg, aimHeightM: 0.35 }, fps: 10 });
	const [rep] = movementsOf(ruleId.split('/')[0] ?? '', track);
	return rep?.outcomes.find((found) => found.ruleId === ruleId);
}

interface RuleCase {
	readonly ruleId: string;
	readonly views: { readonly yes: number; readonly no: number | null };
	readonly pass: Motion;
	readonly mild: Motion;
	readonly marked: Motion | null;
}

const CASES: readonly RuleCase[] = [
	{
		ruleId: 'quadruped-hip-extension/lumbar-extension',
		views: { yes: SIDE, no: BEHIND },
		pass: extension({ reps: 1, thighAboveDeg: 2 }),
		mild: extension({ reps: 1, thighAboveDeg: 11 }),
		marked: extension({ reps: 1, thighAboveDeg: 24 }),
	},
	{
		ruleId: 'quadruped-hip-extension/tempo',
		views: { yes: BEHIND, no: null },
		pass: extension({ reps: 1, riseS: 1 }),
		mild: extension({ reps: 1, riseS: 0.5 }),
		marked: null,
	},
	{
		ruleId: 'bird-dog/lumbar-extension',
		views: { yes: SIDE, no: BEHIND },
		pass: dog({ reps: 1, legAboveDeg: 3 }),
		mild: dog({ reps: 1, legAboveDeg: 11 }),
		marked: dog({ reps: 1, legAboveDeg: 20 }),
	},
	{
		ruleId: 'bird-dog/incomplete-extension',
		views: { yes: -SIDE, no: BEHIND },
		pass: dog({ reps: 1, legAboveDeg: -13 }),
		mild: dog({ reps: 1, legAboveDeg: -24 }),
		marked: null,
	},
	{
		ruleId: 'bird-dog/trunk-tilt',
		views: { yes: SIDE, no: BEHIND },
		pass: dog({ reps: 1, sinkDeg: 4 }),
		mild: dog({ reps: 1, sinkDeg: 9 }),
		marked: dog({ reps: 1, sinkDeg: 17 }),
	},
	{
		ruleId: 'bird-dog/pelvis-roll',
		views: { yes: BEHIND, no: SIDE },
		pass: dog({ reps: 1, rollDeg: 4 }),
		mild: dog({ reps: 1, rollDeg: 9 }),
		marked: dog({ reps: 1, rollDeg: 15 }),
	},
	{
		ruleId: 'bird-dog/short-hold',
		views: { yes: SIDE, no: null },
		pass: dog({ reps: 1, holdS: 5 }),
		mild: dog({ reps: 1, holdS: 3 }),
		marked: null,
	},
	{
		ruleId: 'fire-hydrant/pelvis-roll',
		views: { yes: BEHIND, no: SIDE },
		pass: hydrant({ reps: 1, tiltDeg: 12 }),
		mild: hydrant({ reps: 1, tiltDeg: 20 }),
		marked: null,
	},
	{
		ruleId: 'fire-hydrant/tempo',
		views: { yes: BEHIND, no: null },
		pass: hydrant({ reps: 1, riseS: 1.1 }),
		mild: hydrant({ reps: 1, riseS: 0.5 }),
		marked: null,
	},
];

describe.each(CASES)('$ruleId', ({ ruleId, views, pass, mild, marked }) => {
	it('passes what is within its threshold', () => {
		expect(outcome(ruleId, pass, views.yes)).toMatchObject({ kind: 'pass' });
	});
	it('finds what is beyond', () => {
		expect(outcome(ruleId, mild, views.yes)).toMatchObject({ kind: 'fault', severity: 'mild' });
		if (marked !== null) {
			expect(outcome(ruleId, marked, views.yes)).toMatchObject({ kind: 'fault', severity: 'marked' });
		}
	});
});

describe.each(CASES.filter(({ views }) => views.no !== null))('$ruleId', ({ ruleId, views, mild }) => {
	it('can’t tell from where it is not seen', () => {
		expect(outcome(ruleId, mild, views.no ?? NaN)).toMatchObject({ kind: 'unknown', reason: 'view' });
	});
});
