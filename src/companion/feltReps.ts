/** What the camera has to say of one moment. */
export interface SeenMoment {
	/** Seconds on the clock of the wrist. */
	readonly nowS: number;
	/** Whether the movement can be measured in this picture. */
	readonly sees: 'yes' | 'no';
	/** How long ago the rep began that ends with this picture, in seconds; `null` on most. */
	readonly repBeganAgoS: number | null;
}

/** Reps that the wrist felt, beside those that the camera saw. */
export interface FeltReps {
	/** Once for each picture of a running set. */
	seen(moment: SeenMoment): void;
	/** A rep of the wrist's, also of a while ago. */
	felt(atS: number): void;
	/** How many were felt while the camera could not see, and are not among those it counted. */
	unseenCount(): number;
	/** When the last one was felt, seen or not; `null` before the first. */
	lastFeltS(): number | null;
}

/** House: a landmark that is lost for less than this hides no rep. */
const BLIND_AFTER_S = 0.5;
/** House: without a picture for so long there is no camera, whatever the reason. */
const LONGEST_HOLE_S = 1;
/** The wrist's time of a rep is good to about this, its filters being slow. */
const TIMING_S = 0.3;

interface Stretch {
	readonly beginS: number;
	readonly endS: number;
}

/** For one set. Whatever camera and wrist both know of is the camera's: it is counted there, and only there. */
export function createFeltReps(): FeltReps {
	const felt: number[] = [];
	const blind: Stretch[] = [];
	const counted: Stretch[] = [];
	let blindSinceS: number | null = null;
	let lastSeenS: number | null = null;

	function endBlindness(endS: number): void {
		if (blindSinceS !== null && endS - blindSinceS >= BLIND_AFTER_S) blind.push({ beginS: blindSinceS, endS });
		blindSinceS = null;
	}

	const isIn = (atS: number, { beginS, endS }: Stretch, marginS: number) =>
		atS >= beginS - marginS && atS <= endS + marginS;

	function isUnseen(atS: number): boolean {
		const isBlindNow = blindSinceS !== null && atS >= blindSinceS;
		const wasBlind = blind.some((stretch) => isIn(atS, stretch, 0));
		return (isBlindNow || wasBlind) && !counted.some((rep) => isIn(atS, rep, TIMING_S));
	}

	return {
		seen({ nowS, sees, repBeganAgoS }) {
			const isHole = lastSeenS !== null && nowS - lastSeenS > LONGEST_HOLE_S;
			if (isHole) blindSinceS ??= lastSeenS;
			if (sees === 'yes') endBlindness(nowS);
			else blindSinceS ??= nowS;
			if (repBeganAgoS !== null) counted.push({ beginS: nowS - repBeganAgoS, endS: nowS });
			lastSeenS = nowS;
		},
		felt(atS) {
			felt.push(atS);
		},
		unseenCount: () => felt.filter(isUnseen).length,
		lastFeltS: () => felt.at(-1) ?? null,
	};
}
