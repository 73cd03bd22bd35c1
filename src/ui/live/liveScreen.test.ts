import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../analysis/analysis.ts';
import type { Cue } from '../../analysis/cues/cueScheduler.ts';
import { squat } from '../../analysis/exercises/squat/index.ts';
import type { Exercise } from '../../analysis/exercises/exercise.ts';
import { makeRep } from '../../../tests/support/makeSession.ts';
import { bigNumber, clockText, framingNeed, heldNotes, judgedLimbs, phaseText, plateFor } from './liveScreen.ts';

const CUE: Cue = { id: 1, kind: 'fault', ruleId: 'squat/shallow-depth', text: 'A little lower', timeS: 3 };
const ANALYSIS: Analysis = {
	timeS: 3,
	exercise: { id: 'squat', name: 'Squat', certainty: 'chosen' },
	posture: 'upright',
	pose: null,
	framing: null,
	view: 'left',
	nearSide: 'left',
	angles: { kneeFlexionDeg: 100, hipFlexionDeg: 90, thighElevationDeg: 5, trunkInclinationDeg: 30 },
	readyStill: false,
	handRaised: false,
	phase: 'far',
	depthRatio: 0.9,
	heldS: null,
	lastRepEndS: null,
	completed: null,
	reps: [],
	cue: null,
	rules: [],
	back: null,
	isNewcomer: false,
};

const BRIDGE: Exercise = {
	...squat,
	id: 'bridge',
	posture: 'supine',
	words: { ...squat.words, ready: 'Lie still', outward: 'up', hint: 'Hips higher to count' },
	saysHold: { everyS: 1 },
};
const PLANK: Exercise = {
	...BRIDGE,
	id: 'plank',
	posture: 'prone',
	counting: { kind: 'hold', limits: { holdDepthRatio: 0.5, minHoldS: 2, graceS: 1 } },
};

describe('plateFor', () => {
	it('lights the cue with its own sign while counting', () => {
		expect(plateFor('counting', null, CUE, 'upright')).toEqual({
			tone: 'adjust',
			icon: 'down',
			text: 'A little lower',
		});
		expect(plateFor('counting', null, { ...CUE, kind: 'praise', ruleId: null }, 'upright')?.tone).toBe('fine');
	});

	it('is dark when there is nothing to say, and during the countdown', () => {
		expect(plateFor('counting', null, null, 'upright')).toBeNull();
		expect(plateFor('countdown', 'feet-hidden', null, 'upright')).toBeNull();
	});

	it('helps with framing in blue, also in the middle of a set, in the words of the posture', () => {
		expect(plateFor('framing', 'feet-hidden', null, 'upright')?.tone).toBe('unsure');
		expect(plateFor('counting', 'feet-hidden', null, 'upright')?.text).toBe('Step back until I see your feet');
		expect(plateFor('framing', 'nobody', null, 'supine')?.text).toBe('Lie down so that I see you from head to feet');
	});
});

describe('framingNeed', () => {
	const fine = { light: 'enough', camera: null } as const;
	const dark = { light: 'too-dark', camera: null } as const;

	it('blames the light only when nobody is found', () => {
		expect(framingNeed({ ...ANALYSIS, framing: 'nobody' }, 'framing', dark)).toBe('too-dark');
		expect(framingNeed(ANALYSIS, 'framing', dark)).toBeNull();
	});

	it('asks for the cover to be opened before anything else', () => {
		const covered = { light: 'too-dark', camera: 'camera-black' } as const;
		expect(framingNeed({ ...ANALYSIS, framing: 'nobody' }, 'framing', covered)).toBe('camera-black');
	});

	it('asks for the posture before a set, and lets the person rest in one', () => {
		expect(framingNeed({ ...ANALYSIS, posture: 'supine' }, 'framing', fine)).toBe('other-posture');
		expect(framingNeed({ ...ANALYSIS, posture: 'supine' }, 'counting', fine)).toBeNull();
	});
});

describe('judgedLimbs', () => {
	it('turns green at the goal and amber while a cue is lit', () => {
		expect(judgedLimbs(ANALYSIS, squat, null).tone).toBe('open');
		expect(judgedLimbs({ ...ANALYSIS, depthRatio: 1.02 }, squat, null).tone).toBe('fine');
		expect(judgedLimbs(ANALYSIS, squat, CUE)).toEqual({ limbs: [['hip', 'knee']], tone: 'adjust' });
		expect(judgedLimbs(ANALYSIS, squat, { ...CUE, ruleId: 'squat/heel-rise' }).limbs).toEqual([['ankle', 'footIndex']]);
	});

	it('marks the knees, not the depth, from the front', () => {
		const front: Analysis = { ...ANALYSIS, view: 'front', nearSide: null, depthRatio: 1.1 };
		expect(judgedLimbs(front, squat, null).tone).toBe('open');
		expect(judgedLimbs(front, squat, { ...CUE, ruleId: 'squat/knee-valgus' }).tone).toBe('adjust');
	});

	it('marks the whole body of somebody who holds a posture', () => {
		expect(judgedLimbs(ANALYSIS, PLANK, null).limbs.map((limb) => limb.join(' '))).toEqual([
			'shoulder hip',
			'hip knee',
			'knee ankle',
		]);
	});
});

describe('phaseText', () => {
	it('shows no phase at the start position, nor of what is not known', () => {
		expect(phaseText('start', squat)).toBeNull();
		expect(phaseText('outward', null)).toBeNull();
	});

	it('names the phases after the way that the exercise goes', () => {
		expect(phaseText('outward', squat)?.text).toBe('down');
		expect(phaseText('far', squat)?.text).toBe('low');
		expect(phaseText('outward', BRIDGE)).toEqual({ icon: 'up', text: 'up' });
		expect(phaseText('far', BRIDGE)?.text).toBe('hold');
		expect(phaseText('return', BRIDGE)?.text).toBe('down');
	});
});

describe('bigNumber', () => {
	const hold = makeRep(1, [], { measures: { heldS: 31.8 } });

	it('counts reps, with the seconds of a held far point beside them', () => {
		expect(bigNumber(squat, 4, [], 3)).toEqual({ big: '4', beside: '' });
		expect(bigNumber(BRIDGE, 4, [], 2.4)).toEqual({ big: '4', beside: '2 s' });
		expect(bigNumber(BRIDGE, 4, [], 0.4)).toEqual({ big: '4', beside: '' });
	});

	it('counts the seconds of a posture, and keeps those of the last one', () => {
		expect(bigNumber(PLANK, 0, [], 12.9)).toEqual({ big: '12', beside: 's' });
		expect(bigNumber(PLANK, 1, [hold], null)).toEqual({ big: '31', beside: 's' });
		expect(bigNumber(PLANK, 1, [hold], 3)).toEqual({ big: '3', beside: 's' });
		expect(bigNumber(PLANK, 0, [], 125)).toEqual({ big: '2:05', beside: '' });
	});

	it('says how many are wanted, and how long', () => {
		expect(bigNumber(squat, 4, [], null, 10)).toEqual({ big: '4', beside: 'of 10' });
		expect(bigNumber(BRIDGE, 4, [], 2.4, 15)).toEqual({ big: '4', beside: '2 s' });
		expect(bigNumber(PLANK, 0, [], 4, 20)).toEqual({ big: '4', beside: 'of 20 s' });
	});

	it('lists how long each hold lasted', () => {
		expect(heldNotes(PLANK, [hold, makeRep(2, [], { measures: { heldS: 75 } })])).toEqual(['31 s', '1:15']);
		expect(heldNotes(squat, [hold])).toEqual([]);
	});
});

describe('clockText', () => {
	it('shows minutes and seconds', () => {
		expect(clockText(24.9)).toBe('0:24');
		expect(clockText(84)).toBe('1:24');
	});
});
