/** Turned further by some degrees, −180 to 180. */
export function turnedDeg(yawDeg: number, byDeg: number): number {
	const turned = (((yawDeg + byDeg + 180) % 360) + 360) % 360;
	return turned - 180;
}

const FRONT = 'Seen from the front';
const BACK = 'Seen from the back';
/** From the front over one side to the back. */
const BY_THE_LEFT = [FRONT, 'Seen from the front left', 'Seen from the left', 'Seen from the back left', BACK];
const BY_THE_RIGHT = [FRONT, 'Seen from the front right', 'Seen from the right', 'Seen from the back right', BACK];

/** From where somebody is seen, for those who don't see the figure: "Seen from the left". */
export function seenFromText(yawDeg: number): string {
	return (yawDeg < 0 ? BY_THE_RIGHT : BY_THE_LEFT)[Math.round(Math.abs(yawDeg) / 45)] ?? FRONT;
}
