import type { Page } from 'playwright';
import { SOFTWARE_GRAPHICS_FLAGS } from '../../src/commands/chromium.ts';
import { planOf } from '../../src/workout/plan.ts';
import { squatAndLunge } from '../../src/workout/programmes/squatAndLunge.ts';
import type { WorkoutState } from '../../src/workout/workoutState.ts';
import { startKillable, type KillableBrowser } from './killableBrowser.ts';

/** Fast enough for many sets in a short time, slow enough that a rep is seen on the screen. */
const PACE = 8;
const ROUTE = `#/workout?programme=${squatAndLunge.id}&source=demo&poses=known&pace=${PACE}`;
const OPENS_WITHIN_MS = 60_000;

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
	/** Opens a browser, kills it after so many milliseconds of the workout, and opens what it left. @returns null when the workout was over by then. */
	kill(afterMs: number): Promise<KillReport | null>;
	close(): Promise<void>;
}

interface Opened {
	readonly browser: KillableBrowser;
	/** What was left of the workout; `null` when one was begun. */
	readonly kept: WorkoutState | null;
	/** The step that the page shows first. */
	readonly at: number;
}

export function createKillWorkout(url: string, profile: string): KillWorkout {
	let left: 'nothing' | 'workout' = 'nothing';
	let browser: KillableBrowser | null = null;
	let opened: Opened | null = null;

	/** As a person would go on, or begin. */
	async function open(): Promise<Opened> {
		browser = await startKillable(profile, SOFTWARE_GRAPHICS_FLAGS);
		const { page } = browser;
		await page.goto(`${url}/#/guide`);
		const kept = left === 'nothing' ? null : await keptWorkout(page);
		await page.goto(`${url}/${ROUTE}${left === 'nothing' ? '' : '&continue=yes'}`);
		const workout = page.getByTestId('workout');
		await workout.waitFor({ timeout: OPENS_WITHIN_MS });
		const at = Number(await workout.getAttribute('data-at'));
		if (left === 'nothing') await begin(page);
		return { browser, kept, at };
	}

	return {
		async kill(afterMs) {
			const before = opened ?? (await open());
			opened = null;
			// Who came back is rested.
			if (before.kept?.stage === 'rest') await before.browser.page.keyboard.press(' ');
			await before.browser.page.waitForTimeout(afterMs);
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
	await page.getByRole('radio', { name: '2', exact: true }).click({ timeout: OPENS_WITHIN_MS });
	await page.getByRole('button', { name: 'Begin' }).click();
	await page.waitForFunction(() => document.querySelector('[data-stage="check-in"]') === null);
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
