import { openWorkshop, type Workshop } from '../../src/commands/workshop.ts';
import { REPOSITORY } from '../../src/commands/packageTool.ts';
import { steadyTimes, type TestVideo } from '../support/testMedia.ts';
import type { ReadingPlan, TestFile, VideoReading } from './readVideo.ts';
import { expect, test } from './fixtures.ts';

const READER = `/@fs/${REPOSITORY.replaceAll('\\', '/').replace(/^\//u, '')}/tests/browser/readVideo.ts`;
const SMALL = { widthPx: 320, heightPx: 180 };

let workshop: Workshop;
test.beforeAll(async () => {
	workshop = await openWorkshop(() => undefined);
});
test.afterAll(() => workshop.close());

function read(file: TestFile, plan: ReadingPlan = {}): Promise<VideoReading> {
	const call = `readVideo(${JSON.stringify(file)}, ${JSON.stringify(plan)})`;
	return workshop.page.evaluate(`import('${READER}').then((reader) => reader.${call})`);
}

const film = (video: Partial<TestVideo> & Pick<TestVideo, 'container' | 'timesS'>): TestFile => ({
	kind: 'video',
	video: { ...SMALL, ...video },
});
const numbers = ({ marks }: VideoReading) => marks.map(({ number }) => number);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);
const near = (timesS: readonly number[]): unknown[] => timesS.map((timeS) => expect.closeTo(timeS, 2.5));

const STEADY_S = steadyTimes(30, 45);

for (const container of ['webm', 'mkv', 'mp4', 'mov', 'mp4-moov-last', 'mp4-fragmented'] as const) {
	test(`every picture of ${container} comes once, in order, at its time`, async () => {
		const reading = await read(film({ container, timesS: STEADY_S }));
		expect(reading).toMatchObject({ ...SMALL, ending: 'end', durationS: expect.closeTo(1.5, 1) });
		expect(numbers(reading)).toEqual(upTo(45));
		expect(reading.timesS).toEqual(near(STEADY_S));
	});
}

const RHYTHMS: Readonly<Record<string, readonly number[]>> = {
	'of varying rate': [0, 0.02, 0.1, 0.11, 0.5, 1.9, 1.95, 2],
	'of 60 pictures a second': steadyTimes(60, 90),
	'of one picture a second': steadyTimes(1, 4),
	'of 0.2 seconds': steadyTimes(30, 6),
	'that begins late': [0.4, 0.5, 0.6],
};

for (const [name, timesS] of Object.entries(RHYTHMS)) {
	test(`a video ${name} keeps its pictures and times`, async () => {
		const reading = await read(film({ container: 'mp4', timesS }));
		expect(numbers(reading)).toEqual(upTo(timesS.length));
		expect(reading.timesS).toEqual(near(timesS));
		expect(reading.ending).toBe('end');
	});
}

for (const [rotationDeg, redCorner, size] of [
	[90, 'top-right', { widthPx: 180, heightPx: 320 }],
	[180, 'bottom-right', SMALL],
	[270, 'bottom-left', { widthPx: 180, heightPx: 320 }],
] as const) {
	test(`a video stored ${rotationDeg}° off is put upright`, async () => {
		const reading = await read(film({ container: 'mp4', timesS: STEADY_S, rotationDeg }));
		expect(reading).toMatchObject(size);
		expect(new Set(reading.marks.map((mark) => mark.redCorner))).toEqual(new Set([redCorner]));
		expect(numbers(reading)).toEqual(upTo(45));
	});
}

test('large pictures are handed out small, in their own aspect', async () => {
	const reading = await read(film({ container: 'mp4', timesS: [0, 0.1, 0.2], widthPx: 3840, heightPx: 2160 }));
	expect(reading).toMatchObject({ widthPx: 3840, heightPx: 2160, sidePx: 360, ending: 'end' });
	expect(numbers(reading)).toEqual([0, 1, 2]);
});

test('fewer pictures are taken when fewer are asked for', async () => {
	const file = film({ container: 'webm', timesS: steadyTimes(60, 60) });
	expect(numbers(await read(file, { maxFps: 30 }))).toEqual(upTo(30).map((index) => 2 * index));
	expect(numbers(await read(file, { everyNth: 20 }))).toEqual([0, 20, 40]);
});

test('nothing comes after an abort', async () => {
	const reading = await read(film({ container: 'webm', timesS: STEADY_S }), { stopAfter: 5 });
	expect(numbers(reading)).toEqual(upTo(5));
	expect(reading.ending).toBe('end');
});

test('sound that goes on after the pictures is no damage', async () => {
	const reading = await read(film({ container: 'webm', timesS: STEADY_S, soundS: 4 }));
	expect(numbers(reading)).toEqual(upTo(45));
	expect(reading.ending).toBe('end');
});

const LONG = { timesS: steadyTimes(30, 150), keyEveryS: 0.5 };

for (const container of ['mp4', 'webm'] as const) {
	test(`a ${container} whose end is missing gives what it has, then says so`, async () => {
		const video = { ...SMALL, ...LONG, container };
		const reading = await read({ kind: 'video', video, mishap: { kind: 'cut', keptRatio: 0.6 } });
		expect(reading.ending).toBe('file-damaged');
		expect(reading.timesS.length).toBeLessThan(150);
		expect(numbers(reading)).toEqual(upTo(reading.timesS.length));
	});
}

test('most pictures before a missing end are read', async () => {
	const video = { ...SMALL, ...LONG, container: 'mp4' } as const;
	const reading = await read({ kind: 'video', video, mishap: { kind: 'cut', keptRatio: 0.6 } });
	expect(reading.timesS.length).toBeGreaterThan(60);
});

test('pictures after a broken stretch are read again', async () => {
	const video = { ...SMALL, ...LONG, container: 'mp4' } as const;
	const reading = await read({ kind: 'video', video, mishap: { kind: 'scratched', fromRatio: 0.4, toRatio: 0.45 } });
	expect(reading.ending).toBe('file-damaged');
	expect(numbers(reading).at(-1)).toBe(149);
	expect(numbers(reading)[0]).toBe(0);
});

const UNREADABLE: readonly (readonly [title: string, file: TestFile, ending: string])[] = [
	['an empty file', { kind: 'text', text: '' }, 'file-empty'],
	['text', { kind: 'text', text: 'Three sets of eight.\n'.repeat(200) }, 'file-not-video'],
	['sound in WebM', { kind: 'sound', container: 'webm' }, 'file-no-video-track'],
	['sound in MP4', { kind: 'sound', container: 'mp4' }, 'file-no-video-track'],
	[
		'an MP4 that lacks its list of pictures',
		{
			kind: 'video',
			video: { ...SMALL, ...LONG, container: 'mp4-moov-last' },
			mishap: { kind: 'cut', keptRatio: 0.6 },
		},
		'file-damaged',
	],
];

for (const [title, file, ending] of UNREADABLE) {
	test(`${title} is refused as ${ending}`, async () => {
		expect(await read(file)).toMatchObject({ timesS: [], ending });
	});
}
