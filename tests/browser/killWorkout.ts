import type { Page } from 'playwright';
import { SOFTWARE_GRAPHICS_FLAGS } from '../../src/commands/chromium.ts';
import { planOf } from '../../src/workout/plan.ts';
import { squatAndLunge } from '../../src/workout/programmes/squatAndLunge.ts';
import type { WorkoutState } from '../../src/workout/workoutState.ts';
import { startKillable, type KillableBrowser } from './killableBrowser.ts';

const route = (pace: number) => `#/workout?programme=${squatAndLunge.id}&source=demo&poses=known&pace=${pace}`;

/** What a person had seen of a workout when the browser was killed, and what the next one found. */
export interface KillReport {
	readonly stage: string;
	readonly shownReps: number;
	readonly keptReps: number;
	/** The step of the plan that was kept, and the one that the workout went on with. */
	readonly keptAt: number;
	readonly goesOnAt: number;
}

/** Runs a workout of the demo athlete in a browser, over and over: each is killed, and the next goes on with what it left. */
export interface KillWorkout {
	/** Opens a browser, kills it once `seen` resolves, and opens what it left. @returns null when the workout was over by then. */
	kill(seen: (page: Page) => Promise<unknown>): Promise<KillReport | null>;
	close(): Promise<void>;
}

interface Opened {
	readonly browser: KillableBrowser;
	/** What was left of the workout; `null` when one was begun. */
	readonly kept: WorkoutState | null;
	/** The step that the page shows first. */
	readonly at: number;
}

/** `pace`: of the athlete and of the workout's clock, in times of a person's. */
export function createKillWorkout(url: string, profile: string, pace: number): KillWorkout {
	let left: 'nothing' | 'workout' = 'nothing';
	let browser: KillableBrowser | null = null;
	let opened: Opened | null = null;

	/** As a person would go on, or begin. */
	async function open(): Promise<Opened> {
		browser = await startKillable(profile, SOFTWARE_GRAPHICS_FLAGS);
		const { page } = browser;
		await page.goto(`${url}/#/guide`);
		const kept = left === 'nothing' ? null : await keptWorkout(page);
		await page.goto(`${url}/${route(pace)}${left === 'nothing' ? '' : '&continue=yes'}`);
		const workout = page.getByTestId('workout');
		await workout.waitFor();
		const at = Number(await workout.getAttribute('data-at'));
		if (left === 'nothing') await begin(page);
		return { browser, kept, at };
	}

	return {
		async kill(seen) {
			const before = opened ?? (await open());
			opened = null;
			// Who came back is rested.
			if (before.kept?.stage === 'rest') await before.browser.page.keyboard.press(' ');
			await seen(before.browser.page);
			const shown = await shownIn(before.browser.page);
			await before.browser.kill();
			left = shown.stage === 'summary' ? 'nothing' : 'workout';
			if (left === 'nothing') return null;
			opened = await open();
			const { kept, at } = opened;
			if (kept === null) throw new Error('Nothing was left of the workout.');
			const done = kept.results.reduce((sum, { counted }) => sum + (counted ?? 0), 0);
			const keptReps = done + (kept.running.counted ?? 0);
			return { stage: shown.stage, shownReps: repsShown(shown, before.kept), keptReps, keptAt: kept.at, goesOnAt: at };
		},
		async close() {
			await browser?.kill();
		},
	};
}

async function begin(page: Page): Promise<void> {
	await page.getByRole('radio', { name: '2', exact: true }).click();
	await page.getByRole('button', { name: 'Begin' }).click();
	await page.waitForFunction(() => document.querySelector('[data-stage="check-in"]') === null);
}

/** Waits until so many are counted on the screen, or the set is over. */
export async function seeReps(page: Page, reps: number): Promise<void> {
	await page.waitForFunction((wanted) => {
		// Before the set the same number counts down.
		const count = document.querySelector('[data-stage="work"] [data-testid="rep-count"]')?.textContent ?? '0';
		return Number(count) >= wanted || document.querySelector('[data-stage="rest"]') !== null;
	}, reps);
}

interface Shown {
	readonly at: number;
	readonly stage: string;
	/** `null` where no count is shown. */
	readonly counted: number | null;
}

function shownIn(page: Page): Promise<Shown> {
	return page.evaluate(() => {
		const workout = document.querySelector<HTMLElement>('[data-testid="workout"]');
		const count = document.querySelector('[data-testid="rep-count"]')?.textContent ?? null;
		const { at = '0', stage = '' } = workout?.dataset ?? {};
		return { at: Number(at), stage, counted: stage === 'work' && count !== null ? Number(count) : null };
	});
}

/** All that was to be done before the step that is shown, and what is shown of it; a set that was gone on with counts on from there. */
function repsShown({ at, counted }: Shown, before: WorkoutState | null): number {
	const plan = before?.plan ?? planOf(squatAndLunge);
	const earlier = plan.slice(0, at).reduce((sum, step) => sum + (step.kind === 'reps' ? step.target : 0), 0);
	const already = before?.at === at ? (before.running.counted ?? 0) : 0;
	return earlier + (counted === null ? already : already + counted);
}

/** What the database holds of the running workout; `null` when nothing. */
async function keptWorkout(page: Page): Promise<WorkoutState | null> {
	const text = await page.evaluate(
		() =>
			new Promise<string | null>((resolve, reject) => {
				const opening = indexedDB.open('plumbline');
				opening.onerror = () => reject(new Error('the database does not open'));
				opening.onsuccess = () => {
					const all = opening.result.transaction('drafts').objectStore('drafts').getAll();
					all.onsuccess = () => {
						opening.result.close();
						const rows = all.result as { kind: string; text: string; writtenAt: string }[];
						const own = rows.filter(({ kind }) => kind === 'demo-workout');
						resolve(own.sort((one, other) => (one.writtenAt < other.writtenAt ? 1 : -1))[0]?.text ?? null);
					};
					all.onerror = () => reject(new Error('no drafts'));
				};
			}),
	);
	return text === null ? null : (JSON.parse(text) as WorkoutState);
}
