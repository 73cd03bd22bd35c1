import type { CDPSession } from 'playwright';
import { openWorkshop, type Workshop } from '../workshop.ts';
import { median, type Measure } from './measure.ts';

/** What the sets of the first minutes leave behind has settled by then. */
const SETTLE_S = 300;
const MINUTE_S = 60;
/** Heap and rate are those of so many minutes: others use the machine, too. */
const MINUTES = 5;
const HOUR_S = 3600;
const EXERCISE = 'squat';

interface Mark {
	readonly wallS: number;
	readonly counted: number;
}

/** `old`: the session of the hour. `fresh`: one that has just begun, for comparison. */
type Which = 'old' | 'fresh';

async function open({ page }: Workshop, which: Which): Promise<void> {
	await page.evaluate(
		`import('/dev/longLive.ts').then((long) => { globalThis.${which} = long.openLongLive('${EXERCISE}'); })`,
	);
}

async function step({ page }: Workshop, which: Which, mediaS: number): Promise<Mark> {
	return page.evaluate<Mark>(`globalThis.${which}.step(${mediaS})`);
}

/** The least of several minutes: the rest is garbage that waits to be collected. */
async function leastHeapBytes(workshop: Workshop, cdp: CDPSession): Promise<number> {
	const readings: number[] = [];
	while (readings.length < MINUTES) {
		await step(workshop, 'old', MINUTE_S);
		await cdp.send('HeapProfiler.collectGarbage');
		readings.push((await cdp.send('Runtime.getHeapUsage')).usedSize);
	}
	return Math.min(...readings);
}

/** Minutes of the old session and of a fresh one in turns: so the machine's own pace falls on both alike. */
async function rateToFresh(workshop: Workshop): Promise<number> {
	await open(workshop, 'fresh');
	await step(workshop, 'fresh', MINUTE_S);
	const walls: Record<Which, number[]> = { old: [], fresh: [] };
	while (walls.old.length < MINUTES) {
		for (const which of ['old', 'fresh'] as const) walls[which].push((await step(workshop, which, MINUTE_S)).wallS);
	}
	return median(walls.fresh) / median(walls.old);
}

/**
 * An hour in front of the camera in accelerated time: a live session on the demo athlete, who tells its poses, picture after picture
 * as fast as they are taken. The model is left out; its tensors are counted by the bench of the live view.
 */
export async function benchMemory(): Promise<readonly Measure[]> {
	const workshop = await openWorkshop(() => undefined);
	try {
		const cdp = await workshop.page.context().newCDPSession(workshop.page);
		await open(workshop, 'old');
		const { counted } = await step(workshop, 'old', SETTLE_S);
		const before = await leastHeapBytes(workshop, cdp);
		const late = await step(workshop, 'old', HOUR_S - SETTLE_S - 2 * MINUTES * MINUTE_S);
		if (late.counted <= counted) throw new Error('Nothing was counted in an hour.');
		const after = await leastHeapBytes(workshop, cdp);
		return [
			{
				name: 'an hour of live in accelerated time: heap growth',
				value: (after / before - 1) * 100,
				limit: 10,
				unit: '%',
				good: 'at-most',
			},
			{
				name: 'an hour of live in accelerated time: rate of its last minutes to that of a fresh session’s first',
				value: await rateToFresh(workshop),
				limit: 0.95,
				unit: '×',
				good: 'at-least',
			},
		];
	} finally {
		await workshop.close();
	}
}
