// @vitest-environment jsdom
import { FitBaseType, FitEncoder } from 'fit-file-parser/encoder';
import { describe, expect, it } from 'vitest';
import { readTrackXml } from './readTrackXml.ts';
import { readWatchFile } from './watchFile.ts';

const NINE = Date.UTC(2026, 10, 22, 9) / 1000;
const MESSAGES = { fileId: 0, record: 20, set: 225 } as const;

/** A strength session as a watch writes it: readings each second, one of them lost, a set and the rest after it. */
function fitBytes(): Uint8Array {
	const fit = new FitEncoder();
	const start = FitEncoder.toFitTimestamp(new Date(NINE * 1000));
	const u8 = (number: number, value: number) => ({ number, size: 1, baseType: FitBaseType.Uint8, value });
	const kind = (number: number, value: number) => ({ number, size: 1, baseType: FitBaseType.Enum, value });
	const u16 = (number: number, value: number) => ({ number, size: 2, baseType: FitBaseType.Uint16, value });
	const u32 = (number: number, value: number) => ({ number, size: 4, baseType: FitBaseType.Uint32, value });
	fit.writeMessage(MESSAGES.fileId, [kind(0, 4), u16(1, 255), u16(2, 0), u32(4, start)]);
	for (const [second, bpm] of [101, 102, 255, 104].entries()) {
		fit.writeMessage(MESSAGES.record, [u32(253, start + second), u8(3, bpm)]);
	}
	fit.writeMessage(MESSAGES.set, [u32(254, start + 20), u32(0, 12_500), u16(3, 8), kind(5, 1), u32(6, start + 7)]);
	fit.writeMessage(MESSAGES.set, [u32(254, start + 25), u32(0, 5_000), u16(3, 0), kind(5, 0), u32(6, start + 20)]);
	return fit.close();
}

/** A file of plain bytes: that of jsdom can't be read. */
function fileOf(name: string, bytes: Uint8Array): File {
	const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
	return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(buffer) } as unknown as File;
}

describe('a FIT file', () => {
	it('gives heart rate without what the watch lost, and sets without rests', async () => {
		expect(await readWatchFile(fileOf('morning.FIT', fitBytes()))).toEqual({
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
		['cut off', fitBytes().slice(0, 120), 'damaged'],
		['of zeros', new Uint8Array(400), 'damaged'],
		['empty', new Uint8Array(0), 'damaged'],
	])('that is %s is refused', async (_, bytes, code) => {
		await expect(readWatchFile(fileOf('a.fit', bytes))).rejects.toMatchObject({ code });
	});

	it('without heart rate or sets is said to hold nothing', async () => {
		const fit = new FitEncoder();
		fit.writeMessage(MESSAGES.fileId, [{ number: 0, size: 1, baseType: FitBaseType.Enum, value: 4 }]);
		await expect(readWatchFile(fileOf('a.fit', fit.close()))).rejects.toMatchObject({ code: 'nothing-in-it' });
	});

	it('that is too large is not read', async () => {
		const huge = { name: 'a.fit', size: 5e9, arrayBuffer: () => Promise.reject(new Error('read')) } as unknown as File;
		await expect(readWatchFile(huge)).rejects.toMatchObject({ code: 'too-large' });
	});
});

describe('a track in XML', () => {
	it('gives the heart rate of TCX', () => {
		const tcx = `<?xml version="1.0"?><TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities><Activity Sport="Other"><Lap><Track>
			<Trackpoint><Time>2026-11-22T09:00:00Z</Time><HeartRateBpm><Value>99</Value></HeartRateBpm></Trackpoint>
			<Trackpoint><Time>2026-11-22T09:00:01Z</Time></Trackpoint>
			</Track></Lap></Activity></Activities></TrainingCenterDatabase>`;
		expect(readTrackXml(tcx).heartRate).toEqual([{ atEpochS: NINE, bpm: 99 }]);
	});

	it('gives the heart rate of GPX, whatever its extension is called', () => {
		const gpx = `<gpx xmlns="http://www.topografix.com/GPX/1/1" xmlns:x="http://www.garmin.com/xmlschemas/TrackPointExtension/v1"><trk><trkseg>
			<trkpt lat="0" lon="0"><time>2026-11-22T09:00:00Z</time><extensions><x:TrackPointExtension><x:hr>131</x:hr></x:TrackPointExtension></extensions></trkpt>
			</trkseg></trk></gpx>`;
		expect(readTrackXml(gpx).heartRate).toEqual([{ atEpochS: NINE, bpm: 131 }]);
	});

	it('that is broken or declares entities is refused', () => {
		expect(() => readTrackXml('<gpx><trk>')).toThrow(/well-formed/u);
		expect(() => readTrackXml('<!DOCTYPE x [<!ENTITY a "aaaa">]><gpx/>')).toThrow(/entities/u);
	});
});
