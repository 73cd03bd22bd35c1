import { radians } from '../../analysis/geometry/angle.ts';
import { AVERAGE_KYPHOSIS_DEG, AVERAGE_LORDOSIS_DEG, type Body } from '../../athlete/body.ts';
import type { Frame } from '../../athlete/orientation.ts';
import type { Skeleton } from '../../athlete/skeleton.ts';
import type { BoneName } from './bones.ts';
import { ellipsoid, tube, type Section, type Shape } from './distanceShapes.ts';

/** A piece of the trunk and what carries it. */
export interface TrunkShape {
	readonly bone: BoneName | 'spine';
	readonly shape: Shape;
}

/** Tables are for a body of this height. */
const TABLE_HEIGHT_M = 1.75;

/** Along the trunk from mid-hip (0) to mid-shoulder (1), with an average back. */
const TRUNK: readonly Section[] = [
	[-0.2, 0.142, 0.1, -0.012],
	[-0.05, 0.166, 0.112, -0.014],
	[0.12, 0.156, 0.107, -0.009],
	[0.34, 0.132, 0.096, -0.003],
	[0.52, 0.14, 0.103, 0.003],
	[0.74, 0.16, 0.112, 0.01],
	[0.9, 0.164, 0.1, 0],
	[1, 0.135, 0.078, -0.012],
	[1.07, 0.08, 0.06, -0.016],
];

/** The naked trunk: ribs, belly and back in one, the seat, and what there is of a paunch. */
export function trunkShapes({ body, spine, chest }: Skeleton): readonly TrunkShape[] {
	const pelvis = spine[0] as Frame;
	const thick = (body.heightM / TABLE_HEIGHT_M) * body.girthRatio;
	const sections = TRUNK.map(([at, width, depth, ahead]): Section => {
		const fatM = body.backFatM * softness(at);
		const curveM = curveAheadRatio(at, body) * body.trunkM;
		return [at, width * thick, depth * thick + fatM / 2, ahead * thick + curveM - fatM / 2];
	});
	const seat = ellipsoid(
		pelvis,
		[0, -0.035 * thick, -0.058 * thick],
		[0.1 * thick, 0.1 * thick, 0.078 * thick * body.seatRatio],
	);
	const trunk: TrunkShape = { bone: 'spine', shape: tube(pelvis.origin, chest.origin, pelvis.forward, sections) };
	return [trunk, { bone: 'pelvis', shape: seat }, ...paunch(body, pelvis, thick)];
}

function paunch(body: Body, pelvis: Frame, thick: number): readonly TrunkShape[] {
	if (body.bellyM === 0) return [];
	const middle = [0, 0.26 * body.trunkM, 0.03 * thick] as const;
	const halves = [0.125 * thick, 0.15 * thick, 0.066 * thick + body.bellyM] as const;
	return [{ bone: 'spine', shape: ellipsoid(pelvis, middle, halves) }];
}

/** House: fat on the back lies thickest between the seat and the shoulder blades. */
function softness(at: number): number {
	return Math.exp(-(((at - 0.42) / 0.24) ** 2));
}

/** Where the hollow of the lower back is and where the curve of the upper back. */
const LUMBAR = { from: 0.16, to: 0.5 } as const;
const THORACIC = { from: 0.5, to: 1 } as const;
const STEPS = 50;

/**
 * How far ahead of the average a back is that is hollow and curved otherwise, as a share of the trunk's length: the curvature
 * that differs, integrated twice and held at the hips and at the shoulders.
 */
function curveAheadRatio(at: number, { lordosisDeg, kyphosisDeg }: Body): number {
	const hollow = radians(lordosisDeg - AVERAGE_LORDOSIS_DEG) / (LUMBAR.to - LUMBAR.from);
	const hunch = radians(kyphosisDeg - AVERAGE_KYPHOSIS_DEG) / (THORACIC.to - THORACIC.from);
	if (hollow === 0 && hunch === 0) return 0;
	const place = Math.min(1, Math.max(0, at));
	return integrated(place, hollow, hunch) - place * integrated(1, hollow, hunch);
}

function integrated(to: number, hollow: number, hunch: number): number {
	let [slope, aheadRatio] = [0, 0];
	const step = 1 / STEPS;
	for (let s = step / 2; s < to; s += step) {
		if (s > LUMBAR.from && s < LUMBAR.to) slope -= hollow * step;
		if (s > THORACIC.from && s < THORACIC.to) slope += hunch * step;
		aheadRatio += slope * Math.min(step, to - s + step / 2);
	}
	return aheadRatio;
}
