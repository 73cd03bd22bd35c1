import type { BrowserContext, Page } from 'playwright';

/** What is counted inside the page while it works. Times are milliseconds since its navigation began. */
interface ProbeRecord {
	readonly posesAtMs: number[];
	/** From handing a picture to the pose worker to having its answer. */
	readonly estimatesMs: number[];
	/** How many tensors the pose worker holds, each time it was asked. */
	readonly tensors: number[];
	/** Asks the pose worker. */
	countTensors: () => void;
	readonly longTasks: { readonly atMs: number; readonly lengthMs: number }[];
}

/** What is looked at of the messages between page and pose worker. */
interface ProbedReply {
	readonly kind: string;
	readonly id: number;
	readonly count: number;
}

declare global {
	var plumblineProbe: ProbeRecord | undefined;
}

/** Runs in the page before its own code: sees the pose worker's answers and the long tasks. */
function installProbe(): void {
	const record: ProbeRecord = {
		posesAtMs: [],
		estimatesMs: [],
		tensors: [],
		countTensors: () => undefined,
		longTasks: [],
	};
	globalThis.plumblineProbe = record;
	const heard = new WeakSet<Worker>();
	const sentMs = new Map<number, number>();
	/** No request of the page's own has such a number. */
	const tensorQuestion = -1;
	const post = Worker.prototype.postMessage as (this: Worker, ...message: unknown[]) => void;
	Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
		if (!heard.has(this)) {
			heard.add(this);
			this.addEventListener('message', ({ data }: MessageEvent<Partial<ProbedReply> | null>) => {
				if (data?.kind === 'tensors' && data.id === tensorQuestion) record.tensors.push(data.count ?? 0);
				if (data?.kind !== 'pose') return;
				const nowMs = performance.now();
				record.posesAtMs.push(nowMs);
				record.estimatesMs.push(nowMs - (sentMs.get(data.id ?? 0) ?? nowMs));
				sentMs.delete(data.id ?? 0);
			});
		}
		const [question] = message as [Partial<ProbedReply> | null];
		if (question?.kind === 'estimate') {
			sentMs.set(question.id ?? 0, performance.now());
			record.countTensors = () => post.call(this, { kind: 'tensor-count', id: tensorQuestion });
		}
		post.apply(this, message);
	};
	new PerformanceObserver((list) => {
		for (const { startTime, duration } of list.getEntries())
			record.longTasks.push({ atMs: startTime, lengthMs: duration });
	}).observe({ type: 'longtask', buffered: true });
}

/** What runs these commands has functions keep their names, by a function that pages don't have: for scripts that run in them. */
export async function nameFunctions(context: BrowserContext): Promise<void> {
	await context.addInitScript('globalThis.__name ??= (named) => named');
}

export async function addProbe(context: BrowserContext): Promise<void> {
	await nameFunctions(context);
	await context.addInitScript(installProbe);
}

/** What was counted so far. */
export type ProbeReading = Omit<ProbeRecord, 'countTensors'>;

export function readProbe(page: Page): Promise<ProbeReading> {
	return page.evaluate(() => {
		const { posesAtMs, estimatesMs, tensors, longTasks } = globalThis.plumblineProbe ?? {
			posesAtMs: [],
			estimatesMs: [],
			tensors: [],
			longTasks: [],
		};
		return { posesAtMs, estimatesMs, tensors, longTasks };
	});
}

/** How many tensors the pose worker holds now. */
export async function tensorsNow(page: Page): Promise<number> {
	const { tensors } = await readProbe(page);
	await page.evaluate(() => globalThis.plumblineProbe?.countTensors());
	await page.waitForFunction((known) => (globalThis.plumblineProbe?.tensors.length ?? 0) > known, tensors.length);
	return (await readProbe(page)).tensors.at(-1) ?? 0;
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
