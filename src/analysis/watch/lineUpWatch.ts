import { spanOf, type WatchActivity, type WatchTrack } from './watchActivity.ts';

/** As much of a recording as is needed to find where it lies in what a watch recorded. Seconds of media time. */
export interface LinedUpVideo {
	readonly lengthS: number;
	/** From the first to the last rep of each set, and how many were counted. */
	readonly sets: readonly (Span & { readonly reps: number })[];
	/** When the video may have begun, in seconds since 1970, the likeliest first. */
	readonly guessesEpochS: readonly number[];
	/** The same by a clock that may show the local time of anywhere. */
	readonly localGuessesEpochS: readonly number[];
}

export interface Span {
	readonly startS: number;
	readonly endS: number;
}

/** Clocks of watches and cameras are further apart only when one was set wrong. House, from watch.md: ± 10 min. */
const MAX_CLOCK_ERROR_S = 600;
/** Fine enough: a set begins at the press of a button, not at a rep. */
const STEP_S = 0.25;
const COARSE_STEP_S = 1;
/** House: a day is looked through in steps of some seconds, in which no set is lost. */
const MOST_PLACES = 20_000;
/** House: half of what is set for either is set for both. A wrong set of a workout seldom reaches it. */
const MIN_SHARE = 0.5;
/** House: the best place must be this much better than any other, or it is as good as a guess. */
const MIN_LEAD = 0.1;
/** Rounding aside. */
const EQUAL_SHARE = 1e-9;
/** Nearly all time zones are whole or half hours off, up to 14 h. Finer steps would make any two times meet. */
const ZONE_STEP_S = 1800;
const MAX_ZONE_S = 14 * 3600;

/**
 * Where a video lies in what a watch recorded: by the sets of both where one place fits clearly best, else by their clocks, else
 * both begin together. Heart rate follows effort by 10 to 20 s and is not asked.
 */
export function lineUpWatch(activity: WatchActivity, video: LinedUpVideo): WatchTrack {
	const guesses = [...video.guessesEpochS, ...inTheirZones(activity, video)];
	const bySets = placeBySets(activity, video, guesses);
	if (bySets !== null) return { activity, videoStartEpochS: bySets, linedUpBy: 'sets' };
	const byClock = guesses.find((startS) => meets(activity, video, startS));
	if (byClock !== undefined) return { activity, videoStartEpochS: byClock, linedUpBy: 'clock' };
	return { activity, videoStartEpochS: spanOf(activity)?.startS ?? 0, linedUpBy: 'start' };
}

/** Whether most of the shorter one lies in the other. */
function meets(activity: WatchActivity, { lengthS }: LinedUpVideo, videoStartS: number): boolean {
	const span = spanOf(activity);
	if (span === null) return false;
	const bothS = overlapS(span, { startS: videoStartS, endS: videoStartS + lengthS });
	return bothS > 0 && bothS >= Math.min(lengthOf(span), lengthS) / 2;
}

/** Local times in the zones in which they meet the activity; none where a guess meets it as it is. */
function inTheirZones(activity: WatchActivity, video: LinedUpVideo): readonly number[] {
	const meetsAt = (startS: number) => meets(activity, video, startS);
	if (video.guessesEpochS.some(meetsAt)) return [];
	const zones = Array.from({ length: (2 * MAX_ZONE_S) / ZONE_STEP_S + 1 }, (_, at) => at * ZONE_STEP_S - MAX_ZONE_S);
	const byNearness = zones.toSorted((one, other) => Math.abs(one) - Math.abs(other));
	return video.localGuessesEpochS.flatMap((guess) => byNearness.map((zoneS) => guess + zoneS).filter(meetsAt));
}

interface Place {
	readonly startS: number;
	readonly share: number;
}

/** @returns null where there is nothing to match, and where no place is clearly the best. */
function placeBySets(activity: WatchActivity, video: LinedUpVideo, guesses: readonly number[]): number | null {
	if (activity.sets.length === 0 || video.sets.length === 0) return null;
	const placeAt = (startS: number): Place => ({ startS, share: sharedBySets(activity, video, startS) });
	const credible = guesses.filter((startS) => meets(activity, video, startS));
	const around = credible.length === 0 ? placesOf(activity, video) : credible.flatMap(nearby);
	const places = [...new Set(around)].toSorted((one, other) => one - other).map(placeAt);
	const best = highest(places);
	if (best === null || best.share < MIN_SHARE) return null;
	const asGood = placesAround(best, places);
	const other = highest(places.filter(({ startS }) => startS < asGood.startS || startS > asGood.endS));
	if (other !== null && best.share - other.share < MIN_LEAD) return null;
	return middleOfBest(steps(asGood.startS, asGood.endS, stepWithin(asGood, STEP_S)).map(placeAt));
}

/** From where to where it hardly matters: a set of the watch that begins early and ends late fits anywhere within. */
function placesAround(best: Place, places: readonly Place[]): Span {
	const at = places.indexOf(best);
	const isWorse = ({ share }: Place) => best.share - share >= MIN_LEAD;
	const before = places.slice(0, at).findLastIndex(isWorse);
	const after = places.slice(at).findIndex(isWorse);
	const last = after === -1 ? places.length - 1 : at + after - 1;
	return { startS: places[before + 1]?.startS ?? best.startS, endS: places[last]?.startS ?? best.startS };
}

function nearby(guessS: number): readonly number[] {
	return steps(guessS - MAX_CLOCK_ERROR_S, guessS + MAX_CLOCK_ERROR_S, COARSE_STEP_S);
}

/** Everywhere in the activity. */
function placesOf(activity: WatchActivity, { lengthS }: LinedUpVideo): readonly number[] {
	const span = spanOf(activity);
	if (span === null) return [];
	const all = { startS: span.startS - lengthS, endS: span.endS };
	return steps(all.startS, all.endS, stepWithin(all, COARSE_STEP_S));
}

/** As fine as is wanted, and not so fine that it takes for ever. */
function stepWithin(span: Span, finestS: number): number {
	return Math.max(finestS, lengthOf(span) / MOST_PLACES);
}

function steps(from: number, to: number, step: number): readonly number[] {
	return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}

/** What both call a set, of what either does while the video runs; less where they count differently. 0–1. */
function sharedBySets(activity: WatchActivity, video: LinedUpVideo, videoStartS: number): number {
	const watched = activity.sets
		.map(({ startEpochS, endEpochS, reps }) => ({
			startS: Math.max(startEpochS - videoStartS, 0),
			endS: Math.min(endEpochS - videoStartS, video.lengthS),
			reps,
		}))
		.filter(({ startS, endS }) => endS > startS);
	const pairs = watched.flatMap((set) =>
		video.sets.map((other) => ({ bothS: overlapS(set, other), alike: countedAlike(set.reps, other.reps) })),
	);
	const bothS = sumOf(pairs.map((pair) => pair.bothS));
	const eitherS = sumOf(watched.map(lengthOf)) + sumOf(video.sets.map(lengthOf)) - bothS;
	const worthS = sumOf(pairs.map((pair) => pair.bothS * pair.alike));
	return eitherS > 0 ? worthS / eitherS : 0;
}

/** 1 for the same count, and where the watch didn't count. */
function countedAlike(onWatch: number | null, inVideo: number): number {
	const most = Math.max(onWatch ?? 0, inVideo);
	return onWatch === null || most === 0 ? 1 : 1 - Math.abs(onWatch - inVideo) / most;
}

function highest(places: readonly Place[]): Place | null {
	let best: Place | null = null;
	for (const place of places) if (best === null || place.share > best.share) best = place;
	return best;
}

/** The middle of the places that fit best. */
function middleOfBest(places: readonly Place[]): number | null {
	const best = highest(places);
	if (best === null) return null;
	const asGood = places.filter(({ share }) => share > best.share - EQUAL_SHARE).map(({ startS }) => startS);
	return ((asGood[0] ?? best.startS) + (asGood.at(-1) ?? best.startS)) / 2;
}

function overlapS(one: Span, other: Span): number {
	return Math.max(0, Math.min(one.endS, other.endS) - Math.max(one.startS, other.startS));
}

function lengthOf({ startS, endS }: Span): number {
	return endS - startS;
}

function sumOf(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0);
}
