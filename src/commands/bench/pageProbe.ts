import type { BrowserContext, Page } from 'playwright';

/** What is counted inside the page while it works. Times are milliseconds since its navigation began. */
interface ProbeRecord {
	readonly posesAtMs: number[];
	readonly longTasks: { readonly atMs: number; readonly lengthMs: number }[];
}

declare global {
	var plumblineProbe: ProbeRecord | undefined;
}

/** Runs in the page before its own code: sees the pose worker's answers and the long tasks. */
function installProbe(): void {
	const record: ProbeRecord = { posesAtMs: [], longTasks: [] };
	globalThis.plumblineProbe = record;
	const heard = new WeakSet<Worker>();
	const post = Worker.prototype.postMessage as (this: Worker, ...message: unknown[]) => void;
	Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
		if (!heard.has(this)) {
			heard.add(this);
			this.addEventListener('message', ({ data }: MessageEvent<{ kind?: unknown } | null>) => {
				if (data?.kind === 'pose') record.posesAtMs.push(performance.now());
			});
		}
		post.apply(this, message);
	};
	new PerformanceObserver((list) => {
		for (const { startTime, duration } of list.getEntries())
			record.longTasks.push({ atMs: startTime, lengthMs: duration });
	}).observe({ type: 'longtask', buffered: true });
}

export async function addProbe(context: BrowserContext): Promise<void> {
	await context.addInitScript(installProbe);
}

export function readProbe(page: Page): Promise<ProbeRecord> {
	return page.evaluate(() => globalThis.plumblineProbe ?? { posesAtMs: [], longTasks: [] });
}

/** Waits until the pose worker has answered so many pictures. */
export async function waitForPoses(page: Page, count: number): Promise<void> {
	await page.waitForFunction((wanted) => (globalThis.plumblineProbe?.posesAtMs.length ?? 0) >= wanted, count, {
		timeout: 120_000,
	});
}

/** Answers a second between the first and the last that came after `fromMs`. */
export function poseRate(posesAtMs: readonly number[], fromMs: number): number {
	const counted = posesAtMs.filter((atMs) => atMs >= fromMs);
	const first = counted[0];
	const last = counted.at(-1);
	if (first === undefined || last === undefined || last === first)
		throw new Error('Too few pictures went through the model.');
	return ((counted.length - 1) * 1000) / (last - first);
}

/** Addresses that a context asked for outside of `origin`. Fills up as it goes. */
export function watchStrayRequests(context: BrowserContext, origin: string): readonly string[] {
	const strays: string[] = [];
	context.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(origin) && !url.startsWith('blob:') && !url.startsWith('data:')) strays.push(url);
	});
	return strays;
}
