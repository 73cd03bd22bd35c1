import { word } from '../language/word.ts';
import { asciiOr } from './ascii.ts';

/** What stands on an InfiniTime beside names and cues, in letters that it has. */
interface InfiniTimeWords {
	readonly form: string;
	readonly tryIt: string;
	readonly setDone: string;
	readonly stop: string;
	readonly untilNextTime: string;
	readonly begin: string;
	readonly ready: string;
	readonly answer: string;
	readonly done: string;
	part(count: number, goal: number): string;
	set(set: number): string;
	setOf(set: number, sets: number): string;
	rest(seconds: number): string;
	paused(count: string): string;
}

// @wc-ignore
const ENGLISH: InfiniTimeWords = {
	form: 'Form',
	tryIt: 'A buzz to try it',
	setDone: 'Set done',
	stop: 'Stop',
	untilNextTime: 'Until next time',
	begin: 'Begin on the screen',
	ready: 'Ready',
	answer: 'Answer on the screen',
	done: 'Done',
	part: (count, goal) => `${count} of ${goal}`,
	set: (set) => `set ${set}`,
	setOf: (set, sets) => `set ${set} of ${sets}`,
	rest: (seconds) => `Rest ${seconds} s`,
	paused: (count) => `Paused at ${count}`,
};

/** In the language of the page; in English where that has letters of its own. */
export const INFINITIME_WORDS: InfiniTimeWords = {
	// @wc-context: how well an exercise is done, above a cue on a small watch
	form: asciiOr('Form', ENGLISH.form),
	tryIt: asciiOr('A buzz to try it', ENGLISH.tryIt),
	setDone: asciiOr('Set done', ENGLISH.setDone),
	stop: asciiOr('Stop', ENGLISH.stop),
	untilNextTime: asciiOr('Until next time', ENGLISH.untilNextTime),
	begin: asciiOr('Begin on the screen', ENGLISH.begin),
	ready: asciiOr('Ready', ENGLISH.ready),
	answer: asciiOr('Answer on the screen', ENGLISH.answer),
	done: asciiOr('Done', ENGLISH.done),
	part: (count, goal) => asciiOr(word(`${count} of ${goal}`), ENGLISH.part(count, goal)),
	set: (set) => asciiOr(word(`set ${set}`), ENGLISH.set(set)),
	setOf: (set, sets) => asciiOr(word(`set ${set} of ${sets}`), ENGLISH.setOf(set, sets)),
	rest: (seconds) => asciiOr(`Rest ${seconds} s`, ENGLISH.rest(seconds)),
	paused: (count) => asciiOr(`Paused at ${count}`, ENGLISH.paused(count)),
};
