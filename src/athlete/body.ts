/** Lengths of the athlete's body in metres, between joint centres unless said otherwise. */
export interface Body {
	/** From the sole to the top of the head. */
	readonly heightM: number;
	readonly shankM: number;
	readonly thighM: number;
	/** Mid-hip to mid-shoulder with a straight spine. */
	readonly trunkM: number;
	readonly hipWidthM: number;
	readonly shoulderWidthM: number;
	readonly upperArmM: number;
	readonly forearmM: number;
	/** Wrist to the knuckle of the index finger. */
	readonly handM: number;
	/** Mid-shoulder to the top of the neck. */
	readonly neckM: number;
	/** Top of the neck to the point between the ears. */
	readonly headM: number;
	/** Ankle above the sole. */
	readonly ankleHeightM: number;
	/** Ankle to the back of the heel, ball and tip of the foot, along the foot. */
	readonly heelBackM: number;
	readonly ballAheadM: number;
	readonly toeAheadM: number;
	/** How stout: 1 = lean build, scales the thickness of limbs and trunk, not their lengths. */
	readonly girthRatio: number;
	/** How far clothing stands off the skin. */
	readonly clothingM: number;
	/** The shape of the back at rest: hollow of the lower back and curve of the upper back. Its joints count from here. */
	readonly lordosisDeg: number;
	readonly kyphosisDeg: number;
	/** How far the seat stands out, against the average. */
	readonly seatRatio: number;
	/** Soft tissue on the belly and on the back. */
	readonly bellyM: number;
	readonly backFatM: number;
	/** How loose the shirt is: it bridges the hollows of the back, hangs and folds so much. 0 = it follows the skin. */
	readonly loosenessM: number;
}

/** Middle of the range that grown-ups stand with. */
export const AVERAGE_LORDOSIS_DEG = 21;
export const AVERAGE_KYPHOSIS_DEG = 34;

export interface Build {
	readonly heightM?: number;
	readonly girthRatio?: number;
	readonly clothingM?: number;
	readonly lordosisDeg?: number;
	readonly kyphosisDeg?: number;
	readonly seatRatio?: number;
	readonly bellyM?: number;
	readonly backFatM?: number;
	readonly loosenessM?: number;
	/** Thigh and shank against the average of the height. */
	readonly legRatio?: number;
}

const AVERAGE_HEIGHT_M = 1.75;

/** A body of average proportions, scaled to `heightM`. */
export function createBody(build: Build = {}): Body {
	const heightM = build.heightM ?? AVERAGE_HEIGHT_M;
	const ratio = heightM / AVERAGE_HEIGHT_M;
	const legRatio = build.legRatio ?? 1;
	const addedLegM = 0.86 * (legRatio - 1);
	return {
		heightM,
		shankM: 0.43 * legRatio * ratio,
		thighM: 0.43 * legRatio * ratio,
		trunkM: (0.5 - addedLegM) * ratio,
		hipWidthM: 0.22 * ratio,
		shoulderWidthM: 0.35 * ratio,
		upperArmM: 0.29 * ratio,
		forearmM: 0.255 * ratio,
		handM: 0.085 * ratio,
		neckM: 0.1 * ratio,
		headM: 0.085 * ratio,
		ankleHeightM: 0.08 * ratio,
		heelBackM: 0.055 * ratio,
		ballAheadM: 0.12 * ratio,
		toeAheadM: 0.18 * ratio,
		girthRatio: build.girthRatio ?? 1,
		clothingM: build.clothingM ?? 0.012,
		lordosisDeg: build.lordosisDeg ?? AVERAGE_LORDOSIS_DEG,
		kyphosisDeg: build.kyphosisDeg ?? AVERAGE_KYPHOSIS_DEG,
		seatRatio: build.seatRatio ?? 1,
		bellyM: build.bellyM ?? 0,
		backFatM: build.backFatM ?? 0,
		loosenessM: build.loosenessM ?? 0,
	};
}
