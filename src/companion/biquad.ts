/** A filter of second order, one value at a time. */
export type Biquad = (value: number) => number;

/** Butterworth's: as flat as it gets, and it does not ring. */
const QUALITY = Math.SQRT1_2;

/**
 * Second-order Butterworth filter by the formulas of R. Bristow-Johnson's "Audio EQ Cookbook". The first value is taken for what has always
 * been there, so that nothing rings at the start. `cutHz` is kept below half of `rateHz`.
 */
export function createBiquad(kind: 'low-pass' | 'high-pass', cutHz: number, rateHz: number): Biquad {
	const angle = (2 * Math.PI * Math.min(cutHz, 0.45 * rateHz)) / rateHz;
	const cos = Math.cos(angle);
	const alpha = Math.sin(angle) / (2 * QUALITY);
	const a0 = 1 + alpha;
	const edge = kind === 'low-pass' ? (1 - cos) / 2 : (1 + cos) / 2;
	const b1 = (kind === 'low-pass' ? 2 * edge : -2 * edge) / a0;
	const [b0, b2, a1, a2] = [edge / a0, edge / a0, (-2 * cos) / a0, (1 - alpha) / a0];
	let past: { x1: number; x2: number; y1: number; y2: number } | null = null;
	return (value) => {
		const settled = kind === 'low-pass' ? value : 0;
		const { x1, x2, y1, y2 } = past ?? { x1: value, x2: value, y1: settled, y2: settled };
		const out = b0 * value + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
		past = { x1: value, x2: x1, y1: out, y2: y1 };
		return out;
	};
}
