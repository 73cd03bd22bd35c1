import { describe, expect, it } from 'vitest';
import { emptyRecording } from '../../state/openDocument.ts';
import { makeRep, makeSession, makeSet } from '../../../tests/support/makeSession.ts';
import { fileStateText, rateText, sizeText } from './fileWords.ts';

const RECORDING = emptyRecording(1, 'squat', makeSession([makeSet([makeRep(0, []), makeRep(1, [])])]));

describe('fileStateText', () => {
	it('says what became of a file', () => {
		expect(fileStateText({ kind: 'waits' }, null, 0)).toBe('waits');
		expect(fileStateText({ kind: 'runs' }, null, 0.429)).toBe('42 %');
		expect(fileStateText({ kind: 'done', recordingId: 1, from: 'analysis' }, RECORDING, 0)).toBe('2 squats');
		const empty = { ...RECORDING, session: makeSession([]) };
		expect(fileStateText({ kind: 'done', recordingId: 1, from: 'kept' }, empty, 0)).toBe('nothing counted');
	});

	it('says how far one came that was stopped, and why one gave nothing', () => {
		const stopped = { kind: 'cancelled', readS: 61, durationS: 90 } as const;
		expect(fileStateText({ kind: 'stopped', recordingId: 1 }, { ...RECORDING, stopped }, 0)).toBe(
			'stopped at 1:01.0: 2 squats',
		);
		expect(fileStateText({ kind: 'stopped', recordingId: null }, null, 0)).toBe('stopped');
		const trouble = { kind: 'source', code: 'file-empty' } as const;
		expect(fileStateText({ kind: 'failed', trouble }, null, 0)).toMatch(/^This file is empty\. /u);
	});
});

describe('sizes and rates', () => {
	it('are said in round numbers', () => {
		expect([400_000, 12_345_678, 2_340_000_000].map(sizeText)).toEqual(['under 1 MB', '12 MB', '2.3 GB']);
		expect([null, 15].map(rateText)).toEqual(['every picture', '15 a second']);
	});
});
