import { readFileSync } from 'node:fs';
import { SOFTWARE_GRAPHICS_FLAGS } from '../../src/commands/chromium.ts';
import { planOf } from '../../src/workout/plan.ts';
import { isWork } from '../../src/workout/plannedStep.ts';
import { PROGRAMMES } from '../../src/workout/programmes/registry.ts';
import type { WorkoutReport } from '../../src/workout/workoutReport.ts';
import { readFitBytes } from '../support/readFitBytes.ts';
import { expect, test } from './fixtures.ts';
import { giveVoice, heardSpeech, spokenOver } from './heardSpeech.ts';
import { keptSessions } from './keptSessions.ts';

/** About as fast as the page lets the athlete go. */
const PACE = 30;
/** The longest takes twenty minutes of its own time. */
const LONGEST_MS = 200_000;

// The poses are the figure's own: what a model makes of the athlete is measured elsewhere, and would take an hour here.
for (const programme of PROGRAMMES) {
	test(`${programme.name} runs from Begin to its summary by itself, and what is kept equals the plan`, async ({
		openApp,
	}) => {
		test.setTimeout(LONGEST_MS + 30_000);
		const route = `#/workout?programme=${programme.id}&source=demo&poses=known&pace=${PACE}`;
		const { page, pageErrors, strayRequests } = await openApp(route, SOFTWARE_GRAPHICS_FLAGS, (each) =>
			giveVoice(each, PACE),
		);
		await page.getByRole('radio', { name: '2', exact: true }).click();
		await page.getByRole('button', { name: 'Begin' }).click();
		await expect(page.getByTestId('workout')).toHaveAttribute('data-stage', 'summary', { timeout: LONGEST_MS });
		await expect(page.getByText('Kept on this device.')).toBeVisible();
		await expect(page.getByTestId('next-time')).not.toBeEmpty();

		const [session] = await keptSessions(page);
		const work = planOf(programme).filter(isWork);
		const report = session?.workout?.report as unknown as WorkoutReport;
		expect(session?.workout?.programmeId).toBe(programme.id);
		expect(report.completed).toBe(true);
		expect(report.exercises.reduce((sum, { setsDone }) => sum + setsDone, 0)).toBe(work.length);
		const counted = work.flatMap((step) => (step.kind === 'reps' ? [`${step.exerciseId} ${step.target}`] : []));
		const sets = (session?.sets ?? []).filter(({ exerciseId }) => !exerciseId.endsWith('plank'));
		expect(sets.map(({ exerciseId, reps }) => `${exerciseId} ${reps.filter((rep) => !rep.partial).length}`)).toEqual(
			counted,
		);
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: 'FIT for your watch’s app' }).click();
		const fit = readFitBytes(readFileSync(await (await download).path()));
		expect(fit.filter(({ number, fields }) => number === 225 && fields.get(5)?.[0] === 1)).toHaveLength(work.length);
		expect(session?.pain.map(({ score }) => score)).toEqual([2]);
		expect(spokenOver(await heardSpeech(page))).toEqual([]);
		expect(pageErrors).toEqual([]);
		expect(strayRequests).toEqual([]);
	});
}
