/** Turned further by some degrees, −180 to 180. */
export function turnedDeg(yawDeg: number, byDeg: number): number {
	const turned = (((yawDeg + byDeg + 180) % 360) + 360) % 360;
	return turned - 180;
}

const NAMES = ['the front', 'the front left', 'the left', 'the back left', 'the back'] as const;

/** From where somebody is seen, for those who don't see the figure: "from the left". */
export function seenFromText(yawDeg: number): string {
	const name = NAMES[Math.round(Math.abs(yawDeg) / 45)] ?? NAMES[0];
	return `from ${yawDeg < 0 ? name.replace('left', 'right') : name}`;
}
