/** A point of a drawing, in its own units; +y down. */
export interface Spot {
	readonly x: number;
	readonly y: number;
}

/** A round end of a limb. */
export interface Round extends Spot {
	readonly r: number;
}

/** A mannequin seen from its right side, facing +x. */
export interface FigurePose {
	readonly ankle: Spot;
	readonly knee: Spot;
	readonly hip: Spot;
	readonly shoulder: Spot;
	readonly elbow: Spot;
	readonly wrist: Spot;
	readonly head: Spot;
	/** Trunk inclination from vertical in degrees, forward positive. */
	readonly trunkDeg: number;
}

const SHANK = 24.5;
const THIGH = 25;
const TRUNK = 31;
const UPPER_ARM = 16;
const FOREARM = 15;

const mix = (from: number, to: number, ratio: number) => from + (to - from) * ratio;

/** Step from a point; `deg` from straight up, positive towards +x. */
function step(from: Spot, length: number, deg: number): Spot {
	const rad = (deg * Math.PI) / 180;
	return { x: from.x + length * Math.sin(rad), y: from.y - length * Math.cos(rad) };
}

/** A squat from standing (0) to thighs parallel to the floor (1). */
export function squatPose(depthRatio: number): FigurePose {
	const ankle = { x: 50, y: 90.5 };
	const knee = step(ankle, SHANK, mix(2, 29, depthRatio));
	const hip = step(knee, THIGH, mix(-2, -88, depthRatio));
	const trunkDeg = mix(1, 36, depthRatio);
	const shoulder = step(hip, TRUNK, trunkDeg);
	const elbow = step(shoulder, UPPER_ARM, mix(172, 94, depthRatio));
	return {
		ankle,
		knee,
		hip,
		shoulder,
		elbow,
		wrist: step(elbow, FOREARM, mix(166, 90, depthRatio)),
		head: step(shoulder, 14, mix(1, 20, depthRatio)),
		trunkDeg,
	};
}

/** Point between two, at a share of the way, moved sideways (`offset` to the right of the direction). */
export function along(from: Spot, to: Spot, ratio: number, offset = 0): Spot {
	const length = Math.hypot(to.x - from.x, to.y - from.y);
	const nx = length === 0 ? 0 : -(to.y - from.y) / length;
	const ny = length === 0 ? 0 : (to.x - from.x) / length;
	return { x: mix(from.x, to.x, ratio) + nx * offset, y: mix(from.y, to.y, ratio) + ny * offset };
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
