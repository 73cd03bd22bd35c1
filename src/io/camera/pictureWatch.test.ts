import { describe, expect, it } from 'vitest';
import type { CameraTrouble } from './frameSource.ts';
import { createPictureWatch, type PictureLook } from './pictureWatch.ts';

const GOOD = { lumaRatio: 0.4, track: 'live', page: 'visible' } as const;

/** Looks four times a second through stretches of so many seconds; the picture is new at each look unless `still`. */
function troubles(
	stretches: readonly (Partial<PictureLook> & { forS: number; still?: true })[],
): (CameraTrouble | null)[] {
	const watch = createPictureWatch();
	let wallS = 100;
	let pictureAtS = 100;
	return stretches.map(({ forS, still, ...look }) => {
		let trouble: CameraTrouble | null = null;
		for (const endS = wallS + forS; wallS < endS; wallS += 0.25) {
			if (still === undefined) pictureAtS = wallS;
			trouble = watch.push({ ...GOOD, ...look, wallS, pictureAtS });
		}
		return trouble;
	});
}

describe('watch over the picture', () => {
	it('has nothing to say about a good picture', () => {
		expect(troubles([{ forS: 5 }])).toEqual([null]);
	});

	it('lets a short darkness pass', () => {
		expect(troubles([{ forS: 1.75, lumaRatio: 0.01 }, { forS: 0.25 }, { forS: 1.75, lumaRatio: 0.01 }])).toEqual([
			null,
			null,
			null,
		]);
	});

	it('reports a picture that stays black, and forgets it with the first light', () => {
		expect(
			troubles([
				{ forS: 3, lumaRatio: 0.01 },
				{ forS: 0.25, lumaRatio: 0.06 },
			]),
		).toEqual(['camera-black', null]);
	});

	it('does not flicker at the border between black and light', () => {
		expect(
			troubles([
				{ forS: 3, lumaRatio: 0.029 },
				{ forS: 1, lumaRatio: 0.04 },
			]),
		).toEqual(['camera-black', 'camera-black']);
	});

	it('takes a dim room for a picture', () => {
		expect(troubles([{ forS: 5, lumaRatio: 0.035 }])).toEqual([null]);
	});

	it('reports pictures held back by the system as black, still or not', () => {
		expect(troubles([{ forS: 3, track: 'muted', still: true }, { forS: 0.25 }])).toEqual(['camera-black', null]);
	});

	it('reports pictures that stop, and forgets it with the next one', () => {
		expect(troubles([{ forS: 1 }, { forS: 3, still: true }, { forS: 0.25 }])).toEqual([null, 'camera-frozen', null]);
	});

	it('expects no pictures while nobody sees the page, nor at once after', () => {
		expect(
			troubles([
				{ forS: 1 },
				{ forS: 60, still: true, page: 'hidden' },
				{ forS: 1, still: true },
				{ forS: 2, still: true },
			]),
		).toEqual([null, null, null, 'camera-frozen']);
	});

	it('knows no darkness where the brightness can not be told', () => {
		expect(troubles([{ forS: 5, lumaRatio: null }])).toEqual([null]);
	});
});
