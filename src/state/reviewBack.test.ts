import { describe, expect, it } from 'vitest';
import { CONTOUR_STATIONS, type BackContour } from '../analysis/pose/backContour.ts';
import { listReps } from '../analysis/session/summary.ts';
import { makeNeutral } from '../../tests/support/makeNeutral.ts';
import { makeReviewFrame } from '../../tests/support/makeReviewFrame.ts';
import { makeRep, makeSession, makeSet } from '../../tests/support/makeSession.ts';
import type { GivenBack, ReviewFrame, ReviewRecording } from './reviewRecording.ts';
import { backOffers, backSubjects, givenByReps, givenInstead, withNeutrals } from './reviewBack.ts';

const SUBJECT = { exerciseId: 'hip-hinge', side: 'left' } as const;
const CONTOUR: BackContour = {
	axis: { hipX: 100, hipY: 200, shoulderX: 200, shoulderY: 150 },
	side: -1,
	offsets: CONTOUR_STATIONS.map(() => 0.25),
	edgeRatio: 0.02,
};
const REPS = listReps([makeSet([makeRep(1, []), makeRep(2, []), makeRep(3, [])], { exerciseId: 'hip-hinge' })]);

/** Five pictures of each rep, all as round. */
function traceOf(roundness: readonly (number | 'arms-over-back')[]): readonly ReviewFrame[] {
	return REPS.flatMap(({ rep }, index) =>
		[0, 1, 2, 3, 4].map((step) =>
			makeReviewFrame(
				rep.startS + step / 5,
				{ line: roundness[index] ?? 'too-upright', neutral: null, personIndex: 0 },
				CONTOUR,
			),
		),
	);
}

function recording(id: number, name: string, change: Partial<ReviewRecording> = {}): ReviewRecording {
	const session = makeSession([]);
	return {
		id,
		exerciseId: 'auto',
		session: { ...session, source: { ...session.source, name } },
		trace: [],
		frames: [],
		video: null,
		notes: [],
		givenBacks: [],
		watch: null,
		backNeutrals: [],
		stopped: null,
		...change,
	};
}

describe('givenByReps', () => {
	it('makes a measure of reps that the person chose, by their numbers', () => {
		const given = givenByReps(SUBJECT, [REPS[0], REPS[2]].filter((rep) => rep !== undefined), traceOf([4, 30, 6])); // prettier-ignore
		expect(given).toMatchObject({
			neutral: { ...SUBJECT, roundness: 5, source: 'confirmed', offsets: CONTOUR.offsets },
			from: { kind: 'reps', numbers: [1, 3] },
		});
	});

	it('takes no plainly round reps, and none in which the back was not seen', () => {
		expect(givenByReps(SUBJECT, REPS, traceOf([30, 28, 31]))).toBe('too-round');
		expect(givenByReps(SUBJECT, REPS, traceOf(['arms-over-back', 'arms-over-back', 2]))).toBe('not-seen');
		expect(givenByReps({ ...SUBJECT, side: 'right' }, REPS, traceOf([2, 2, 2]))).toBe('not-seen');
	});
});

describe('backOffers', () => {
	const neutral = makeNeutral();
	const shown = recording(1, 'rounded.mp4');

	it('offers the flat back of another recording for the same exercise and side', () => {
		const other = recording(2, 'flat.mp4', { backNeutrals: [neutral, makeNeutral({ exerciseId: 'squat' })] });
		const { offers, otherSide } = backOffers(SUBJECT, shown, [shown, other]);
		expect(offers).toEqual([{ neutral, from: { kind: 'clip', name: 'flat.mp4' } }]);
		expect(otherSide).toEqual([]);
	});

	it('offers neither its own nor what was itself given from a clip, nor what is in use', () => {
		const given: GivenBack = { neutral, from: { kind: 'clip', name: 'first.mp4' } };
		const own = recording(1, 'own.mp4', { backNeutrals: [neutral] });
		expect(backOffers(SUBJECT, own, [own]).offers).toEqual([]);
		const borrower = recording(2, 'b.mp4', { backNeutrals: [neutral], givenBacks: [given] });
		expect(backOffers(SUBJECT, shown, [shown, borrower]).offers).toEqual([]);
		const using = recording(3, 'u.mp4', { givenBacks: [given] });
		const lender = recording(4, 'first.mp4', { backNeutrals: [neutral] });
		expect(backOffers(SUBJECT, using, [using, lender]).offers).toEqual([]);
	});

	it('names the recordings that show the other side', () => {
		const other = recording(2, 'right.mp4', { backNeutrals: [makeNeutral({ side: 'right' })] });
		expect(backOffers(SUBJECT, shown, [other])).toEqual({ offers: [], otherSide: ['right.mp4'] });
	});
});

describe('givenInstead', () => {
	it('leaves what was given for other exercises and sides', () => {
		const given = (change: Parameters<typeof makeNeutral>[0]): GivenBack => ({
			neutral: makeNeutral(change),
			from: { kind: 'reps', numbers: [1, 2] },
		});
		const kept = given({ side: 'right' });
		const next = given({ roundness: 3 });
		expect(givenInstead([given({}), kept], next)).toEqual([kept, next]);
	});
});

describe('backSubjects', () => {
	it('names exercises that look at the back and were done side on, once', () => {
		const set = (exerciseId: string, view: 'left' | 'front') => makeSet([], { exerciseId, view });
		const sets = [set('hip-hinge', 'left'), set('lunge', 'left'), set('squat', 'front'), set('hip-hinge', 'left')];
		expect(backSubjects(sets)).toEqual([SUBJECT]);
	});
});

describe('withNeutrals', () => {
	const neutral = makeNeutral();
	const back = (line: number | 'too-upright', own: typeof neutral | null, personIndex = 0) => ({
		line,
		neutral: own,
		personIndex,
	});
	const neutrals = (trace: readonly ReviewFrame[]) => withNeutrals(trace).map((frame) => frame.back?.neutral ?? null);

	it('shows a measure with the reps that it was taken from, and until the end', () => {
		const trace = [back(1, null), back('too-upright', null), back(2, neutral), back('too-upright', null)];
		expect(neutrals(trace.map((each, index) => makeReviewFrame(index, each)))).toEqual(Array(4).fill(neutral));
	});

	it('keeps it from another person and from the other side', () => {
		const others = [back(1, null, 0), back(2, neutral, 1), back(3, null, 2), back('too-upright', null, 2)];
		expect(neutrals(others.map((each, index) => makeReviewFrame(index, each)))).toEqual([null, neutral, null, null]);
		const turned = [{ ...makeReviewFrame(0, back(1, null)), nearSide: 'right' as const }, makeReviewFrame(1, back(2, neutral))]; // prettier-ignore
		expect(neutrals(turned)).toEqual([null, neutral]);
	});
});
