import { describe, expect, it } from 'vitest';
import type { Cue } from '../analysis/cues/cueScheduler.ts';
import { litCue } from './litCue.ts';

const FAULT: Cue = { id: 1, kind: 'fault', ruleId: 'squat/shallow-depth', text: 'A little lower', timeS: 10 };
const PRAISE: Cue = { id: 2, kind: 'praise', ruleId: null, text: 'Clean. Again.', timeS: 14 };

describe('litCue', () => {
	it('lights a cue when it becomes due, in place of the one before', () => {
		expect(litCue(null, { due: FAULT, repCompleted: 'yes', timeS: 10 })).toBe(FAULT);
		expect(litCue(FAULT, { due: PRAISE, repCompleted: 'yes', timeS: 14 })).toBe(PRAISE);
	});

	it('keeps it lit until the next rep is done', () => {
		expect(litCue(FAULT, { due: null, repCompleted: 'no', timeS: 13 })).toBe(FAULT);
		expect(litCue(FAULT, { due: null, repCompleted: 'yes', timeS: 13 })).toBeNull();
	});

	it('stays lit long enough to be read where reps come fast', () => {
		expect(litCue(FAULT, { due: null, repCompleted: 'yes', timeS: 11.4 })).toBe(FAULT);
		expect(litCue(FAULT, { due: null, repCompleted: 'yes', timeS: 12.8 })).toBeNull();
	});

	it('goes dark by itself, praise sooner than a fault', () => {
		expect(litCue(FAULT, { due: null, repCompleted: 'no', timeS: 17.1 })).toBeNull();
		expect(litCue(PRAISE, { due: null, repCompleted: 'no', timeS: 17.4 })).toBe(PRAISE);
		expect(litCue(PRAISE, { due: null, repCompleted: 'no', timeS: 17.6 })).toBeNull();
	});
});
