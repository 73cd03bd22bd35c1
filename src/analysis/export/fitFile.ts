import { FitBaseType, FitEncoder, type FitEncoderField } from 'fit-file-parser/encoder';
import { UNKNOWN_CATEGORY, type FitExercise } from './fitExercises.ts';
import type { StrengthActivity, StrengthSet } from './strengthActivity.ts';

/** Numbers of messages and of what is said in them: the profile of fit-file-parser (MIT). */
const MESSAGES = {
	fileId: 0,
	session: 18,
	lap: 19,
	record: 20,
	event: 21,
	deviceInfo: 23,
	activity: 34,
	set: 225,
	exerciseTitle: 264,
} as const;
const TIMESTAMP = 253;
/** Sets alone keep theirs here. */
const SET_TIMESTAMP = 254;
const MESSAGE_INDEX = 254;
const ACTIVITY_FILE = 4;
/** For who has no number of their own. */
const DEVELOPMENT_MANUFACTURER = 255;
const STRENGTH = { sport: 10, subSport: 20 } as const;
const EVENTS = { timer: 0, session: 8, lap: 9, activity: 26 } as const;
const EVENT_TYPES = { start: 0, stop: 1, stopAll: 4 } as const;
const SET_TYPES = { rest: 0, active: 1 } as const;
const SESSION_END_TRIGGER = 7;
/** What FIT writes for no value at all: a subtype of 0 would be an exercise. */
const NO_U16 = 65_535;
/** House: shorter gaps between sets are rounding. */
const SHORTEST_REST_S = 1;
/** House: what a watch shows on a line or two; FIT itself takes 255, which 60 letters of any script stay below. In bytes, the closing zero included. */
const MAX_TITLE_BYTES = 60;
/** Kinds of messages that alternate keep a number each, so that they are described once. */
const LOCAL = { others: 0, record: 1, set: 2 } as const;

const number = (baseType: FitBaseType, size: number) => (field: number, value: number) => ({
	number: field,
	size,
	baseType,
	value,
});
const kind = number(FitBaseType.Enum, 1);
const u8 = number(FitBaseType.Uint8, 1);
const u16 = number(FitBaseType.Uint16, 2);
const u32 = number(FitBaseType.Uint32, 4);
const ms = (field: number, seconds: number) => u32(field, Math.round(seconds * 1000));
const time = (field: number, epochS: number) =>
	u32(field, FitEncoder.toFitTimestamp(new Date(Math.round(epochS) * 1000)));

/** Of a name as many whole letters as there is room for. */
function text(field: number, value: string): FitEncoderField {
	let letters = Array.from(value.replace(/\p{C}/gu, ' ')).slice(0, MAX_TITLE_BYTES - 1);
	let bytes = FitEncoder.string(letters.join(''));
	while (bytes.length > MAX_TITLE_BYTES) {
		letters = letters.slice(0, -1);
		bytes = FitEncoder.string(letters.join(''));
	}
	return { number: field, size: bytes.length, baseType: FitBaseType.String, value: bytes };
}

/** A strength activity as a FIT file: with heart rate each second where there is any, sets, the rests between them and the names of exercises. */
export function fitFile(activity: StrengthActivity): Uint8Array<ArrayBuffer> {
	const { startEpochS, endEpochS, heartRate, sets } = activity;
	const fit = new FitEncoder();
	const names = nameSets(sets);
	fit.writeMessage(MESSAGES.fileId, [
		kind(0, ACTIVITY_FILE),
		u16(1, DEVELOPMENT_MANUFACTURER),
		u16(2, 0),
		{ number: 3, size: 4, baseType: FitBaseType.Uint32z, value: 1 },
		time(4, startEpochS),
	]);
	fit.writeMessage(MESSAGES.deviceInfo, [
		time(TIMESTAMP, startEpochS),
		u8(0, 0),
		u16(2, DEVELOPMENT_MANUFACTURER),
		u16(4, 0),
	]);
	writeTimer(fit, startEpochS, EVENT_TYPES.start);
	for (const { atEpochS, bpm } of heartRate) {
		fit.writeMessage(MESSAGES.record, [time(TIMESTAMP, atEpochS), u8(3, bpm)], LOCAL.record);
	}
	writeSets(fit, sets, names);
	for (const [index, { exercise, title }] of names.titles.entries()) {
		fit.writeMessage(MESSAGES.exerciseTitle, [
			u16(MESSAGE_INDEX, index),
			u16(0, exercise.category),
			u16(1, exercise.subtype),
			text(2, title),
		]);
	}
	writeTimer(fit, endEpochS, EVENT_TYPES.stopAll);
	writeTotals(fit, activity);
	return new Uint8Array(fit.close());
}

interface Names {
	/** What each set is written as. */
	readonly exercises: readonly FitExercise[];
	readonly titles: readonly { readonly exercise: FitExercise; readonly title: string }[];
}

/** What FIT has no name for is of the unknown category, each title with a number of its own from 1 up: 0 would be nobody's, and two titles one. */
function nameSets(sets: readonly StrengthSet[]): Names {
	const unnamed = [...new Set(sets.flatMap(({ exercise, title }) => (exercise === null ? [title] : [])))];
	const exercises = sets.map(
		({ exercise, title }) => exercise ?? { category: UNKNOWN_CATEGORY, subtype: unnamed.indexOf(title) + 1 },
	);
	const byExercise = new Map<string, { readonly exercise: FitExercise; readonly titles: Set<string> }>();
	for (const [index, { title }] of sets.entries()) {
		const exercise = exercises[index];
		if (exercise === undefined) continue;
		const key = `${exercise.category}/${exercise.subtype}`;
		const named = byExercise.get(key) ?? { exercise, titles: new Set() };
		byExercise.set(key, named);
		named.titles.add(title);
	}
	const titles = [...byExercise.values()].map((each) => ({
		exercise: each.exercise,
		title: [...each.titles].join(' / '),
	}));
	return { exercises, titles };
}

interface WrittenSet {
	readonly startEpochS: number;
	readonly endEpochS: number;
	readonly durationS: number;
	readonly type: number;
	readonly reps: number;
	readonly exercise: FitExercise;
}

function writeSets(fit: FitEncoder, sets: readonly StrengthSet[], { exercises }: Names): void {
	let index = 0;
	const write = ({ startEpochS, endEpochS, durationS, type, reps, exercise }: WrittenSet): void => {
		fit.writeMessage(
			MESSAGES.set,
			[
				time(SET_TIMESTAMP, endEpochS),
				ms(0, durationS),
				u16(3, reps),
				u8(5, type),
				time(6, startEpochS),
				u16(7, exercise.category),
				u16(8, exercise.subtype),
				u16(10, index),
			],
			LOCAL.set,
		);
		index += 1;
	};
	let restedSince: number | null = null;
	for (const [at, { startEpochS, endEpochS, durationS, reps }] of sets.entries()) {
		if (restedSince !== null && startEpochS - restedSince >= SHORTEST_REST_S) {
			const rest = { startEpochS: restedSince, endEpochS: startEpochS, durationS: startEpochS - restedSince };
			write({ ...rest, type: SET_TYPES.rest, reps: NO_U16, exercise: { category: NO_U16, subtype: NO_U16 } });
		}
		const exercise = exercises[at] ?? { category: UNKNOWN_CATEGORY, subtype: NO_U16 };
		const counted = reps === null ? NO_U16 : Math.min(reps, NO_U16 - 1);
		write({ startEpochS, endEpochS, durationS, type: SET_TYPES.active, reps: counted, exercise });
		restedSince = Math.max(restedSince ?? endEpochS, endEpochS);
	}
}

function writeTimer(fit: FitEncoder, epochS: number, type: number): void {
	fit.writeMessage(MESSAGES.event, [time(TIMESTAMP, epochS), kind(0, EVENTS.timer), kind(1, type)]);
}

/** Lap, session and activity: each tells of all of it. */
function writeTotals(fit: FitEncoder, { startEpochS, endEpochS, heartRate }: StrengthActivity): void {
	const tookS = endEpochS - startEpochS;
	const bpm = heartRate.map((reading) => reading.bpm);
	const heart = (average: number, highest: number) =>
		bpm.length === 0
			? []
			: [
					u8(average, Math.round(bpm.reduce((sum, each) => sum + each, 0) / bpm.length)),
					u8(
						highest,
						bpm.reduce((most, each) => Math.max(most, each), 0),
					),
				];
	fit.writeMessage(MESSAGES.lap, [
		u16(MESSAGE_INDEX, 0),
		time(TIMESTAMP, endEpochS),
		kind(0, EVENTS.lap),
		kind(1, EVENT_TYPES.stop),
		time(2, startEpochS),
		ms(7, tookS),
		ms(8, tookS),
		...heart(15, 16),
		kind(24, SESSION_END_TRIGGER),
		kind(25, STRENGTH.sport),
		kind(39, STRENGTH.subSport),
	]);
	fit.writeMessage(MESSAGES.session, [
		u16(MESSAGE_INDEX, 0),
		time(TIMESTAMP, endEpochS),
		kind(0, EVENTS.session),
		kind(1, EVENT_TYPES.stop),
		time(2, startEpochS),
		kind(5, STRENGTH.sport),
		kind(6, STRENGTH.subSport),
		ms(7, tookS),
		ms(8, tookS),
		...heart(16, 17),
		u16(25, 0),
		u16(26, 1),
	]);
	fit.writeMessage(MESSAGES.activity, [
		time(TIMESTAMP, endEpochS),
		ms(0, tookS),
		u16(1, 1),
		kind(2, 0),
		kind(3, EVENTS.activity),
		kind(4, EVENT_TYPES.stop),
	]);
}
