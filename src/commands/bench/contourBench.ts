import { performance } from 'node:perf_hooks';
import { backContourOf } from '../../analysis/pose/backContour.ts';
import type { BodyMask } from '../../analysis/pose/bodyMask.ts';
import { createBody } from '../../athlete/body.ts';
import { createCamera, truePose } from '../../athlete/camera.ts';
import { figureOf } from '../../athlete/figure.ts';
import { hipHinge } from '../../athlete/motions/hipHinge.ts';
import { median, type Measure } from './measure.ts';

const CELLS = 256;
const LOOKS = 2_000;
/** The first looks run before the compiler has seen them. */
const WARM_UP_LOOKS = 200;

/** A body whose back is a straight edge, 60 cells behind the middle of the picture; sure to unsure within three cells. */
function straightBack(toPicture: BodyMask['toPicture']): BodyMask {
	const values = Float32Array.from({ length: CELLS * CELLS }, (_, cell) => {
		const beyond = Math.abs(Math.floor(cell / CELLS) - CELLS / 2) - 60;
		return Math.min(1, Math.max(0, 0.5 - beyond / 3));
	});
	return { sizePx: CELLS, values, toPicture };
}

/** What the outline of the back costs for one picture, in Node, once the mask is there. */
export function benchContour(): Measure {
	const body = createBody();
	const motion = hipHinge({ reps: 1, idleBeforeS: 1 });
	const { image, widthPx, heightPx } = truePose(
		figureOf(motion.postureAt(motion.reps[0]?.peakS ?? 0, body), body),
		createCamera({ yawDeg: 90 }),
		0,
	);
	if (image === null) throw new Error('The figure has no landmarks.');
	const [xx, yy] = [widthPx / CELLS, heightPx / CELLS];
	const mask = straightBack({ xx, xy: 0, x0: 0, yx: 0, yy, y0: 0 });
	const looksMs = Array.from({ length: LOOKS }, () => {
		const begin = performance.now();
		const contour = backContourOf(mask, image);
		const tookMs = performance.now() - begin;
		if (contour === null) throw new Error('The figure shows no back.');
		return tookMs;
	});
	return {
		name: 'outline of the back from its mask, median',
		value: median(looksMs.slice(WARM_UP_LOOKS)),
		limit: 0.3,
		unit: 'ms',
		good: 'at-most',
	};
}
