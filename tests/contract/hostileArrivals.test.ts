import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineUpWatch } from '../../src/analysis/watch/lineUpWatch.ts';
import type { WatchActivity } from '../../src/analysis/watch/watchActivity.ts';
import { parseIn, parseOut, serialise, type In, type Parsed } from '../../src/companion/messages.ts';
import { parseFromHost, parseToHost } from '../../src/companion/relayMessages.ts';
import { readWatchFile } from '../../src/io/watchFiles/watchFile.ts';
import { WatchFileError } from '../../src/io/watchFiles/watchFileError.ts';
import { fileOfBytes, fitFileOf, fitMessage, type FitValue } from '../support/makeFit.ts';
import { forAll, hostileTexts, isUnpolluted } from '../support/spoiling.ts';
import { IN_A_SET } from '../support/stateMessage.ts';

const SEED = 20_261_122;
const VIDEO = {
	lengthS: 60,
	sets: [{ startS: 5, endS: 55, reps: 10 }],
	localGuessesEpochS: [],
};

/** What an activity is, whoever wrote it; and a video finds its place in it. */
function expectSound(activity: WatchActivity): void {
	for (const { atEpochS, bpm } of activity.heartRate) {
		expect(Number.isFinite(atEpochS) && bpm >= 20 && bpm <= 250).toBe(true);
	}
	for (const { startEpochS, endEpochS, reps } of activity.sets) {
		expect(endEpochS > startEpochS && endEpochS - startEpochS <= 86_400).toBe(true);
		expect(reps === null || (Number.isInteger(reps) && reps > 0)).toBe(true);
	}
	expect(activity.heartRate.length + activity.sets.length).toBeGreaterThan(0);
	for (const guessesEpochS of [[1_795_000_000], []]) {
		expect(Number.isFinite(lineUpWatch(activity, { ...VIDEO, guessesEpochS }).videoStartEpochS)).toBe(true);
	}
	expect(isUnpolluted()).toBe(true);
}

async function readOrRefuse(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
	let activity: WatchActivity;
	try {
		activity = await readWatchFile(fileOfBytes(name, bytes));
	} catch (reason) {
		expect(reason).toBeInstanceOf(WatchFileError);
		return;
	}
	expectSound(activity);
}

const forEach = <T>(cases: number, arbitrary: fc.Arbitrary<T>, holds: (value: T) => Promise<void>) =>
	fc.assert(fc.asyncProperty(arbitrary, holds), { numRuns: cases, seed: SEED });

describe('whatever a watch file holds, it is refused with a reason or read as what it should be', () => {
	it('in FIT: any messages, of any fields and values, in any order', async () => {
		const uint32 = fc.integer({ min: 0, max: 0xffff_ffff });
		const soon = fc.integer({ min: 1_163_000_000, max: 1_163_700_000 });
		const value = fc.oneof(
			fc.tuple(fc.constantFrom(253, 254, 6, 0, 2, 7, 9), fc.constant(4 as const), fc.oneof(soon, uint32)),
			fc.tuple(fc.nat(255), fc.constantFrom(1 as const, 2 as const), fc.nat(0xff)),
		);
		const fields = fc.uniqueArray(value, { minLength: 1, maxLength: 6, selector: ([field]) => field });
		const message = fc.tuple(fc.constantFrom(20, 225, 18, 19, 34, 206, 207, 0), fields);
		const record = fc.tuple(soon, fc.nat(255)).map(([at, bpm]): [number, FitValue[]] => [20, [[253, 4, at], [3, 1, bpm]]]); // prettier-ignore
		const set = fc.tuple(soon, uint32, fc.nat(0xffff)).map(([at, ms, reps]): [number, FitValue[]] => [225, [[254, 4, at], [0, 4, ms], [3, 2, reps], [5, 1, 1], [6, 4, at]]]); // prettier-ignore
		const messages = fc.array(fc.oneof(message, record, set), { maxLength: 30 });
		await forEach(120, messages, async (all) => {
			await readOrRefuse('a.fit', fitFileOf(all.flatMap(([number, values]) => fitMessage(number, values))));
		});
	});

	it('in TCX and GPX: any elements, of any names, in one another', async () => {
		const name = fc.constantFrom('Trackpoint', 'trkpt', 'Time', 'time', 'HeartRateBpm', 'Value', 'x:hr', 'hr', 'a', '__proto__'); // prettier-ignore
		const words = fc.constantFrom('120', '-1', '1e9', 'NaN', '0x50', ' 90 ', '2026-11-22T09:00:00Z', '0001-01-01T00:00:00Z', '&amp;&a;', '<![CDATA[99]]>', '<!-- -->'); // prettier-ignore
		const { element } = fc.letrec<{ element: string }>((tie) => ({
			element: fc.oneof(
				{ maxDepth: 6, withCrossShrink: true },
				words,
				fc
					.tuple(name, fc.array(tie('element'), { maxLength: 4 }))
					.map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
			),
		}));
		const point = fc
			.tuple(fc.date({ noInvalidDate: true }), fc.oneof(fc.nat(300), fc.double()))
			.map(([at, bpm]) => `<trkpt><time>${at.toISOString()}</time><hr>${bpm}</hr></trkpt>`);
		const file = fc.array(fc.oneof(element, point), { maxLength: 12 }).map((all) => `<gpx>${all.join('')}</gpx>`);
		await forEach(150, file, (text) => readOrRefuse('a.gpx', new Uint8Array(new TextEncoder().encode(text))));
		await forEach(60, fc.tuple(file, fc.nat(400), fc.string({ maxLength: 4 })), ([text, at, other]) =>
			readOrRefuse('a.tcx', new Uint8Array(new TextEncoder().encode(text.slice(0, at) + other + text.slice(at)))),
		);
	});

	it('and where one set lasts for a year, the place of a video is found at once', () => {
		const began = 1_790_000_000;
		const year = [{ startEpochS: began, endEpochS: began + 31_536_000, reps: null }];
		const { videoStartEpochS } = lineUpWatch(
			{ name: 'a.fit', heartRate: [], sets: year },
			{ ...VIDEO, guessesEpochS: [] },
		);
		expect(videoStartEpochS).toBeGreaterThanOrEqual(began - VIDEO.lengthS);
	});
});

describe('whatever is said over the air or by the relay, it is refused or is a message as agreed', () => {
	const MESSAGES: readonly In[] = [
		{ t: 'hello', v: 1, dev: 'BANGLEJS2', app: '1.0', caps: ['hr', 'imu'] },
		{ t: 'hr', b: 120, c: 90, rr: [500, 510], contact: 'yes' },
		{ t: 'cmd', id: 'a1', a: 'toggle' },
		{ t: 'imu', hz: 25, d: 'AAAA' },
	];
	const stays = <M>(parse: (text: string) => Parsed<M>) => {
		return (text: string): void => {
			const read = parse(text);
			expect(isUnpolluted()).toBe(true);
			if ('refused' in read) {
				expect(read.refused.length).toBeLessThan(100);
				return;
			}
			const again = JSON.stringify(read.message);
			expect(again.length).toBeLessThanOrEqual(2 * 4_096);
			expect(parse(again)).toEqual(read);
		};
	};

	it.each(MESSAGES)('from the wrist: $t', (message) => {
		expect(parseIn(serialise(message))).toEqual({ message });
		forAll(60, hostileTexts(message), stays(parseIn));
	});

	it('from the page to the wrist, and between page and relay', () => {
		forAll(80, hostileTexts(IN_A_SET), stays(parseOut));
		forAll(80, hostileTexts({ r: 'in', id: 'watch-001', m: MESSAGES[1] }), stays(parseToHost));
		forAll(80, hostileTexts({ r: 'out', id: 'watch-001', m: IN_A_SET }), stays(parseFromHost));
	});
});
