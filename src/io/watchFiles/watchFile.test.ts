import { describe, expect, it } from 'vitest';
import { fileOfBytes, fitFileOf, fitMessage } from '../../../tests/support/makeFit.ts';
import { FIT_EPOCH_S } from '../../../tests/support/readFitBytes.ts';
import { readTrackXml } from './readTrackXml.ts';
import { readWatchFile } from './watchFile.ts';

const NINE = Date.UTC(2026, 10, 22, 9) / 1000;
const RECORD = 20;
const SET = 225;

/** A strength session as a watch writes it: readings each second, one of them lost, a set and the rest after it. */
function sessionAt(epochS: number): readonly number[] {
	const start = epochS - FIT_EPOCH_S;
	const readings = [101, 102, 255, 104].map((bpm, second) =>
		fitMessage(RECORD, [
			[253, 4, start + second],
			[3, 1, bpm],
		]),
	);
	return [
		...fitMessage(0, [
			[0, 1, 4],
			[1, 2, 255],
			[4, 4, start],
		]),
		...readings.flat(),
		...setAt(start + 7, 12_500, 8, 1),
		...setAt(start + 20, 5_000, 0, 0),
	];
}

function setAt(start: number, durationMs: number, reps: number, type: number): readonly number[] {
	return fitMessage(SET, [
		[254, 4, start + Math.round(durationMs / 1000)],
		[0, 4, durationMs],
		[3, 2, reps],
		[5, 1, type],
		[6, 4, start],
	]);
}

const WHOLE = fitFileOf(sessionAt(NINE));
const read = (bytes: Uint8Array<ArrayBuffer>, name = 'a.fit') => readWatchFile(fileOfBytes(name, bytes));
const utf8 = (text: string) => new Uint8Array(new TextEncoder().encode(text));

function changedAt(index: number): Uint8Array<ArrayBuffer> {
	return WHOLE.with(index, (WHOLE.at(index) ?? 0) ^ 0x10);
}

describe('a FIT file', () => {
	it('gives heart rate without what the watch lost, and sets without rests', async () => {
		expect(await read(WHOLE, 'morning.FIT')).toEqual({
			name: 'morning.FIT',
			heartRate: [
				{ atEpochS: NINE, bpm: 101 },
				{ atEpochS: NINE + 1, bpm: 102 },
				{ atEpochS: NINE + 3, bpm: 104 },
			],
			sets: [{ startEpochS: NINE + 7, endEpochS: NINE + 19.5, reps: 8 }],
		});
	});

	it.each([
		['cut off', WHOLE.slice(0, -40), 'cut-short'],
		['cut off in its header', WHOLE.slice(0, 13), 'cut-short'],
		['without its checksum', WHOLE.slice(0, -2), 'cut-short'],
		['changed by a bit', changedAt(40), 'changed'],
		['under a wrong checksum', changedAt(WHOLE.length - 1), 'changed'],
		['of zeros', new Uint8Array(400), 'damaged'],
		['empty', new Uint8Array(0), 'damaged'],
		['really a track in XML', utf8('<gpx/>'), 'damaged'],
		['made of messages that nothing describes', fitFileOf([3, 1, 2, 3]), 'damaged'],
		['described past its end', fitFileOf([0x40, 0, 0, 20, 0, 200, 1, 1, 2]), 'damaged'],
	])('that is %s is refused', async (_, bytes, code) => {
		await expect(read(new Uint8Array(bytes))).rejects.toMatchObject({ code });
	});

	it('without heart rate or sets is said to hold nothing', async () => {
		await expect(read(fitFileOf(fitMessage(0, [[0, 1, 4]])))).rejects.toMatchObject({ code: 'nothing-in-it' });
	});

	it('that is too large is not even opened', async () => {
		const huge = {
			name: 'a.fit',
			size: 200e6,
			arrayBuffer: () => Promise.reject(new Error('read')),
		} as unknown as File;
		await expect(readWatchFile(huge)).rejects.toMatchObject({ code: 'too-large' });
	});

	it('that holds more in few bytes than a page could keep is refused before it is read', async () => {
		const body = new Uint8Array(3_200_009);
		// One field of one byte, then as many messages of it as there is room for.
		body.set([0x40, 0, 0, RECORD, 0, 1, 3, 1, 2]);
		await expect(read(fitFileOf(body))).rejects.toMatchObject({ code: 'too-large' });
		const sets = Array.from({ length: 501 }, (_, index) => setAt(NINE - FIT_EPOCH_S + index * 20, 10_000, 5, 1));
		await expect(read(fitFileOf(sets.flat()))).rejects.toMatchObject({ code: 'too-large' });
	});

	it('from the future is refused, and of one that reaches into it that part is left out', async () => {
		const tomorrowS = Math.round(Date.now() / 1000) + 2 * 86_400;
		await expect(read(fitFileOf(sessionAt(tomorrowS)))).rejects.toMatchObject({ code: 'future' });
		const both = await read(fitFileOf([...sessionAt(NINE), ...sessionAt(tomorrowS)]));
		expect([both.heartRate.length, both.sets.length]).toEqual([3, 1]);
	});

	it('may have something after its end', async () => {
		expect((await read(new Uint8Array([...WHOLE, 1, 2, 3]))).sets).toHaveLength(1);
	});
});

describe('a file of another kind', () => {
	it('is told by its name, whatever is in it', async () => {
		await expect(read(WHOLE, 'a.zip')).rejects.toMatchObject({ code: 'unknown-format' });
		await expect(read(WHOLE, 'a.tcx')).rejects.toMatchObject({ code: 'damaged' });
		await expect(read(utf8('<html></html>'), 'a.gpx')).rejects.toMatchObject({ code: 'damaged' });
		await expect(read(utf8('<gpx></gpx>'), 'a.gpx')).rejects.toMatchObject({ code: 'nothing-in-it' });
	});
});

describe('a track in XML', () => {
	it('gives the heart rate of TCX', () => {
		const tcx = `<?xml version="1.0"?><TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities><Activity Sport="Other"><Lap><AverageHeartRateBpm><Value>120</Value></AverageHeartRateBpm><Track>
			<Trackpoint><Time>2026-11-22T09:00:00Z</Time><HeartRateBpm> <Value>99</Value> </HeartRateBpm></Trackpoint>
			<Trackpoint><Time>2026-11-22T09:00:01Z</Time></Trackpoint>
			</Track></Lap></Activity></Activities></TrainingCenterDatabase>`;
		expect(readTrackXml(tcx).heartRate).toEqual([{ atEpochS: NINE, bpm: 99 }]);
	});

	it('gives the heart rate of GPX, whatever its extension is called, past comments and odd quotes', () => {
		const gpx = `\uFEFF<gpx xmlns="http://www.topografix.com/GPX/1/1" xmlns:x="http://www.garmin.com/xmlschemas/TrackPointExtension/v1" creator='a > "b" <'><!-- <trkpt> --><trk><name><![CDATA[<trkpt>]]></name><trkseg>
			<trkpt lat="0" lon="0"><time>2026-11-22T09:00:00Z</time><extensions><x:TrackPointExtension><x:hr>131</x:hr><x:hr>7</x:hr></x:TrackPointExtension></extensions></trkpt>
			<trkpt lat="0" lon="0"/>
			</trkseg></trk></gpx>`;
		expect(readTrackXml(gpx).heartRate).toEqual([{ atEpochS: NINE, bpm: 131 }]);
	});

	it.each([
		['breaks off', '<gpx><trk>', /breaks off/u],
		['breaks off in a tag', '<gpx><trk a="', /breaks off/u],
		['closes what is not open', '<gpx></trk></gpx>', /was not open/u],
		['has two roots', '<gpx/><gpx/>', /more than one/u],
		['is no XML', 'hr: 131', /outside/u],
		['is empty', '', /breaks off/u],
		['lies too deep', '<gpx>'.repeat(1000), /too deep/u],
		['declares entities', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><gpx>&b;</gpx>', /entities/u],
		['declares entities from elsewhere', '<gpx><!ENTITY a SYSTEM "file:///etc/passwd"></gpx>', /entities/u],
	])('that %s is refused', (_, text, reason) => {
		expect(() => readTrackXml(text)).toThrow(reason);
	});
});
