import { CONTOUR_STATIONS } from '../pose/backContour.ts';
import type { Side } from '../pose/landmarks.ts';
import { median } from '../signal/median.ts';
import type { RepBack } from './backOfRep.ts';

/** A person's own flat back: what later reps of the same exercise, seen from the same side, are compared with. */
export interface BackNeutral {
	readonly exerciseId: string;
	/** The side of the body that faced the camera. */
	readonly side: Side;
	/** See `roundnessOf`. */
	readonly roundness: number;
	/** Outline at each of `CONTOUR_STATIONS`, in trunk lengths. */
	readonly offsets: readonly number[];
	/** The first reps that look flat by themselves, or reps that the person called good. */
	readonly source: 'first-reps' | 'confirmed';
}

/** What a rep's back is compared with. */
export interface BackHistory {
	readonly neutral: BackNeutral | null;
	/** Roundness of the earlier reps of the same person from the same side, oldest first; `null` where it could not be told. */
	readonly earlier: readonly (number | null)[];
}

/** Source: lumbar, section 8, step 6: the first two or three. */
const MIN_NEUTRAL_REPS = 2;
const MAX_NEUTRAL_REPS = 3;
/**
 * Reps outside are no measure for others. House, between flat and rounded backs of real clips (2.7 and 7.6); of the demo athlete's flat backs one in
 * twenty is over 2. Below: further than any flat back of either.
 */
const MAX_FLAT_ROUNDNESS = 5;
const MIN_FLAT_ROUNDNESS = -24;
/** Not even a person's word makes a measure of what is plainly round: a fault by itself, see `lumbarFlexion`. */
const MAX_CONFIRMED_ROUNDNESS = 10;

/** What became of the request to take the last reps as the measure. */
export type Confirmation = 'taken' | 'too-round' | 'not-seen';

interface SeenRep {
	readonly side: Side | null;
	readonly back: RepBack | null;
}

/** Remembers the backs of one person in one exercise. */
export interface BackMemory {
	/** The flat back seen from this side; the same object until reps or wishes change it, since it is asked for on every frame. */
	neutral(side: Side | null): BackNeutral | null;
	/** What the next rep is compared with. */
	history(side: Side | null): BackHistory;
	/** Every rep that counts, also when its back was not seen. */
	add(rep: SeenRep): void;
	/** The person says that the last reps looked good: they are the measure from now on. */
	confirm(): Confirmation;
	/** Somebody else, other clothes, another camera. */
	forget(): void;
	/** One for each side that has one. */
	neutrals(): readonly BackNeutral[];
}

function neutralFrom(reps: readonly RepBack[], exerciseId: string, source: BackNeutral['source']): BackNeutral | null {
	const [first] = reps;
	const roundness = median(reps.map((rep) => rep.roundness));
	if (first === undefined || roundness === null) return null;
	const offsets = CONTOUR_STATIONS.map((_, station) => median(reps.map((rep) => rep.offsets[station] ?? 0)) ?? 0);
	return { exerciseId, side: first.side, roundness, offsets, source };
}

/** The measure that reps become which the person says looked good: at least two, from one side, and not plainly round. */
export function confirmedNeutral(
	exerciseId: string,
	reps: readonly RepBack[],
): BackNeutral | Exclude<Confirmation, 'taken'> {
	const neutral = neutralFrom(reps, exerciseId, 'confirmed');
	if (neutral === null || reps.length < MIN_NEUTRAL_REPS) return 'not-seen';
	return neutral.roundness > MAX_CONFIRMED_ROUNDNESS ? 'too-round' : neutral;
}

function isFlat({ roundness }: RepBack): boolean {
	return roundness <= MAX_FLAT_ROUNDNESS && roundness >= MIN_FLAT_ROUNDNESS;
}

/** @param known measures from before, of the same person, camera and clothes. */
export function createBackMemory(exerciseId: string, known: readonly BackNeutral[]): BackMemory {
	let reps: SeenRep[] = [];
	let settled = known.filter((neutral) => neutral.exerciseId === exerciseId);
	const found = new Map<Side | null, BackNeutral | null>();

	function backsOf(side: Side | null): readonly RepBack[] {
		return reps.map(({ back }) => back).filter((back) => back !== null && back.side === side) as readonly RepBack[];
	}

	function neutralOf(side: Side | null): BackNeutral | null {
		const before = found.get(side);
		if (before !== undefined) return before;
		const neutral = findNeutral(side);
		found.set(side, neutral);
		return neutral;
	}

	function findNeutral(side: Side | null): BackNeutral | null {
		const known = settled.find((neutral) => neutral.side === side);
		if (known !== undefined) return known;
		const flat = backsOf(side).filter(isFlat).slice(0, MAX_NEUTRAL_REPS);
		return flat.length < MIN_NEUTRAL_REPS ? null : neutralFrom(flat, exerciseId, 'first-reps');
	}

	return {
		neutral: neutralOf,
		history: (side) => ({
			neutral: neutralOf(side),
			earlier: reps.filter((rep) => rep.side === side).map(({ back }) => back?.roundness ?? null),
		}),
		add(rep) {
			reps.push(rep);
			found.clear();
		},
		confirm() {
			const side = reps.at(-1)?.side ?? null;
			const last = backsOf(side).slice(-MAX_NEUTRAL_REPS);
			const neutral = confirmedNeutral(exerciseId, last);
			if (neutral === 'too-round' || neutral === 'not-seen') return neutral;
			settled = [...settled.filter((other) => other.side !== side), neutral];
			found.clear();
			return 'taken';
		},
		forget() {
			reps = [];
			settled = [];
			found.clear();
		},
		neutrals: () => (['left', 'right'] as const).map(neutralOf).filter((neutral) => neutral !== null),
	};
}
