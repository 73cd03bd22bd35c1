/** @returns whether one more message may pass: `perS` a second, and as many at once. */
export function createFloodGate(perS: number, nowS: () => number): () => boolean {
	let tokens = perS;
	let atS = nowS();
	return () => {
		tokens = Math.min(perS, tokens + (nowS() - atS) * perS);
		atS = nowS();
		if (tokens < 1) return false;
		tokens -= 1;
		return true;
	};
}
