import { REPOSITORY } from '../../src/commands/packageTool.ts';
import { openWorkshop, type Workshop } from '../../src/commands/workshop.ts';
import { steadyTimes, type TestVideo } from '../support/testMedia.ts';
import { expect, test } from './fixtures.ts';
import type { Move, Stop } from './stepVideo.ts';

const STEPPER = `/@fs/${REPOSITORY.replaceAll('\\', '/').replace(/^\//u, '')}/tests/browser/stepVideo.ts`;
const COUNT = 40;

let workshop: Workshop;
test.beforeAll(async () => {
	workshop = await openWorkshop(() => undefined);
});
test.afterAll(() => workshop.close());

function stepThroughAll(videos: readonly TestVideo[]): Promise<readonly (readonly Stop[])[]> {
	const call = `stepThroughAll(${JSON.stringify(videos)}, ${JSON.stringify(WAY)})`;
	return workshop.page.evaluate(`import('${STEPPER}').then((stepper) => stepper.${call})`);
}

const RHYTHMS: Readonly<Record<string, readonly number[]>> = {
	'24 pictures a second': steadyTimes(24, COUNT),
	'29.97 pictures a second': steadyTimes(30_000 / 1001, COUNT),
	'30 pictures a second': steadyTimes(30, COUNT),
	'60 pictures a second': steadyTimes(60, COUNT),
	// From 1/90 to 1/13 of a second apart, as phones film when the light changes.
	'a varying rate': steadyTimes(30, COUNT).map((timeS, index) => timeS + 0.04 * Math.sin(index) ** 2 + index / 90),
	'30 a second that begin late': steadyTimes(30, COUNT).map((timeS) => timeS + 0.4),
};

/** There and back over the whole length and over short ways, then picture by picture both ways. */
const WAY: readonly Move[] = [
	...[20, 3, 39, 0, 38, 1, 27, 26, 28, 13, 12, 14, 39, 20].map((to) => ({ to })),
	...[1, 1, 1, -1, -1, -1, -1, 5, -7, 1].map((by) => ({ by })),
];

function expectedWay(moves: readonly Move[]): readonly number[] {
	let at = 0;
	return moves.map((move) => (at = 'to' in move ? move.to : at + move.by));
}

const NUMBERS = expectedWay(WAY);

for (const container of ['mp4', 'webm'] as const) {
	test(`seeking to any picture of ${container}, and back, shows that picture, at every rate`, async () => {
		const names = Object.keys(RHYTHMS);
		const videos = Object.values(RHYTHMS).map((timesS) => ({ container, timesS, widthPx: 320, heightPx: 180 }));
		const ways = await stepThroughAll(videos);
		const named = (what: keyof Stop) => ways.map((stops, index) => [names[index], stops.map((stop) => stop[what])]);
		expect(named('pixels')).toEqual(names.map((name) => [name, NUMBERS]));
		expect(named('believed')).toEqual(names.map((name) => [name, NUMBERS]));
	});
}
