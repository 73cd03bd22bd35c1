import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { parseLandmarkTrack } from '../../src/analysis/session/landmarkTrack.ts';
import { tablesOf } from '../../src/commands/reviewTables.ts';
import { replayTrack } from '../../src/commands/replayTrack.ts';
import { parseMot, parseTrc } from '../support/parseTables.ts';
import { expect, test } from './fixtures.ts';

const TRACK = fileURLToPath(new URL('../fixtures/squat-side-deep.landmarks.json', import.meta.url));
const ROUTE = '#/review?exercise=squat';

async function openTrack(page: Page): Promise<void> {
	await page.getByTestId('review-file').setInputFiles(TRACK);
	await expect(page.getByTestId('review-state')).toHaveAttribute('data-state', 'done');
}

async function saved(page: Page, kind: string): Promise<{ readonly name: string; readonly text: string }> {
	await page.getByTestId('export').click();
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId(`save-${kind}`).click()]);
	return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

test('a landmark track opens without video and model, and gives the tables that the command line writes', async ({
	openApp,
}) => {
	const { page, pageErrors, strayRequests } = await openApp(ROUTE);
	await openTrack(page);
	await expect(page.getByText('No video')).toBeVisible();
	const track = parseLandmarkTrack(readFileSync(TRACK, 'utf8'));
	const [reps, angles] = tablesOf({ source: track.origin, sets: replayTrack(track, 'squat') }, track.frames);
	expect(await saved(page, 'reps')).toEqual({ name: 'squat-side-deep.reps.csv', text: reps?.content });
	expect(await saved(page, 'angles')).toEqual({ name: 'squat-side-deep.angles.csv', text: angles?.content });
	expect(pageErrors).toEqual([]);
	expect(strayRequests).toEqual([]);
});

test('OpenSim’s files read back', async ({ openApp }) => {
	const { page } = await openApp(ROUTE);
	await openTrack(page);
	const trc = await saved(page, 'trc');
	expect(trc.name).toBe('squat-side-deep.trc');
	expect(parseTrc(trc.text).header['Units']).toBe('mm');
	expect(parseMot((await saved(page, 'mot')).text).header['inDegrees']).toBe('yes');
});

test('a review goes out as FIT and comes in again: it lines up by its sets; changed on its way, it is refused', async ({
	openApp,
}) => {
	const { page, pageErrors } = await openApp(ROUTE);
	await openTrack(page);
	await page.getByTestId('export').click();
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('save-fit').click()]);
	expect(download.suggestedFilename()).toBe('squat-side-deep.fit');
	const fit = readFileSync(await download.path());
	const bring = (buffer: Buffer) =>
		page.getByTestId('review-file').setInputFiles({ name: 'a.fit', mimeType: 'application/octet-stream', buffer });
	await bring(fit);
	await expect(page.getByText('Lined up by your sets.')).toBeVisible();
	await expect(page.getByText('Reps by your watch: 3. By the camera: 3.')).toBeVisible();
	await bring(Buffer.from(fit.with(60, (fit.at(60) ?? 0) ^ 1)));
	await expect(page.getByText('its checksum does not fit')).toBeVisible();
	expect(pageErrors).toEqual([]);
});

test('the menu is worked by keys, and the report alone is printed', async ({ openApp }) => {
	const { page } = await openApp(ROUTE);
	await openTrack(page);
	const trigger = page.getByTestId('export');
	await trigger.focus();
	await page.keyboard.press('ArrowDown');
	await expect(page.getByTestId('save-reps')).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await expect(page.getByTestId('film-open')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(trigger).toBeFocused();
	await expect(page.getByRole('menu')).toHaveCount(0);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByTestId('report')).toBeVisible();
	await expect(trigger).toBeHidden();
});
