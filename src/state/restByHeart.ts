import type { HeartRate } from '../analysis/watch/watchActivity.ts';
import type { WhatNow } from '../workout/whatNow.ts';

/** House: as much as may be added to one rest in all. */
const LONGEST_EXTRA_S = 60;
/** House: in steps that somebody who is ready does not wait for long. */
const STEP_S = 15;
/** House: time enough to say so before the rest is over. */
const BEFORE_END_S = 2;
/** Biomechanics D: judged on a median of five seconds, as a wrist's single readings jump. */
const MEDIAN_OVER_S = 5;
/** House, after biomechanics D (ready once it fell by 20): the share of a set's peak that 20 less is at a peak of 133. */
const EASY_SHARE = 0.85;
/** Light effort for anybody up to 45: 63 % of 220 − age (biomechanics D, ACSM). A heart that is no faster has rested. */
const LIGHT_BPM = 110;

/** What a rest is made longer by. */
export interface LongerRest {
	readonly addS: number;
	/** The heart rate that asks for it. */
	readonly bpm: number;
	/** Whether this rest was made longer before. */
	readonly told: 'first' | 'again';
}

/** Makes a rest longer while the heart is still busy with the set. It never makes one shorter, and whoever is ready goes on at once. */
export interface RestByHeart {
	/** What to add now; `null` nearly always. `nowS` is on the clock of the samples. */
	moment(now: WhatNow, samples: HeartRate, nowS: number): LongerRest | null;
	/** The highest of the set and of the rest after it; `null` where nothing was measured. */
	readonly peakBpm: number | null;
}

export function createRestByHeart(): RestByHeart {
	let peakBpm: number | null = null;
	let addedS = 0;
	let stage: WhatNow['stage'] | null = null;
	return {
		get peakBpm() {
			return peakBpm;
		},
		moment(now, samples, nowS) {
			const isRest = now.stage === 'rest';
			if (isRest && stage !== 'rest') addedS = 0;
			if (now.stage === 'work' && stage !== 'work') peakBpm = null;
			stage = now.stage;
			if (stage === 'work' || isRest) peakBpm = higher(peakBpm, latest(samples, nowS));
			if (!isRest || now.paused !== null || now.secondsLeft === null || now.secondsLeft > BEFORE_END_S) return null;
			const bpm = medianOf(samples, nowS);
			if (bpm === null || peakBpm === null || addedS >= LONGEST_EXTRA_S) return null;
			if (bpm <= LIGHT_BPM || bpm <= EASY_SHARE * peakBpm) return null;
			const told = addedS === 0 ? 'first' : 'again';
			addedS += STEP_S;
			return { addS: STEP_S, bpm, told };
		},
	};
}

function higher(one: number | null, other: number | null): number | null {
	return one === null || other === null ? (one ?? other) : Math.max(one, other);
}

function latest(samples: HeartRate, nowS: number): number | null {
	const last = samples.at(-1);
	return last === undefined || nowS - last.atS > MEDIAN_OVER_S ? null : last.bpm;
}

/** @returns null when nothing was measured in these seconds: then the rest ends as planned. */
function medianOf(samples: HeartRate, nowS: number): number | null {
	const recent: number[] = [];
	for (let index = samples.length - 1; index >= 0; index--) {
		const sample = samples[index];
		if (sample === undefined || nowS - sample.atS > MEDIAN_OVER_S) break;
		recent.push(sample.bpm);
	}
	recent.sort((one, other) => one - other);
	return recent[Math.floor(recent.length / 2)] ?? null;
}
