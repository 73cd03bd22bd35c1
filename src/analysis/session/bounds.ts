// @wc-ignore-file
import * as v from 'valibot';

/** House: some months. What is further from its beginning was never recorded, and axes and rows are laid out over it. */
const MAX_TIME_S = 10_000_000;
/** House: no angle, ratio or length comes near; sums of such values stay finite. */
const MAX_VALUE = 1e9;
/** House: nobody's heart is faster; axes are laid out up to it. */
const MAX_BPM = 300;
/** House: nobody does so many of anything. */
const MAX_COUNT = 1_000_000;
/** The largest picture that browsers draw is half of it. */
const MAX_SIDE_PX = 65_536;
const MAX_DETAIL_LENGTH = 200;

/** Seconds of media time, from a document of unknown origin. */
export const boundedSeconds = v.pipe(v.number(), v.finite(), v.minValue(-MAX_TIME_S), v.maxValue(MAX_TIME_S));
/** A measured value, from a document of unknown origin. */
export const boundedValue = v.pipe(v.number(), v.finite(), v.minValue(-MAX_VALUE), v.maxValue(MAX_VALUE));
/** Beats per minute, from a document of unknown origin. */
export const boundedBpm = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(MAX_BPM));
/** A number of things, from a document of unknown origin. */
export const boundedCount = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_COUNT));
/** A side of a picture, from a document of unknown origin. */
export const boundedSidePx = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(MAX_SIDE_PX));
/** ISO 8601 with a day that there is: what is no moment can be neither sorted nor put into a calendar. */
export const moment = v.pipe(
	v.string(),
	v.isoTimestamp(),
	v.check((text) => isDay(text) && !Number.isNaN(Date.parse(text)), 'there is no such moment'),
);

/** The 31st of February is read as the third of March. */
function isDay(text: string): boolean {
	const day = text.slice(0, 10);
	const time = Date.parse(`${day}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** Whether nothing lies deeper: what is nested without end is read, and can't be written again. */
export function isShallow(value: unknown, levels: number): boolean {
	if (typeof value !== 'object' || value === null) return true;
	return levels > 0 && Object.values(value).every((each) => isShallow(each, levels - 1));
}

/** The place in the document and what is wrong there, short however long what stands there. */
export function flawIn(issue: v.BaseIssue<unknown>, path: string | null = null): string {
	const place = [path, v.getDotPath(issue)].filter((part) => part !== null).join('.');
	return shortened(`${place === '' ? 'document' : place}: ${issue.message}`);
}

/** At most so much of it as a person reads. */
export function shortened(detail: string): string {
	return detail.length <= MAX_DETAIL_LENGTH ? detail : `${detail.slice(0, MAX_DETAIL_LENGTH)}…`;
}
