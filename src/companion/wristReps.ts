import { createAlikeTurns, createTurns, type Pace } from './alikeTurns.ts';
import { createBiquad } from './biquad.ts';
import { createMainAxis } from './mainAxis.ts';
import type { MotionSample } from './motionSamples.ts';

/**
 * What the wrist does in a rep. `swing`: it flies on an arc, pulled outwards at the bottom and weightless at the top. `squat`: it is lowered and
 * raised, and tilts with trunk or arm.
 */
export type WristMovement = 'swing' | 'squat';

/** Feels reps in the motion of a wrist. */
export interface WristReps {
	/** Readings `rateHz` times a second, of which the last was at `endS`. Returns when reps were, each told once, the first three together. */
	take(samples: readonly MotionSample[], rateHz: number, endS: number): readonly number[];
}

interface Feature extends Pace {
	/** What is faster or slower is not the rep. */
	readonly bandHz: readonly [lowHz: number, highHz: number];
	/** g, from trough to top. */
	readonly leastRiseG: number;
}

/**
 * Swings take 1.2–1.8 s, and change the force on the wrist from less than half to twice its weight and more; the band ends below the two steps
 * a second of walking, and the least rise is beyond what an arm that swings along with them leaves in it. A squat takes 2–6 s: slower than any
 * stride, so that a smaller change is enough, 0.12 g being a tilt by 7° or a hand that is lowered by 0.3 m and raised within 3 s. House, from
 * mechanics; checked on made-up motion only.
 */
const FEATURES: Readonly<Record<WristMovement, Feature>> = {
	swing: { bandHz: [0.25, 1.2], leastRiseG: 0.5, leastPeriodS: 1, longestPeriodS: 3 },
	squat: { bandHz: [0.1, 0.6], leastRiseG: 0.12, leastPeriodS: 1.5, longestPeriodS: 8 },
};

/**
 * Slow movement over what is faster, both as root mean square. House: on made-up motion squats have 1.2 and more and swings 0.9 and more; walking has
 * 0.05–0.35 of a squat's slowness, its steps and strides being too fast for one.
 */
const LEAST_SLOW_RATIO = 0.6;
/** House: the time of a rep. */
const WEIGHED_S = 3;

/** Readings at another pace than before need other filters. */
const SAME_PACE_RATIO = 0.2;
/** House: after such a hole nobody knows what was between. */
const LONGEST_HOLE_S = 2;
/** Delay of a second-order Butterworth low-pass for what is slow: √2 / (2π · its limit). */
const DELAY_CYCLES = Math.SQRT2 / (2 * Math.PI);

export function createWristReps(movement: WristMovement): WristReps {
	const feature = FEATURES[movement];
	const delayS = (2 * DELAY_CYCLES) / feature.bandHz[1];
	let alike = createAlikeTurns(feature);
	let turns = createTurns(feature.leastRiseG);
	let signal: ((sample: MotionSample) => Signal) | null = null;
	let pacedHz = 0;
	let lastS = -Infinity;
	return {
		take(samples, rateHz, endS) {
			const beginS = endS - (samples.length - 1) / rateHz;
			if (beginS - lastS > LONGEST_HOLE_S || Math.abs(rateHz / pacedHz - 1) > SAME_PACE_RATIO) {
				alike = createAlikeTurns(feature);
				turns = createTurns(feature.leastRiseG);
				signal = null;
			}
			if (signal === null) pacedHz = rateHz;
			const follow = (signal ??= movement === 'swing' ? lightness(feature, rateHz) : tilt(feature, rateHz));
			lastS = endS;
			return samples.flatMap((sample, index) => {
				const { value, isSlow } = follow(sample);
				const turn = turns(value, beginS + index / rateHz - delayS, alike.usualRise());
				return turn === null || !isSlow ? [] : alike.take(turn);
			});
		},
	};
}

/** What the reps are seen in, and whether slow movement outweighs what is faster. */
interface Signal {
	readonly value: number;
	readonly isSlow: boolean;
}

/** How light the wrist is, whichever way the watch sits: a swing is weightless at its top once, and heavy at the bottom before and after. */
function lightness(feature: Feature, rateHz: number): (sample: MotionSample) => Signal {
	const band = createBands(1, feature, rateHz);
	return (sample) => {
		const { slow, isSlow } = band([Math.hypot(...sample)]);
		return { value: -(slow[0] ?? 0), isSlow };
	};
}

/** Its direction in the watch, along which it changes most. */
function tilt(feature: Feature, rateHz: number): (sample: MotionSample) => Signal {
	const bands = createBands(3, feature, rateHz);
	const along = createMainAxis(rateHz);
	return (sample) => {
		const { slow, isSlow } = bands(sample);
		return { value: along([slow[0] ?? 0, slow[1] ?? 0, slow[2] ?? 0]), isSlow };
	};
}

/** Parts the values of so many axes into what is as slow as a rep and what is faster. */
function createBands(axes: number, { bandHz: [lowHz, highHz] }: Feature, rateHz: number) {
	const filters = Array.from({ length: axes }, () => ({
		high: createBiquad('high-pass', lowHz, rateHz),
		// Twice, for a steep end towards steps.
		low: createBiquad('low-pass', highHz, rateHz),
		again: createBiquad('low-pass', highHz, rateHz),
		above: createBiquad('high-pass', highHz, rateHz),
	}));
	const keep = Math.exp(-1 / (WEIGHED_S * rateHz));
	let [slowPower, fastPower] = [0, 0];
	return (values: readonly number[]) => {
		const slow = filters.map(({ high, low, again }, axis) => again(low(high(values[axis] ?? 0))));
		const fast = filters.map(({ above }, axis) => above(values[axis] ?? 0));
		slowPower = keep * slowPower + (1 - keep) * Math.hypot(...slow) ** 2;
		fastPower = keep * fastPower + (1 - keep) * Math.hypot(...fast) ** 2;
		return { slow, isSlow: Math.sqrt(slowPower) >= LEAST_SLOW_RATIO * Math.sqrt(fastPower) };
	};
}
