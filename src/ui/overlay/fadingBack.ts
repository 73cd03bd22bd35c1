import type { Analysis } from '../../analysis/analysis.ts';
import { outlinePoints, type BackOutline, type BackScene } from './backLine.ts';
import { FADE_S } from './joints.ts';

type FadingBack = Pick<BackScene, 'outline' | 'tone' | 'alpha'>;

/** What can be drawn of the back at this moment; `null` while its line can't be believed. */
export function outlineOf({ back, pose }: Pick<Analysis, 'back' | 'pose'>): BackOutline | null {
	const contour = pose?.backContour ?? null;
	if (back === null || contour === null || back.line.kind === 'unseen') return null;
	return {
		line: outlinePoints(contour, back.line.offsets),
		ghost: back.neutral === null ? null : outlinePoints(contour, back.neutral.offsets),
	};
}

/** The line of the back in a running picture: like the joints it fades out where it was last seen, and does not guess. */
export function createFadingBack(): {
	push(analysis: Analysis | null, tone: BackScene['tone'], clockS: number): void;
	at(clockS: number): FadingBack | null;
} {
	let seen: { readonly outline: BackOutline; readonly tone: BackScene['tone']; readonly atS: number } | null = null;
	let isThere = false;
	return {
		push(analysis, tone, clockS) {
			const outline = analysis === null ? null : outlineOf(analysis);
			isThere = outline !== null;
			if (outline !== null) seen = { outline, tone, atS: clockS };
		},
		at(clockS) {
			if (seen === null) return null;
			const alpha = isThere ? 1 : 1 - (clockS - seen.atS) / FADE_S;
			return alpha <= 0 ? null : { outline: seen.outline, tone: seen.tone, alpha };
		},
	};
}
