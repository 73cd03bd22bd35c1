/** A generator of numbers in [0, 1) that gives the same row for the same seed (mulberry32). */
export function seededUniform(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** Normally distributed numbers with mean 0 and deviation 1 (Box and Muller). */
export function seededNormal(seed: number): () => number {
	const uniform = seededUniform(seed);
	return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** A slow wander between about −1 and 1, smooth in time: four sines of unlike periods with seeded phases. */
export function seededSway(seed: number): (timeS: number) => number {
	const uniform = seededUniform(seed);
	const waves = [4.7, 2.9, 1.9, 1.3].map((periodS) => ({ periodS, phase: uniform() * 2 * Math.PI }));
	return (timeS) =>
		waves.reduce((sum, { periodS, phase }) => sum + 0.35 * Math.sin((2 * Math.PI * timeS) / periodS + phase), 0);
}
