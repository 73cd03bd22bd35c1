import { CONTOUR_STATIONS, type BackContour } from '../../src/analysis/pose/backContour.ts';
import type { BodyMask } from '../../src/analysis/pose/bodyMask.ts';
import type { Landmarks } from '../../src/analysis/pose/landmarks.ts';
import { makeLandmarks } from './makePose.ts';

/** Trunk length of {@link leaning} in pixels. */
export const TRUNK_PX = 100;
const HIP = { x: 300, y: 300 };

/** Somebody on their feet who leans so far to the right of the picture, side on, arms hanging. */
export function leaning(inclinationDeg = 60, change: Parameters<typeof makeLandmarks>[0] = {}): Landmarks<'imagePx'> {
	const lean = (inclinationDeg * Math.PI) / 180;
	const shoulder = { x: HIP.x + TRUNK_PX * Math.sin(lean), y: HIP.y - TRUNK_PX * Math.cos(lean) };
	const at = (x: number, y: number): [number, number] => [x, y];
	const both = (name: string, x: number, y: number) => ({ [`left${name}`]: at(x, y), [`right${name}`]: at(x, y) });
	return makeLandmarks({
		...both('Hip', HIP.x, HIP.y),
		...both('Shoulder', shoulder.x, shoulder.y),
		...both('Elbow', shoulder.x + 2, shoulder.y + 50),
		...both('Wrist', shoulder.x + 4, shoulder.y + 95),
		...both('Index', shoulder.x + 4, shoulder.y + 110),
		...both('Thumb', shoulder.x + 4, shoulder.y + 105),
		...both('Knee', HIP.x + 15, HIP.y + 80),
		...both('Ankle', HIP.x, HIP.y + 160),
		...both('Heel', HIP.x - 8, HIP.y + 168),
		...both('FootIndex', HIP.x + 30, HIP.y + 168),
		...both('Ear', shoulder.x + 30, shoulder.y - 15),
		nose: at(shoulder.x + 48, shoulder.y),
		...change,
	});
}

/** An outline whose distance from the axis is `offsetOf` each station, as seen with {@link leaning}. */
export function outlined(
	inclinationDeg: number,
	offsetOf: (station: number) => number | null,
	edgeRatio: number | null = 0.02,
): BackContour {
	const lean = (inclinationDeg * Math.PI) / 180;
	return {
		axis: {
			hipX: HIP.x,
			hipY: HIP.y,
			shoulderX: HIP.x + TRUNK_PX * Math.sin(lean),
			shoulderY: HIP.y - TRUNK_PX * Math.cos(lean),
		},
		side: -1,
		offsets: CONTOUR_STATIONS.map(offsetOf),
		edgeRatio,
	};
}

/** A mask of 256 cells a side over the picture from 100 to 500 px, turned by `turnDeg`; `sureness` of each picture point. */
export function madeMask(sureness: (xPx: number, yPx: number) => number, turnDeg = 0): BodyMask {
	const sizePx = 256;
	const scale = 400 / sizePx;
	const turn = (turnDeg * Math.PI) / 180;
	const [xx, xy, yx, yy] = [
		scale * Math.cos(turn),
		-scale * Math.sin(turn),
		scale * Math.sin(turn),
		scale * Math.cos(turn),
	];
	const half = sizePx / 2;
	const toPicture = { xx, xy, x0: 300 - (xx + xy) * half, yx, yy, y0: 300 - (yx + yy) * half };
	const values = Float32Array.from({ length: sizePx * sizePx }, (_, cell) => {
		const col = (cell % sizePx) + 0.5;
		const row = Math.floor(cell / sizePx) + 0.5;
		return sureness(xx * col + xy * row + toPicture.x0, yx * col + yy * row + toPicture.y0);
	});
	return { sizePx, values, toPicture };
}
