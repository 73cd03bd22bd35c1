import type { Session, SetReport } from '../../analysis/session/session.ts';
import { heartAt, watchSetsOf, type LinedUpBy, type WatchTrack } from '../../analysis/watch/watchActivity.ts';
import { formatList, formatNumber } from '../../language/formatting.ts';
import { word } from '../../language/word.ts';
import { setsText } from '../../state/exerciseWords.ts';
import type { WatchTrouble } from '../../state/reviewWatch.ts';
import { clockText } from './timelineGeometry.ts';

/** Heart rate follows effort by up to this much: its highest belongs to the set before. Source: watch.md. */
const LAG_S = 20;

const LINED_UP: Readonly<Record<LinedUpBy, string>> = {
	sets: 'Lined up by your sets.',
	clock: 'Lined up by the clocks of watch and camera. Move it if it is off.',
	start: 'The times of watch and video don’t meet, so both begin together. Move it to where it belongs.',
	hand: 'Moved by hand.',
};

const TROUBLE: Readonly<Record<WatchTrouble['problem'], string>> = {
	'unknown-format': 'This is not a watch file that can be read here. Save it as FIT, TCX or GPX. Unpack a ZIP first.',
	'too-large': 'This file is larger than a day of any watch. Save a single workout.',
	damaged:
		'This file is damaged, or something else under the name of a watch file. Save it again from the watch or its app.',
	'cut-short': 'This file breaks off before its end. Copy it again from the watch or its app.',
	changed: 'This file was changed on its way: its checksum does not fit. Copy it again from the watch or its app.',
	'nothing-in-it': 'There is neither heart rate nor a set in this file. Was heart rate on?',
	future: 'All times in this file lie in the future. Set the clock of the watch, and this device’s if it is behind.',
};

export function linedUpText({ linedUpBy }: WatchTrack): string {
	return LINED_UP[linedUpBy];
}

export function watchTroubleText({ problem }: WatchTrouble): string {
	return TROUBLE[problem];
}

/** The slowest and the fastest of readings, of which a day has more than a call takes arguments. */
export function bpmRange(readings: Session['heartRate']): { readonly lowest: number; readonly highest: number } {
	return readings.reduce(
		({ lowest, highest }, { bpm }) => ({ lowest: Math.min(lowest, bpm), highest: Math.max(highest, bpm) }),
		{ lowest: Infinity, highest: -Infinity },
	);
}

/** What the heart did over each set, in words: "8 squats: from 96 to 128, highest 133 beats a minute". */
export function heartOfSets({ sets, heartRate }: Pick<Session, 'sets' | 'heartRate'>): readonly string[] {
	return sets.flatMap((set) => {
		const counted = setsText([set]);
		const [first, last] = [set.reps[0], set.reps.at(-1)];
		if (first === undefined || last === undefined || counted === '') return [];
		const from = heartAt(heartRate, first.startS);
		const to = heartAt(heartRate, last.endS);
		const during = heartRate.filter(({ atS }) => atS >= first.startS && atS <= last.endS + LAG_S);
		if (from === null || to === null) return [];
		return [`${counted}: from ${from} to ${to}, highest ${bpmRange(during).highest} beats a minute`];
	});
}

/** What both counted while the video ran: "Reps by your watch: 8 and 10. By the camera: 8 and 9."; empty when the watch counted none. */
export function watchCountText(watch: WatchTrack, sets: readonly SetReport[], lengthS: number): string {
	const onWatch = watchSetsOf(watch, lengthS).flatMap(({ reps }) => reps ?? []);
	const onCamera = sets.map(({ reps }) => reps.filter(({ partial }) => !partial).length).filter((count) => count > 0);
	if (onWatch.length === 0) return '';
	return `Reps by your watch: ${countsText(onWatch)}. By the camera: ${countsText(onCamera)}.`;
}

function countsText(counts: readonly number[]): string {
	return counts.length === 0 ? word('none') : formatList(counts.map((count) => formatNumber(count)));
}

/** Where the video begins against what the watch measured. */
export function leadText(leadS: number): string {
	if (Math.round(leadS * 10) === 0) return 'The video begins together with the watch';
	const by = clockText(Math.abs(leadS));
	return leadS > 0 ? `The video begins ${by} after the watch` : `The video begins ${by} before the watch`;
}
