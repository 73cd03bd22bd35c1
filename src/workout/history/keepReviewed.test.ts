import { expect, it } from 'vitest';
import { makeSession, makeSet } from '../../../tests/support/makeSession.ts';
import { reviewedSession } from './keepReviewed.ts';

const CLIP = makeSession([makeSet([])]);

it('a review takes the place of an earlier one of the same file, and keeps its note', () => {
	const kept = [{ ...makeSession([]), notes: 'from the side' }];
	expect(reviewedSession(CLIP, kept)).toEqual({ ...CLIP, notes: 'from the side' });
	expect(reviewedSession({ ...CLIP, notes: 'new' }, kept).notes).toBe('new');
});

it('another file of the same moment stays', () => {
	const others = [0, 1].map((ms) => ({
		...CLIP,
		startedAt: ms === 0 ? CLIP.startedAt : '2026-11-22T09:00:00.001Z',
		source: { ...CLIP.source, name: 'other.mp4' },
	}));
	expect(reviewedSession(CLIP, others)).toEqual({ ...CLIP, startedAt: '2026-11-22T09:00:00.002Z' });
	expect(reviewedSession(CLIP, [])).toEqual(CLIP);
});
