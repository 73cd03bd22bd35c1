import type { WatchActivity } from '../../analysis/watch/watchActivity.ts';

/** Points of a track: `Trackpoint` in TCX, `trkpt` in GPX. */
const POINTS = ['Trackpoint', 'trkpt'] as const;
/** Where a point keeps its heart rate: `HeartRateBpm` of TCX holds a `Value`; GPX has `hr` of one extension or another. */
const HEART_RATES = ['HeartRateBpm', 'hr', 'heartrate'] as const;

/** Heart rate of a TCX or GPX track; neither knows sets. Throws where it isn't one. */
export function readTrackXml(text: string): Omit<WatchActivity, 'name'> {
	// No watch declares entities; expanding them is how a small file becomes a huge one.
	if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) throw new Error('the file declares entities');
	const xml = new DOMParser().parseFromString(text, 'application/xml');
	if (xml.getElementsByTagName('parsererror').length > 0) throw new Error('the file is not well-formed XML');
	const points = POINTS.flatMap((name) => [...xml.getElementsByTagNameNS('*', name)]);
	return {
		heartRate: points.flatMap((point) => {
			const atEpochS = new Date(textOf(point, ['Time', 'time']) ?? '').getTime() / 1000;
			const bpm = Number(textOf(point, HEART_RATES) ?? Number.NaN);
			return Number.isNaN(atEpochS) || Number.isNaN(bpm) ? [] : [{ atEpochS, bpm }];
		}),
		sets: [],
	};
}

/** What stands in the first of such elements below. */
function textOf(element: Element, names: readonly string[]): string | null {
	for (const name of names) {
		const found = element.getElementsByTagNameNS('*', name)[0]?.textContent.trim();
		if (found !== undefined && found !== '') return found;
	}
	return null;
}
