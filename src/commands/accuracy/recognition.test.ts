import { describe, expect, it } from 'vitest';
import { repAt, setOf } from '../../../tests/support/madeSets.ts';
import { recognise, recognisedRatio } from './recognition.ts';

const CLIP = { file: 'a.mp4', exercise: 'squat' };
const two = (exerciseId: string) => setOf(exerciseId, [repAt(1), repAt(3)]);

describe('recognise', () => {
	it('is right when the exercise and no other was counted', () => {
		expect(recognise(CLIP, null, [two('squat')], [two('squat')])).toMatchObject({ right: true, sameCount: true });
		expect(recognise(CLIP, null, [two('squat'), two('lunge')], [two('squat')])).toMatchObject({ right: false });
		expect(recognise(CLIP, null, [], [two('squat')])).toMatchObject({ named: [], right: false, sameCount: false });
	});

	it('does not name what has only partial reps', () => {
		const ghost = setOf('lunge', [repAt(5, { partial: true })]);
		expect(recognise(CLIP, null, [two('squat'), ghost], [two('squat')]).named).toEqual(['squat']);
	});

	it('is right to count nothing where there is nothing', () => {
		const none = { reps: 0, alsoOk: [] };
		expect(recognise(CLIP, none, [], [])).toMatchObject({ right: true, sameCount: true });
		expect(recognise(CLIP, none, [two('squat')], [])).toMatchObject({ right: false });
	});

	it('takes two counts for the same that are both right', () => {
		const faded = { reps: 2, alsoOk: [3] };
		const three = setOf('squat', [repAt(1), repAt(3), repAt(5)]);
		expect(recognise(CLIP, faded, [three], [two('squat')]).sameCount).toBe(true);
	});
});

describe('recognisedRatio', () => {
	it('asks for both the name and the count', () => {
		const right = recognise(CLIP, null, [two('squat')], [two('squat')]);
		const miscounted = recognise(CLIP, null, [setOf('squat', [repAt(1)])], [two('squat')]);
		expect(recognisedRatio([right, miscounted])).toBe(0.5);
	});
});
