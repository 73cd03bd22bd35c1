import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../analysis/analysis.ts';
import type { Cue } from '../../analysis/cues/cueScheduler.ts';
import { clockText, framingNeed, limbTone, phaseText, plateFor } from './liveScreen.ts';

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
};

describe('plateFor', () => {
	it('lights the cue with its own sign while counting', () => {
		expect(plateFor('counting', null, CUE)).toEqual({ tone: 'adjust', icon: 'down', text: 'A little lower' });
		expect(plateFor('counting', null, { ...CUE, kind: 'praise', ruleId: null })?.tone).toBe('fine');
	});

	it('is dark when there is nothing to say, and during the countdown', () => {
		expect(plateFor('counting', null, null)).toBeNull();
		expect(plateFor('countdown', 'feet-hidden', null)).toBeNull();
	});

	it('helps with framing in blue, also in the middle of a set', () => {
		expect(plateFor('framing', 'feet-hidden', null)?.tone).toBe('unsure');
		expect(plateFor('counting', 'feet-hidden', null)?.text).toBe('Step back until I see your feet');
	});
});

describe('framingNeed', () => {
	it('blames the light only when nobody is found', () => {
		expect(framingNeed({ ...ANALYSIS, framing: 'nobody' }, 'too-dark', null)).toBe('too-dark');
		expect(framingNeed(ANALYSIS, 'too-dark', null)).toBeNull();
	});
});

describe('framingNeed, the camera', () => {
	it('asks for the cover to be opened before anything else', () => {
		expect(framingNeed({ ...ANALYSIS, framing: 'nobody' }, 'too-dark', 'camera-black')).toBe('camera-black');
	});
});

describe('limbTone', () => {
	it('turns green at the goal and amber while its cue is lit', () => {
		expect(limbTone(ANALYSIS, null)).toBe('open');
		expect(limbTone({ ...ANALYSIS, depthRatio: 1.02 }, null)).toBe('fine');
		expect(limbTone(ANALYSIS, CUE)).toBe('adjust');
	});

	it('marks the knees, not the depth, from the front', () => {
		const front: Analysis = { ...ANALYSIS, view: 'front', nearSide: null, depthRatio: 1.1 };
		expect(limbTone(front, CUE)).toBe('open');
		expect(limbTone(front, { ...CUE, ruleId: 'squat/knee-valgus' })).toBe('adjust');
	});
});

describe('phaseText', () => {
	it('shows no phase of somebody who stands', () => {
		expect(phaseText('start')).toBeNull();
		expect(phaseText('outward')?.text).toBe('down');
	});
});

describe('clockText', () => {
	it('shows minutes and seconds', () => {
		expect(clockText(24.9)).toBe('0:24');
		expect(clockText(84)).toBe('1:24');
	});
});
