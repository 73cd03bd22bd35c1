/** With how much care pictures are looked at. */
export interface Look {
	readonly model: 'full' | 'lite';
	/** Whether the mask of the body is made, for exercises that look at the back. */
	readonly mask: 'made' | 'left-out';
	/** Pictures beyond so many a second are not looked at. */
	readonly maxHz: number;
}

export type Power = 'mains' | 'battery' | 'low-battery';

/** One picture that was looked at. */
export interface LookedAt {
	/** Wall clock when it was handed over, in seconds from any origin. */
	readonly clockS: number;
	/** Its media time in seconds, which rules are judged by: the demo athlete slows down with the machine. */
	readonly timeS: number;
	/** From handing it over until its landmarks were there. */
	readonly busyS: number;
	/** Pictures a second without which the exercise can't be judged. */
	readonly leastHz: number;
	readonly back: 'wanted' | 'unwanted';
	/** With nobody there somebody is looked for all over the picture, which takes much longer than following them. */
	readonly person: 'there' | 'nobody';
	/** `in-rep`: nothing may change now. `between-reps`: only what can't wait. */
	readonly place: 'between-sets' | 'between-reps' | 'in-rep';
	readonly power: Power;
	readonly page: 'visible' | 'hidden';
}

export interface LookBudget {
	/** How to look from now on; the same object while nothing changes. */
	push(picture: LookedAt): Look;
	/** How to look now. */
	readonly look: Look;
	/** The other model, when it is wanted and not there yet. */
	readonly wanted: Look['model'] | null;
	/** The model that was wanted can be used. */
	prepared(model: Look['model']): void;
	/** It can't be had: never asked for again. */
	missing(model: Look['model']): void;
	/** Share of the time in which the model is at work, 0–1; `null` until it is known. */
	readonly load: number | null;
}

/** No pose model needs more (see the demo athlete's clock); a camera may give 120. */
const MOST_HZ = 30;
/** House: an even half of a camera's 30, and more than the 10 that a verdict needs (biomechanics B0). */
const LOW_BATTERY_HZ = 15;
/** House: whoever comes back is seen within a tenth of a second, for half the work. */
const NOBODY_HZ = 12;
/** House: who is only lost for a moment is looked for at once. */
const NOBODY_S = 2;
/** House: long enough that a hiccup of the machine is none, short against a set. */
const WINDOW_S = 2;
const LEAST_PICTURES = 8;
/** House: busier than this, the next picture of a camera waits for the last. */
const FULL_LOAD = 0.92;
/** House: from so few on, pictures of a camera that gives 30 are lost. */
const LOST_HZ = 0.99 * MOST_HZ;
/** House: so much of the pictures needed is enough, as times are rounded. */
const ENOUGH = 0.98;
/** House: how long it must go badly before something is left out, and well before something is added. */
const BADLY_S = 3;
const WELL_S = 5;
/** House: what is added has to leave a quarter of the time free. */
const ROOM_LOAD = 0.75;
/** Measured on wasm, two cores: the large model takes 1.8 times the small one's time, a mask half as much again. */
const FULL_OVER_LITE = 1.8;
const MASK_OVER_NONE = 1.6;
/** House: after something was added in vain it is tried again later and later. */
const AGAIN_WITHIN_S = 60;
const LONGEST_WELL_S = 320;

interface Measured {
	readonly load: number;
	readonly hz: number;
	readonly busyS: number;
}

/**
 * Decides how to look at pictures from how long they take: leaves out before pictures are lost, adds when there is room, and never in
 * the middle of a repetition. Models change between sets; between reps only where the exercise could not be judged any more.
 */
export function createLookBudget(first: Look['model'], models: readonly Look['model'][]): LookBudget {
	const there = new Set<Look['model']>([first]);
	const allowed = new Set(models);
	let look: Look = { model: first, mask: 'made', maxHz: MOST_HZ };
	let wanted: Look['model'] | null = null;
	const seen: LookedAt[] = [];
	let measured: Measured | null = null;
	let badlySinceS: number | null = null;
	let wellSinceS: number | null = null;
	let nobodySinceS: number | null = null;
	let wellS = WELL_S;
	let addedAtS = Number.NEGATIVE_INFINITY;

	function settle(): void {
		seen.length = 0;
		badlySinceS = null;
		wellSinceS = null;
	}

	function change(to: Partial<Look>, { clockS }: LookedAt, way: 'leaner' | 'richer' | 'even'): void {
		if (way === 'richer') addedAtS = clockS;
		else if (way === 'leaner' && clockS - addedAtS < AGAIN_WITHIN_S) wellS = Math.min(LONGEST_WELL_S, 2 * wellS);
		look = { ...look, ...to };
		wanted = null;
		settle();
	}

	/** Takes the model if it is there, else asks for it. */
	function changeModel(model: Look['model'], picture: LookedAt, way: 'leaner' | 'richer'): void {
		if (there.has(model)) change({ model }, picture, way);
		else wanted = model;
	}

	function leaveOut(picture: LookedAt, now: Measured): void {
		const isUrgent = now.hz < ENOUGH * picture.leastHz;
		const isTime = picture.place === 'between-sets' || (isUrgent && picture.place === 'between-reps');
		if (look.model === 'full' && allowed.has('lite')) {
			if (isTime) changeModel('lite', picture, 'leaner');
		} else if (isUrgent && isTime && picture.back === 'wanted' && look.mask === 'made') {
			change({ mask: 'left-out' }, picture, 'leaner');
		}
	}

	/** `null`: there is nothing to add, or no room for it. */
	function addition(picture: LookedAt, now: Measured): Partial<Look> | null {
		if (look.mask === 'left-out') {
			return now.busyS * MASK_OVER_NONE * picture.leastHz <= ROOM_LOAD ? { mask: 'made' } : null;
		}
		const mayGrow = look.model === 'lite' && allowed.has('full') && picture.power === 'mains';
		return mayGrow && now.load * FULL_OVER_LITE <= ROOM_LOAD ? { model: 'full' } : null;
	}

	function add(picture: LookedAt, more: Partial<Look>): void {
		if (picture.place !== 'between-sets') return;
		if (more.model === undefined) change(more, picture, 'richer');
		else changeModel(more.model, picture, 'richer');
	}

	function noteWhoIsThere({ clockS, person, place }: LookedAt): void {
		nobodySinceS = person === 'nobody' && place === 'between-sets' ? (nobodySinceS ?? clockS) : null;
	}

	function maxHzFor({ clockS, power, leastHz }: LookedAt): number {
		if (nobodySinceS !== null && clockS - nobodySinceS >= NOBODY_S) return NOBODY_HZ;
		return power === 'low-battery' && leastHz <= LOW_BATTERY_HZ ? LOW_BATTERY_HZ : MOST_HZ;
	}

	function spare(picture: LookedAt): void {
		const maxHz = maxHzFor(picture);
		// Whoever is back is looked at as ever at once, whatever they do.
		const wasAway = look.maxHz === NOBODY_HZ && nobodySinceS === null;
		if (picture.place === 'in-rep' && !wasAway) return;
		const isLow = picture.power === 'low-battery';
		if (maxHz !== look.maxHz) change({ maxHz }, picture, 'even');
		if (isLow && look.model === 'full' && allowed.has('lite') && picture.place === 'between-sets') {
			changeModel('lite', picture, 'leaner');
		}
	}

	function judge(picture: LookedAt, now: Measured): void {
		const { clockS } = picture;
		const isBad = now.load > FULL_LOAD && now.hz < LOST_HZ;
		badlySinceS = isBad ? (badlySinceS ?? clockS) : null;
		if (badlySinceS !== null && clockS - badlySinceS >= BADLY_S) leaveOut(picture, now);
		const more = isBad ? null : addition(picture, now);
		wellSinceS = more === null ? null : (wellSinceS ?? clockS);
		if (more !== null && wellSinceS !== null && clockS - wellSinceS >= wellS) add(picture, more);
	}

	return {
		get look() {
			return look;
		},
		get wanted() {
			return wanted;
		},
		get load() {
			return measured?.load ?? null;
		},
		push(picture) {
			// A hidden page gets few pictures: that says nothing of the machine.
			if (picture.page === 'hidden') {
				settle();
				return look;
			}
			noteWhoIsThere(picture);
			// Nor does looking for somebody all over the picture.
			if (picture.person === 'nobody') {
				settle();
				spare(picture);
				return look;
			}
			seen.push(picture);
			while (picture.clockS - (seen[0] ?? picture).clockS > WINDOW_S) seen.shift();
			spare(picture);
			const now = measure(seen);
			if (now === null) return look;
			measured = now;
			judge(picture, now);
			return look;
		},
		prepared(model) {
			there.add(model);
		},
		missing(model) {
			allowed.delete(model);
			if (wanted === model) wanted = null;
		},
	};
}

/** @returns null while too little is known. */
function measure(seen: readonly LookedAt[]): Measured | null {
	const [first, last] = [seen[0], seen.at(-1)];
	if (first === undefined || last === undefined || seen.length < LEAST_PICTURES) return null;
	const overS = last.clockS - first.clockS;
	if (overS <= 0) return null;
	const busyS = seen.slice(0, -1).reduce((sum, picture) => sum + picture.busyS, 0);
	const steps = seen.length - 1;
	return { load: busyS / overS, hz: steps / (last.timeS - first.timeS), busyS: busyS / steps };
}
