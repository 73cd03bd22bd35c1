import { describe, expect, it } from 'vitest';
import { checksummed, fileOfBytes, fitFileOf, fitMessage } from '../../../tests/support/makeFit.ts';
import { FIT_EPOCH_S } from '../../../tests/support/readFitBytes.ts';
import type { WatchActivity } from '../../analysis/watch/watchActivity.ts';
import { readWatchFile } from './watchFile.ts';
import { WatchFileError } from './watchFileError.ts';

const CASES = 200;
const BEGAN = Date.UTC(2026, 10, 22, 9) / 1000 - FIT_EPOCH_S;
const SECONDS = 40;

/** The same numbers in each run, 0–1. */
function createDice(seed: number): { ratio(): number; below(count: number): number } {
	let state = seed;
	const ratio = () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
	return { ratio, below: (count) => Math.floor(ratio() * count) };
}
type Dice = ReturnType<typeof createDice>;

const FIT = fitFileOf(
	Array.from({ length: SECONDS }, (_, second) => [
		...fitMessage(20, [
			[253, 4, BEGAN + second],
			[3, 1, 90 + second],
		]),
		...(second % 10 === 0
			? fitMessage(225, [
					[254, 4, BEGAN + second + 8],
					[0, 4, 8000],
					[3, 2, 5],
					[5, 1, 1],
					[6, 4, BEGAN + second],
				])
			: []),
	]).flat(),
);

const point = (second: number) => `2026-11-22T09:00:${String(second).padStart(2, '0')}Z`;
const seconds = Array.from({ length: SECONDS }, (_, second) => second);
const TCX = `<?xml version="1.0"?><TrainingCenterDatabase><Activities><Activity><Lap><Track>${seconds
	.map((s) => `<Trackpoint><Time>${point(s)}</Time><HeartRateBpm><Value>${90 + s}</Value></HeartRateBpm></Trackpoint>`)
	.join('')}</Track></Lap></Activity></Activities></TrainingCenterDatabase>`;
const GPX = `<?xml version="1.0"?><gpx><trk><trkseg>${seconds
	.map((s) => `<trkpt lat="0" lon="0"><time>${point(s)}</time><extensions><x:hr>${90 + s}</x:hr></extensions></trkpt>`)
	.join('')}</trkseg></trk></gpx>`;

/** Cuts, flips, moves, repeats and drops parts of a file. */
function spoiled(bytes: Uint8Array<ArrayBuffer>, dice: Dice): Uint8Array<ArrayBuffer> {
	let all = Array.from(bytes);
	for (let times = 1 + dice.below(4); times > 0; times--) {
		const [at, length] = [dice.below(all.length + 1), dice.below(60)];
		const part = all.slice(at, at + length);
		switch (dice.below(6)) {
			case 0:
				all = all.slice(0, at);
				break;
			case 1:
				all = all.toSpliced(at, length);
				break;
			case 2:
				all = all.toSpliced(at, 0, ...Array.from({ length: 1 + dice.below(20) }, () => part).flat());
				break;
			case 3:
				all = all.toSpliced(at, 1, dice.below(256));
				break;
			case 4:
				all = all.toSpliced(at, length, ...part.toReversed());
				break;
			default:
				all = all.toSpliced(at, 4, 0xff, 0xff, 0xff, 0xff);
		}
	}
	return new Uint8Array(all);
}

/** The body of a FIT file spoiled, and a right header and checksums around it: what comes past the first look. */
function spoiledWithin(dice: Dice): Uint8Array<ArrayBuffer> {
	return checksummed(fitFileOf(spoiled(FIT.slice(14, -2), dice)));
}

/** Nothing but what an activity may be, in order. */
function expectSound({ heartRate, sets }: WatchActivity): void {
	for (const [index, { atEpochS, bpm }] of heartRate.entries()) {
		expect(Number.isFinite(atEpochS) && bpm >= 20 && bpm <= 250).toBe(true);
		expect(atEpochS).toBeGreaterThanOrEqual(heartRate[index - 1]?.atEpochS ?? atEpochS);
	}
	for (const { startEpochS, endEpochS, reps } of sets) {
		expect(Number.isFinite(startEpochS) && endEpochS > startEpochS).toBe(true);
		expect(reps === null || (Number.isInteger(reps) && reps > 0)).toBe(true);
	}
	expect(heartRate.length + sets.length).toBeGreaterThan(0);
}

/** What became of such files: read, or the reason for which they were refused. */
async function outcomes(
	name: string,
	make: (dice: Dice) => Uint8Array<ArrayBuffer>,
	expectRight: (activity: WatchActivity) => void = expectSound,
): Promise<ReadonlySet<string>> {
	const seen = new Set<string>();
	for (let seed = 1; seed <= CASES; seed++) {
		try {
			expectRight(await readWatchFile(fileOfBytes(name, make(createDice(seed)))));
			seen.add('read');
		} catch (reason) {
			if (!(reason instanceof WatchFileError)) throw new Error(`seed ${seed}`, { cause: reason });
			expect(reason.message).not.toBe('');
			seen.add(reason.code);
		}
	}
	return seen;
}

describe('of 200 files that were spoiled, each is refused with a reason or read as it stands', () => {
	it('in FIT: nothing that its checksum covers can be changed', async () => {
		const whole = await readWatchFile(fileOfBytes('a.fit', FIT));
		const seen = await outcomes(
			'a.fit',
			(dice) => spoiled(FIT, dice),
			(activity) => expect(activity).toEqual(whole),
		);
		expect(seen).toEqual(new Set(['cut-short', 'changed', 'damaged', 'read']));
	});

	it('in FIT, with checksums made to fit', async () => {
		expect(await outcomes('a.fit', spoiledWithin)).toEqual(new Set(['damaged', 'read', 'nothing-in-it']));
	});

	it.each([
		['TCX', 'a.tcx', TCX],
		['GPX', 'a.gpx', GPX],
	])('in %s', async (_, name, text) => {
		const bytes = new Uint8Array(new TextEncoder().encode(text));
		const seen = await outcomes(name, (dice) => spoiled(bytes, dice));
		expect(seen).toContain('damaged');
		expect(seen).toContain('read');
	});
});

describe('what is small and would unfold to something huge', () => {
	const refused = (text: string) =>
		expect(readWatchFile(fileOfBytes('a.gpx', new Uint8Array(new TextEncoder().encode(text))))).rejects.toMatchObject({
			code: 'damaged',
		});

	it('is not unfolded: entities within entities, from elsewhere, in parameters, in another spelling', async () => {
		const laughs = Array.from({ length: 30 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`);
		await refused(`<!DOCTYPE gpx [<!ENTITY l0 "ha">${laughs.join('')}]><gpx>&l30;</gpx>`);
		await refused('<!DOCTYPE gpx SYSTEM "http://127.0.0.1/a.dtd"><gpx>&a;</gpx>');
		await refused('<!doctype gpx [<!entity % a "b">%a;]><gpx/>');
	});

	it('is read in one pass: a million elements within one another, quotes without an end, comments without an end', async () => {
		await refused('<a>'.repeat(1_000_000));
		await refused(`<gpx a="${'<'.repeat(3_000_000)}`);
		await refused(`<gpx>${'<!--'.repeat(500_000)}`);
		await refused('<'.repeat(3_000_000));
	});
});
