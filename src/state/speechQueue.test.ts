import { describe, expect, it } from 'vitest';
import type { SpeechPriority } from '../io/speech/speaker.ts';
import { seededUniform } from '../athlete/seededNoise.ts';
import { askSpeech, hushSpeech, SILENT, speechOver, type SpeechQueue, type SpeechRequest } from './speechQueue.ts';

const asked = (priority: SpeechPriority, text: string, more: Partial<SpeechRequest> = {}): SpeechRequest => ({
	priority,
	text,
	...more,
});

/** All of it asked for at once. */
const queued = (...requests: readonly SpeechRequest[]): SpeechQueue =>
	requests.reduce((queue, request) => askSpeech(queue, request, 0), SILENT);

const spoken = ({ speaking }: SpeechQueue) => speaking?.request.text ?? null;
const waiting = (queue: SpeechQueue) => queue.waiting.map(({ request }) => request.text);

/** What is said from now on when each thing takes so long. */
function saidUntilSilent(queue: SpeechQueue, eachS: number): readonly string[] {
	const said: string[] = [];
	let now = queue;
	for (let timeS = 0; now.speaking !== null; now = speechOver(now, timeS)) {
		said.push(now.speaking.request.text);
		timeS += eachS;
	}
	return said;
}

describe('speech queue', () => {
	it('says at once what is asked for in silence', () => {
		expect(spoken(queued(asked('praise', 'Clean. Again.')))).toBe('Clean. Again.');
	});

	it('has a higher priority cut off a lower one, which is not taken up again', () => {
		const queue = queued(asked('guide', 'Stand with your feet under your hips.'), asked('count', '4'));
		expect([spoken(queue), waiting(queue)]).toEqual(['4', []]);
		expect(spoken(speechOver(queue, 0.4))).toBeNull();
	});

	it.each([
		['stop', 'safety'],
		['safety', 'count'],
		['count', 'cue'],
		['cue', 'guide'],
		['guide', 'praise'],
	] as const)('puts %s before %s', (higher, lower) => {
		expect(spoken(queued(asked(lower, lower), asked(higher, higher)))).toBe(higher);
		expect(spoken(queued(asked(higher, higher), asked(lower, lower)))).toBe(higher);
	});

	it('keeps equal ones in the order in which they came, higher ones first', () => {
		const queue = queued(
			asked('safety', 'Step back'),
			asked('praise', 'Clean'),
			asked('cue', 'Hips level'),
			asked('cue', 'Chest up'),
			asked('count', '4'),
		);
		expect(saidUntilSilent(queue, 0.2)).toEqual(['Step back', '4', 'Hips level', 'Chest up', 'Clean']);
	});

	it('lets a newer count take the place of one that waits', () => {
		const queue = queued(asked('safety', 'Step back'), asked('count', '4'), asked('count', '5'));
		expect(waiting(queue)).toEqual(['5']);
	});

	it('never takes a number for a word of another key', () => {
		const queue = queued(asked('stop', 'Paused'), asked('count', '4'), asked('count', 'two', { key: 'tempo' }));
		expect(waiting(queue)).toEqual(['4', 'two']);
	});

	it.each([
		['count', 0.31],
		['praise', 2],
		['cue', 3],
		['safety', 6],
		['guide', 21],
	] as const)('drops %s that had to wait too long', (priority, waitedS) => {
		const queue = queued(asked('stop', 'Paused'));
		const late = askSpeech(queue, asked(priority, 'late'), 0);
		const afterStop = askSpeech(late, asked('stop', 'Set done.'), 0);
		expect(waiting(afterStop)).toEqual(['Set done.']);
		expect(spoken(speechOver(late, waitedS))).toBeNull();
		expect(spoken(speechOver(late, 0.2))).toBe('late');
	});

	it('keeps what asked for more patience', () => {
		const queue = queued(asked('stop', 'Paused'), asked('count', 'Go', { expiresS: 1 }));
		expect(spoken(speechOver(queue, 0.9))).toBe('Go');
	});

	it('says a stop however late', () => {
		const queue = queued(asked('stop', 'Paused'), asked('stop', 'Set done.'));
		expect(spoken(speechOver(queue, 60))).toBe('Set done.');
	});

	it('forgets what waits below a stop', () => {
		const queue = queued(asked('safety', 'Step back'), asked('cue', 'Hips level'), asked('stop', 'Stop here.'));
		expect([spoken(queue), waiting(queue)]).toEqual(['Stop here.', []]);
	});

	it('does not repeat what is being said about the same thing', () => {
		const cue = asked('cue', 'Hips level', { key: 'bridge/hips' });
		expect(waiting(queued(cue, cue, cue))).toEqual([]);
	});

	it('says the newest of what waits about the same thing, once', () => {
		const queue = queued(
			asked('cue', 'Take two steps back', { key: 'framing' }),
			asked('cue', 'Step to the middle', { key: 'framing' }),
			asked('cue', 'Come a little closer', { key: 'framing' }),
		);
		expect(saidUntilSilent(queue, 1)).toEqual(['Take two steps back', 'Come a little closer']);
	});

	it('repeats something only after the silence it asked for, counted from when it began', () => {
		const help = asked('cue', 'Step to the middle', { key: 'framing', againAfterS: 7 });
		const queue = speechOver(askSpeech(SILENT, help, 10), 11);
		expect(spoken(askSpeech(queue, help, 16.9))).toBeNull();
		expect(spoken(askSpeech(queue, help, 17))).toBe('Step to the middle');
	});

	it('hushes everything, or one priority', () => {
		const queue = queued(asked('cue', 'Hips level'), asked('guide', 'Lie down.'), asked('praise', 'Clean'));
		expect(spoken(hushSpeech(queue, 'all', 0))).toBeNull();
		expect(waiting(hushSpeech(queue, 'all', 0))).toEqual([]);
		expect(spoken(hushSpeech(queue, 'cue', 0))).toBe('Lie down.');
		expect(waiting(hushSpeech(queue, 'guide', 0))).toEqual(['Clean']);
	});

	it('says nothing of an empty text', () => {
		expect(askSpeech(SILENT, asked('guide', '  '), 0)).toBe(SILENT);
	});
});

describe('an hour of everything at once', () => {
	const PRIORITIES: readonly SpeechPriority[] = ['stop', 'safety', 'count', 'cue', 'guide', 'praise'];
	const rank = (priority: SpeechPriority) => PRIORITIES.indexOf(priority);

	it('never says two things at once, a number late, or a lower thing before a higher one', () => {
		const random = seededUniform(7);
		let queue = SILENT;
		let overS = Number.POSITIVE_INFINITY;
		let said = 0;
		const follow = (next: SpeechQueue, nowS: number) => {
			if (next.speaking !== null && next.speaking !== queue.speaking) {
				const { request, askedS } = next.speaking;
				said++;
				overS = nowS + 0.2 + random() * 2;
				if (request.priority === 'count') expect(nowS - askedS).toBeLessThanOrEqual(0.3);
				if (request.priority === 'stop' && queue.speaking?.request.priority !== 'stop') expect(nowS).toBe(askedS);
			}
			queue = next;
			const highest = Math.min(...queue.waiting.map((each) => rank(each.request.priority)));
			if (queue.speaking === null) expect(queue.waiting).toEqual([]);
			else expect(rank(queue.speaking.request.priority)).toBeLessThanOrEqual(highest);
		};
		for (let nowS = 0; nowS < 3600; nowS += random()) {
			while (overS <= nowS) {
				const endedS = overS;
				overS = Number.POSITIVE_INFINITY;
				follow(speechOver(queue, endedS), endedS);
			}
			const priority = PRIORITIES[Math.floor(random() * PRIORITIES.length)] ?? 'cue';
			follow(askSpeech(queue, asked(priority, `${priority} ${nowS}`), nowS), nowS);
			if (random() < 0.02) follow(hushSpeech(queue, 'all', nowS), nowS);
		}
		expect(said).toBeGreaterThan(1000);
	});
});
