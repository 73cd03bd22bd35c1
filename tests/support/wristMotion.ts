import type { MotionSample } from '../../src/companion/motionSamples.ts';

/** Where a wrist is in a plane, forwards and up in metres, how its forearm points, from hanging down forwards, and how it is jolted. */
interface Wrist {
	readonly forwardM: number;
	readonly upM: number;
	readonly forearmDeg: number;
	readonly joltG?: number;
}

export interface WristPath {
	at(timeS: number): Wrist;
}

const GRAVITY = 9.81;
const STEP_S = 0.005;

/** An accelerometer reads the mean of what happens between two readings, roughly. */
const LOOKS_PER_READING = 6;

/** What an accelerometer on that wrist reads, in its own axes, with `noiseG` of its own. The same input gives the same readings. */
export function readingsOf(path: WristPath, durationS: number, rateHz = 25, noiseG = 0.01): MotionSample[] {
	const noise = seededNoise();
	return Array.from({ length: Math.round(durationS * rateHz) }, (_, index) => {
		let [along, across] = [0, 0];
		for (let look = 0; look < LOOKS_PER_READING; look++) {
			const force = forceOn(path, (index + look / LOOKS_PER_READING) / rateHz);
			along += force.along / LOOKS_PER_READING;
			across += force.across / LOOKS_PER_READING;
		}
		// A watch sits askew on its wrist.
		return [
			0.8 * along + 0.6 * across + noiseG * noise(),
			-0.6 * along + 0.8 * across + noiseG * noise(),
			noiseG * noise(),
		] as const;
	});
}

/** In g, along the forearm towards the hand, and across it. */
function forceOn(path: WristPath, timeS: number): { readonly along: number; readonly across: number } {
	const [before, now, after] = [path.at(timeS - STEP_S), path.at(timeS), path.at(timeS + STEP_S)];
	const of = (key: 'forwardM' | 'upM') => (after[key] - 2 * now[key] + before[key]) / STEP_S ** 2 / GRAVITY;
	const [forwardG, upG] = [of('forwardM'), of('upM') + 1 + (now.joltG ?? 0)];
	const angle = (now.forearmDeg * Math.PI) / 180;
	return {
		along: forwardG * Math.sin(angle) - upG * Math.cos(angle),
		across: forwardG * Math.cos(angle) + upG * Math.sin(angle),
	};
}

/** −1 to 1. */
function seededNoise(): () => number {
	let state = 7;
	return () => {
		state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
		return state / 2 ** 30 - 1;
	};
}

const wave = (timeS: number, periodS: number) => (1 - Math.cos((2 * Math.PI * timeS) / periodS)) / 2;

/** How far a rep of `moveS` within `periodS` is, 0 to 1 and back; 0 before and after `count` of them. */
function rep(timeS: number, count: number, periodS: number, moveS = periodS): number {
	const index = Math.floor(timeS / periodS);
	const intoS = timeS - index * periodS;
	return index < 0 || index >= count || intoS > moveS ? 0 : wave(intoS, moveS);
}

/** Kettlebell swings: arms from behind the legs to the horizontal, hips to and fro; begins after `startS`. */
export function swings(count: number, periodS: number, startS = 3): WristPath {
	return {
		at(timeS) {
			const up = rep(timeS - startS, count, periodS);
			const angleDeg = -25 + 115 * up;
			const angle = (angleDeg * Math.PI) / 180;
			const armM = 0.62;
			return {
				forwardM: 0.25 * up + armM * Math.sin(angle),
				upM: 1.0 + 0.4 * up - armM * Math.cos(angle),
				forearmDeg: angleDeg,
			};
		},
	};
}

export interface SquatSet {
	readonly count: number;
	readonly periodS: number;
	/** The part of it that is movement. */
	readonly moveS?: number;
	/** `chest`: held there, as with a goblet; `ahead`: stretched out while going down. */
	readonly hands: 'chest' | 'ahead';
	readonly startS?: number;
}

export function squats({ count, periodS, moveS = periodS, hands, startS = 3 }: SquatSet): WristPath {
	return {
		at(timeS) {
			const down = rep(timeS - startS, count, periodS, moveS);
			return hands === 'chest'
				? { forwardM: 0.25 + 0.1 * down, upM: 1.25 - 0.45 * down, forearmDeg: 130 - 25 * down }
				: { forwardM: 0.05 + 0.55 * down, upM: 0.85 - 0.05 * down, forearmDeg: 5 + 80 * down };
		},
	};
}

/** Walking: the arm swings once a stride, the body goes up and down with each step, and each heel is felt. */
export function walking(strideS: number, armDeg = 25): WristPath {
	return {
		at(timeS) {
			const stride = (2 * Math.PI * timeS) / strideS;
			const angleDeg = 8 + armDeg * Math.sin(stride);
			const angle = (angleDeg * Math.PI) / 180;
			const step = (timeS / strideS) * 2;
			// One heel comes down harder than the other.
			const joltG = Math.exp(-(step % 1) * 12) * (Math.floor(step) % 2 === 0 ? 0.8 : 0.6);
			return {
				forwardM: 0.6 * Math.sin(angle),
				upM: 1.4 - 0.6 * Math.cos(angle) + 0.025 * Math.cos(2 * stride),
				forearmDeg: angleDeg + 10,
				joltG,
			};
		},
	};
}

/** A hand on a keyboard: small, quick and never twice the same, with a reach to the mouse now and then. */
export function typing(): WristPath {
	return {
		at(timeS) {
			const tremble = Math.sin(timeS * 31) + Math.sin(timeS * 23.7 + 1) + Math.sin(timeS * 17.3 + 2);
			const reach = Math.max(0, Math.sin(timeS * 0.9) * Math.sin(timeS * 0.37 + 1) - 0.7);
			return {
				forwardM: 0.3 + 0.0005 * tremble + 0.3 * reach,
				upM: 0.75 + 0.0005 * tremble,
				forearmDeg: 85 + 6 * reach,
			};
		},
	};
}

export const STILL: WristPath = { at: () => ({ forwardM: 0, upM: 0.8, forearmDeg: 5 }) };
