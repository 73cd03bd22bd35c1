import { readFileSync } from 'node:fs';
import { madeWeeks } from '../support/madeHistory.ts';
import { expect, test } from './fixtures.ts';
import { keepInBrowser } from './keepInBrowser.ts';
import { keptSessions } from './keptSessions.ts';

test('everything goes out as a backup, is deleted in two steps, and comes back once', async ({ openApp }) => {
	const { page, pageErrors, strayRequests } = await openApp('#/history');
	await page.getByTestId('session-file').waitFor({ state: 'attached' });
	const weeks = madeWeeks(new Date());
	await keepInBrowser(page, weeks);
	await page.evaluate(() => localStorage.setItem('plumbline.settings.voice', 'off'));
	await page.goto(page.url().replace(/#.*/u, '#/settings'));
	const card = page.getByTestId('settings-data');
	await expect(card.getByText(`${weeks.length} sessions in your history.`)).toBeVisible();
	await expect(card.getByText(/this browser allows it/u)).toBeVisible();

	const download = page.waitForEvent('download');
	await card.getByRole('button', { name: 'Save a backup' }).click();
	const file = await download;
	expect(file.suggestedFilename()).toMatch(/^plumbline-\d{4}-\d\d-\d\d\.backup\.jsonl$/u);
	const backup = readFileSync(await file.path(), 'utf8');

	await card.getByRole('button', { name: 'Delete everything' }).click();
	await expect(card.getByRole('button', { name: 'Leave everything' })).toBeFocused();
	const reloaded = page.waitForEvent('load');
	await card.getByRole('button', { name: 'Delete for good' }).click();
	await reloaded;
	await expect(card.getByText('0 sessions in your history.')).toBeVisible();
	expect(await page.evaluate(() => localStorage.getItem('plumbline.settings.voice'))).toBeNull();

	const said = card.getByTestId('data-said');
	const give = (name: string, text: string) =>
		card.getByTestId('backup-file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
	await give('history.json', '{"format":"plumbline-history","version":1,"sessions":[]}');
	await expect(said).toContainText('This is not a backup.');
	await give('newer.jsonl', backup.replace('"version":1', '"version":2'));
	await expect(said).toContainText('A newer Plumbline wrote this backup.');
	await give('backup.jsonl', backup);
	await expect(said).toContainText(/entries were new and are here now/u);
	await give('backup.jsonl', backup);
	await expect(said).toContainText(/were here already and stay as they are/u);
	expect(await keptSessions(page)).toHaveLength(weeks.length);
	await card.getByRole('button', { name: 'Use the settings of the backup' }).waitFor({ state: 'detached' });
	expect(await page.evaluate(() => localStorage.getItem('plumbline.settings.voice'))).toBe('off');
	expect(pageErrors).toEqual([]);
	expect(strayRequests).toEqual([]);
});
