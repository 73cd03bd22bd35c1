/** A point of a drawing, in its own units; +y down. */
export interface Spot {
	readonly x: number;
	readonly y: number;
}

/** A round end of a limb. */
export interface Round extends Spot {
	readonly r: number;
}

const mix = (from: number, to: number, ratio: number) => from + (to - from) * ratio;

/** Point between two, at a share of the way. */
export function along(from: Spot, to: Spot, ratio: number): Spot {
	return { x: mix(from.x, to.x, ratio), y: mix(from.y, to.y, ratio) };
}

/** Outline of a limb that tapers from one round end to the other, as SVG path data. */
export function limbPath(from: Round, to: Round): string {
	const length = Math.hypot(to.x - from.x, to.y - from.y);
	const base = Math.atan2(to.y - from.y, to.x - from.x);
	const spread = Math.acos(Math.min(1, Math.max(-1, length === 0 ? 0 : (from.r - to.r) / length)));
	const at = (end: Round, angle: number) =>
		`${(end.x + end.r * Math.cos(angle)).toFixed(1)} ${(end.y + end.r * Math.sin(angle)).toFixed(1)}`;
	const large = from.r > to.r ? 1 : 0;
	return (
		`M${at(from, base + spread)}L${at(to, base + spread)}` +
		`A${to.r} ${to.r} 0 ${1 - large} 0 ${at(to, base - spread)}L${at(from, base - spread)}` +
		`A${from.r} ${from.r} 0 ${large} 0 ${at(from, base + spread)}Z`
	);
}
