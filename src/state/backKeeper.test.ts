import { describe, expect, it } from 'vitest';
import { makeNeutral } from '../../tests/support/makeBack.ts';
import { makePose } from '../../tests/support/makePose.ts';
import { createBackKeeper, newestOf } from './backKeeper.ts';

const HINGE = makeNeutral('hip-hinge');

function somebody(timeS: number, x = 600) {
	return makePose(
		{ leftHip: [x, 400], rightHip: [x, 400], leftShoulder: [x, 200], rightShoulder: [x, 200] },
		{ timeS },
	);
}
const nobody = (timeS: number) => ({ ...somebody(timeS), image: null, score: 0 });

function keeperWith(...frames: Parameters<ReturnType<typeof createBackKeeper>['watch']>[0][]) {
	const keeper = createBackKeeper();
	keeper.watch(somebody(0));
	keeper.learn([HINGE]);
	for (const frame of frames) keeper.watch(frame);
	return keeper.known();
}

describe('createBackKeeper', () => {
	it('keeps a flat back while the person stays, also out of sight for a moment', () => {
		expect(keeperWith(somebody(1), nobody(2), nobody(3), somebody(3.5))).toEqual([HINGE]);
	});

	it('drops it when somebody comes after nobody was there', () => {
		expect(keeperWith(nobody(1), nobody(3), nobody(5), somebody(5.1))).toEqual([]);
	});

	it('drops it when somebody else is there from one picture to the next', () => {
		expect(keeperWith(somebody(0.1, 1100))).toEqual([]);
	});
});

describe('newestOf', () => {
	it('replaces what is known of the same exercise and side only', () => {
		const right = makeNeutral('hip-hinge', { side: 'right' });
		const confirmed = makeNeutral('hip-hinge', { source: 'confirmed' });
		expect(newestOf([HINGE, right, makeNeutral('squat')], [confirmed])).toEqual([
			right,
			makeNeutral('squat'),
			confirmed,
		]);
	});
});
