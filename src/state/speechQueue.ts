import type { SpeechPriority } from '../io/speech/speaker.ts';

/** Something to say. */
export interface SpeechRequest {
	readonly text: string;
	readonly priority: SpeechPriority;
	/** What it is about: of the same key only one waits, the newest. Counts share one key unless they say otherwise. */
	readonly key?: string;
	/** Seconds that it may wait; later it is not said at all. */
	readonly expiresS?: number;
	/** Not said when something of the same key was begun less than so many seconds ago. */
	readonly againAfterS?: number;
	/** `anyway`: the page shows it, or what it tells, for as long as it matters. All else is written out while it is said. */
	readonly shown?: 'anyway';
}

/** A request in the queue. A new object each time, so that two equal ones can be told apart. */
export interface AskedSpeech {
	readonly request: SpeechRequest;
	readonly askedS: number;
}

/** What is being said and what waits. All times are on the clock of whoever passes them in, in seconds. */
export interface SpeechQueue {
	/** At most one thing at a time. */
	readonly speaking: AskedSpeech | null;
	/** In the order in which it is said. */
	readonly waiting: readonly AskedSpeech[];
	/** When something of a key was last begun. */
	readonly begunS: Readonly<Record<string, number>>;
}

export const SILENT: SpeechQueue = { speaking: null, waiting: [], begunS: {} };

/** From the highest. */
const PRIORITIES: readonly SpeechPriority[] = ['stop', 'safety', 'count', 'cue', 'guide', 'praise'];

/**
 * House, seconds that each may wait: a number that comes more than 0.3 s after its rep counts the next one; a cue belongs to the
 * rep before the next is half done; praise is for now; an explanation is worth having until its moment has passed.
 */
const EXPIRES_S: Readonly<Record<SpeechPriority, number>> = {
	stop: Number.POSITIVE_INFINITY,
	safety: 5,
	count: 0.3,
	cue: 2.5,
	guide: 20,
	praise: 1.5,
};

const rank = (priority: SpeechPriority) => PRIORITIES.indexOf(priority);

function keyOf({ key, priority }: SpeechRequest): string | null {
	return key ?? (priority === 'count' ? 'count' : null);
}

function isSameKey(one: SpeechRequest, other: SpeechRequest): boolean {
	const key = keyOf(one);
	return key !== null && key === keyOf(other);
}

/**
 * The queue after something was asked for. A higher priority cuts off a lower one, which is not taken up again: half a sentence
 * told twice confuses. Equal ones wait in order. After `stop` nothing lower that waits is said.
 */
export function askSpeech(queue: SpeechQueue, request: SpeechRequest, nowS: number): SpeechQueue {
	const { speaking } = queue;
	if (request.text.trim() === '' || isTooSoon(queue, request, nowS)) return queue;
	const isSaid = speaking !== null && speaking.request.text === request.text && isSameKey(speaking.request, request);
	if (isSaid) return queue;
	const stays = queue.waiting.filter((each) => {
		const gives = request.priority === 'stop' && each.request.priority !== 'stop';
		return !gives && !isSameKey(each.request, request);
	});
	const before = stays.filter((each) => rank(each.request.priority) <= rank(request.priority));
	const waiting = [...before, { request, askedS: nowS }, ...stays.slice(before.length)];
	const interrupts = speaking !== null && rank(request.priority) < rank(speaking.request.priority);
	const next = { ...queue, waiting };
	return speaking === null || interrupts ? beginNext(next, nowS) : next;
}

/** The queue when what was being said is over. */
export function speechOver(queue: SpeechQueue, nowS: number): SpeechQueue {
	return beginNext(queue, nowS);
}

/** The queue when all is to be silent, or all of one priority. */
export function hushSpeech(queue: SpeechQueue, which: SpeechPriority | 'all', nowS: number): SpeechQueue {
	if (which === 'all') return { ...queue, speaking: null, waiting: [] };
	const next = { ...queue, waiting: queue.waiting.filter(({ request }) => request.priority !== which) };
	return queue.speaking?.request.priority === which ? beginNext(next, nowS) : next;
}

function beginNext(queue: SpeechQueue, nowS: number): SpeechQueue {
	const [first, ...waiting] = queue.waiting.filter((each) => isFresh(each, nowS));
	if (first === undefined) return { ...queue, speaking: null, waiting: [] };
	const key = keyOf(first.request);
	const begunS = key === null ? queue.begunS : { ...queue.begunS, [key]: nowS };
	return { speaking: first, waiting, begunS };
}

function isFresh({ request, askedS }: AskedSpeech, nowS: number): boolean {
	return nowS - askedS <= (request.expiresS ?? EXPIRES_S[request.priority]);
}

function isTooSoon({ begunS }: SpeechQueue, request: SpeechRequest, nowS: number): boolean {
	const key = keyOf(request);
	const lastS = key === null ? undefined : begunS[key];
	return request.againAfterS !== undefined && lastS !== undefined && nowS - lastS < request.againAfterS;
}
