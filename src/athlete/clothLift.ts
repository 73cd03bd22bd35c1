/** A point of the back's outline: along the trunk, and how far out from the line between hips and shoulders. */
export interface OutlinePoint {
	readonly along: number;
	readonly outM: number;
}

/**
 * How far a shirt stands off each point of the back: it bridges hollows from hump to hump as far as it is loose. Assumed: cloth
 * is taut over the humps and gives no more than its looseness.
 */
export function clothLiftM(outline: readonly OutlinePoint[], loosenessM: number): readonly number[] {
	if (loosenessM === 0) return outline.map(() => 0);
	const humps = upperHull(outline);
	const lifts = outline.map((point) => Math.min(loosenessM, Math.max(0, heightOver(humps, point.along) - point.outM)));
	return lifts.map((lift, index) => ((lifts[index - 1] ?? lift) + 2 * lift + (lifts[index + 1] ?? lift)) / 4);
}

/** The points that a string touches which is pulled tight around the outside, in their order along the back. */
function upperHull(outline: readonly OutlinePoint[]): readonly OutlinePoint[] {
	const hull: OutlinePoint[] = [];
	for (const point of [...outline].sort((a, b) => a.along - b.along)) {
		for (;;) {
			const [before, last] = [hull.at(-2), hull.at(-1)];
			if (before === undefined || last === undefined) break;
			const turn =
				(last.along - before.along) * (point.outM - before.outM) -
				(last.outM - before.outM) * (point.along - before.along);
			if (turn < 0) break;
			hull.pop();
		}
		hull.push(point);
	}
	return hull;
}

function heightOver(hull: readonly OutlinePoint[], along: number): number {
	const after = hull.findIndex((point) => point.along >= along);
	const [from, to] = [hull[after - 1], hull[after]];
	if (to === undefined) return hull.at(-1)?.outM ?? 0;
	if (from === undefined) return to.outM;
	return from.outM + ((to.outM - from.outM) * (along - from.along)) / (to.along - from.along);
}
