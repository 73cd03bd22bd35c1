import type { Analysis } from '../../analysis/analysis.ts';
import { axisOf, type ContourAxis } from '../../analysis/pose/backContour.ts';
import { backShape, placeBack, type BackScene, type BackShape } from './backLine.ts';
import { FADE_S } from './joints.ts';

type FadingBack = Pick<BackScene, 'outline' | 'tone' | 'alpha'>;

interface SeenBack {
	readonly shape: BackShape;
	readonly axis: ContourAxis;
	readonly tone: BackScene['tone'];
	/** When it was seen last. */
	readonly atS: number;
}

/** The line of the back in a running picture: unseen, it goes on with the trunk as it was and fades out. */
export function createFadingBack(): {
	push(analysis: Analysis | null, tone: BackScene['tone'], clockS: number): void;
	at(clockS: number): FadingBack | null;
} {
	let seen: SeenBack | null = null;
	let isThere = false;
	return {
		push(analysis, tone, clockS) {
			const { back = null, pose = null } = analysis ?? {};
			const contour = pose?.backContour ?? null;
			const shape = back === null ? null : backShape(contour, back.line, back.neutral);
			isThere = shape !== null && contour !== null;
			if (shape !== null && contour !== null) seen = { shape, axis: contour.axis, tone, atS: clockS };
			else if (seen !== null) {
				const image = pose?.image ?? null;
				seen = { ...seen, axis: (image === null ? null : axisOf(image)) ?? seen.axis };
			}
		},
		at(clockS) {
			if (seen === null) return null;
			const { shape, axis, tone, atS } = seen;
			const alpha = isThere ? 1 : 1 - (clockS - atS) / FADE_S;
			return alpha <= 0 ? null : { outline: placeBack(shape, axis), tone, alpha };
		},
	};
}
