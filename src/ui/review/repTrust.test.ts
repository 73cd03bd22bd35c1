import { describe, expect, it } from 'vitest';
import { makePose } from '../../../tests/support/makePose.ts';
import { makeReviewFrame } from '../../../tests/support/makeReviewFrame.ts';
import { makeRep } from '../../../tests/support/makeSession.ts';
import { repTrust, trustText } from './repTrust.ts';

const REP = { rep: makeRep(1, []) };

/** Seen from the left, all four joints of that side. */
const SEEN = makePose({ leftShoulder: [1, 1], leftHip: [1, 2], leftKnee: [1, 3], leftAnkle: [1, 4] });
const HIDDEN = makePose({ leftShoulder: [1, 1], leftHip: [1, 2], leftKnee: [1, 3] });

function frameAt(timeS: number, pose: typeof SEEN | null, line: number | 'view' | null = null) {
	const back = line === null ? null : { line, neutral: null, personIndex: 0 };
	return { ...makeReviewFrame(timeS, back), pose };
}

describe('repTrust', () => {
	it('counts the pictures of the rep in which the joints of the near side were trusted', () => {
		const trace = [
			frameAt(1, SEEN),
			frameAt(2, SEEN, 3),
			frameAt(2.25, HIDDEN, 'view'),
			frameAt(2.5, null),
			frameAt(3, SEEN, 5),
			frameAt(4, SEEN),
		];
		const trust = repTrust(REP, trace);
		expect(trust).toEqual({ pictures: 4, picturesPerS: 3, jointsRatio: 0.5, backRatio: 0.5 });
		expect(trust && trustText(trust, 'joints')).toBe(
			'4 pictures, 3 a second. Shoulder, hip, knee and ankle clear in 50 %.',
		);
		expect(trust && trustText(trust, 'back')).toBe('4 pictures, 3 a second. Line of the back clear in 50 %.');
	});

	it('asks both sides from the front', () => {
		const fromFront = { ...frameAt(2.5, SEEN), nearSide: null };
		expect(repTrust(REP, [fromFront])).toMatchObject({ jointsRatio: 0, picturesPerS: null, backRatio: null });
	});

	it('knows nothing of an opened session', () => {
		expect(repTrust(REP, [])).toBeNull();
	});
});
