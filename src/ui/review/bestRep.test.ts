import { describe, expect, it } from 'vitest';
import { listReps, type SessionRep } from '../../analysis/session/summary.ts';
import { makePose } from '../../../tests/support/makePose.ts';
import { makeReviewFrame } from '../../../tests/support/makeReviewFrame.ts';
import { faulted, makeRep, makeSet, passed } from '../../../tests/support/makeSession.ts';
import { bestRep, ghostOf, sameMoment } from './bestRep.ts';

const clean = [passed('squat/shallow-depth'), passed('squat/forward-lean')];
const faulty = [faulted('squat/shallow-depth'), passed('squat/forward-lean')];
const depth = (depthRatio: number) => ({ measures: { depthRatio } });

/** Three squats: clean, clean and further, and one with a fault that went furthest. */
const reps = listReps([
	makeSet([
		makeRep(1, clean, depth(1)),
		makeRep(2, clean, depth(1.2)),
		makeRep(3, faulty, { ...depth(1.4), startS: 6, peakS: 7, endS: 8 }),
	]),
]);
const [first, second, third] = reps as [SessionRep, SessionRep, SessionRep];

describe('bestRep', () => {
	it('is the clean one that went furthest', () => {
		expect(bestRep(reps, first)).toBe(second);
		expect(bestRep(reps, third)).toBe(second);
	});

	it('is nothing to lay over itself, or over a rep of another side or view', () => {
		expect(bestRep(reps, second)).toBeNull();
		expect(bestRep(reps, { ...third, rep: { ...third.rep, side: 'left' } })).toBeNull();
		expect(bestRep(reps, { ...third, set: { ...third.set, view: 'front' } })).toBeNull();
	});
});

describe('sameMoment', () => {
	it('is as far through the other rep, whatever their lengths', () => {
		expect(sameMoment(6, third, second)).toBe(4);
		expect(sameMoment(7, third, second)).toBe(4.5);
		expect(sameMoment(8.1, third, second)).toBeNull();
	});
});

describe('ghostOf', () => {
	const frame = (timeS: number, footX: number, size: number, hipY: number) => {
		const image = makePose({
			leftAnkle: [footX, 600],
			leftHip: [footX, hipY],
			leftShoulder: [footX, hipY - size],
			leftKnee: [footX + size, hipY],
		}).image;
		const made = makeReviewFrame(timeS, null);
		return { ...made, pose: made.pose === null ? null : { ...made.pose, image } };
	};
	// The second rep is done half as large, 400 px to the left of the third.
	const trace = [frame(4, 100, 50, 500), frame(4.5, 100, 50, 540), frame(6, 500, 100, 400), frame(7, 500, 100, 450)];

	it('stands where this rep stands, in its size, at the same share of its way', () => {
		const ghost = ghostOf(7, third, second, trace);
		expect(ghost?.leftAnkle).toMatchObject({ x: 500, y: 600 });
		expect(ghost?.leftKnee).toMatchObject({ x: 600, y: 480 });
		expect(ghost?.rightKnee).toBeNull();
	});

	it('is not there outside of the rep, or where nobody was seen as it began', () => {
		expect(ghostOf(9, third, second, trace)).toBeNull();
		const unseen = trace.map((each) => (each.timeS === 4 ? { ...each, pose: null } : each));
		expect(ghostOf(7, third, second, unseen)).toBeNull();
	});
});
