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
	/** How much of it is still to be seen, 0–1. */
	alphaAt(clockS: number): number;
	/** `lead`: where a line between hips and shoulders is by now. */
	at(clockS: number, lead?: (axis: ContourAxis) => ContourAxis): FadingBack | null;
} {
	let seen: SeenBack | null = null;
	let isThere = false;
	const alphaAt = (clockS: number) => (seen === null ? 0 : isThere ? 1 : Math.max(0, 1 - (clockS - seen.atS) / FADE_S));
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
		alphaAt,
		at(clockS, lead = (axis) => axis) {
			if (seen === null) return null;
			const { shape, axis, tone } = seen;
			const alpha = alphaAt(clockS);
			return alpha <= 0 ? null : { outline: placeBack(shape, lead(axis)), tone, alpha };
		},
	};
}
