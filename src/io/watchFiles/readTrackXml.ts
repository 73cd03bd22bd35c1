import type { WatchActivity } from '../../analysis/watch/watchActivity.ts';
import { xmlParts } from './xmlParts.ts';

/** What a whole file is. */
const FILES = ['TrainingCenterDatabase', 'gpx'];
/** Points of a track: in TCX and in GPX. */
const POINTS = ['Trackpoint', 'trkpt'];
const TIMES = ['Time', 'time'];
/** Where a point keeps its heart rate: `HeartRateBpm` of TCX holds a `Value`; GPX has `hr` of one extension or another. */
const HEART_RATES = ['HeartRateBpm', 'hr', 'heartrate'];

interface Point {
	time: string;
	heartRate: string;
}

/** Heart rate of a TCX or GPX track; neither knows sets. Throws where it isn't one. */
export function readTrackXml(text: string): Omit<WatchActivity, 'name'> {
	const heartRate: { readonly atEpochS: number; readonly bpm: number }[] = [];
	let isTrack = false;
	let point: Point | null = null;
	let reading: keyof Point | null = null;
	for (const part of xmlParts(text)) {
		if (part.kind === 'text') {
			if (point !== null && reading !== null) point[reading] += part.text;
		} else if (part.kind === 'open') {
			isTrack ||= FILES.includes(part.name);
			if (POINTS.includes(part.name)) point = { time: '', heartRate: '' };
			const value = valueOf(part.name);
			// Of two of the same the first counts.
			if (value !== null) reading = point?.[value] === '' ? value : null;
		} else if (POINTS.includes(part.name)) {
			heartRate.push(...readingOf(point));
			[point, reading] = [null, null];
		} else if (valueOf(part.name) !== null) {
			reading = null;
		}
	}
	if (!isTrack) throw new Error('neither TCX nor GPX');
	return { heartRate, sets: [] };
}

function valueOf(name: string): keyof Point | null {
	if (TIMES.includes(name)) return 'time';
	return HEART_RATES.includes(name) ? 'heartRate' : null;
}

function readingOf(point: Point | null): WatchActivity['heartRate'] {
	if (point === null || point.heartRate.trim() === '') return [];
	const atEpochS = new Date(point.time.trim()).getTime() / 1000;
	const bpm = Number(point.heartRate);
	return Number.isNaN(atEpochS) || Number.isNaN(bpm) ? [] : [{ atEpochS, bpm }];
}
