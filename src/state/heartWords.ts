import type { Companion } from './companion.svelte.ts';
import type { LongerRest } from './restByHeart.ts';

/** Heart rate for the screen: "128", "--" when it is stale. @returns null where nothing measures. */
export function heartText(companion: Pick<Companion, 'heart' | 'hasHeart'> | null): string | null {
	if (companion === null || !companion.hasHeart) return null;
	return companion.heart === null ? '--' : String(companion.heart.bpm);
}

/** Beside a rest: "112, coming down from 128", "112"; "--" when it is stale. */
export function restingHeartText(heart: string | null, peakBpm: number | null): string | null {
	if (heart === null || peakBpm === null || !(Number(heart) < peakBpm)) return heart;
	return `${heart}, coming down from ${peakBpm}`;
}

/** Of a workout's sets: "118 on average, 142 at the highest". */
export function heartOfWorkText(heart: { readonly meanBpm: number; readonly highestBpm: number } | null): string {
	return heart === null ? '' : `${heart.meanBpm} on average in the sets, ${heart.highestBpm} at the highest`;
}

/** Why a rest goes on. */
export function longerRestText({ bpm }: Pick<LongerRest, 'bpm'>): string {
	return `Your heart is still at ${bpm}, so I add a little rest; go on whenever you are ready.`;
}
