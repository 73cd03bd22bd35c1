import { AxeBuilder } from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { madeDay, madeWeeks } from '../support/madeHistory.ts';
import { expect, test } from './fixtures.ts';
import { keepInBrowser } from './keepInBrowser.ts';
import { keptSessions } from './keptSessions.ts';

test('kept sessions are seen, opened, noted, deleted, brought back and taken along', async ({ openApp }) => {
	const { page, pageErrors, strayRequests } = await openApp('#/history');
	const weeks = madeWeeks(new Date());
	const newer = { ...madeDay({ startedAt: '2026-01-05T08:00:00Z', counted: 2, clean: 1 }), schemaVersion: 99 };
	const broken = { startedAt: 'long ago', sets: 'none' };
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing kept yet');
	await keepInBrowser(page, [...weeks, newer, broken]);
	await page.reload();

	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Squat: 1\d° deeper than 8 weeks ago/u);
	await expect(page.getByTestId('trend-row').filter({ hasText: 'Pain' })).toContainText('2 → 1 last time');
	await expect(page.getByText('Most clean reps')).toBeVisible();
	await expect(page.getByTestId('unread')).toHaveText([/can’t be read/u, /kept by a newer Plumbline/u]);
	const rows = page.getByTestId('session-row');
	await expect(rows).toHaveCount(16);
	await page.getByTestId('history-exercise').selectOption('lunge');
	await expect(rows).toHaveCount(1);
	await page.getByTestId('history-exercise').selectOption('all');

	await page.getByRole('link', { name: /^Open Squat/u }).first().click(); // prettier-ignore
	await expect(page.getByTestId('set')).toContainText('22 squats · 19 of 22 clean · 4° below parallel');
	await page.getByRole('textbox', { name: 'Note' }).fill('with a band');
	await page.keyboard.press('Tab');
	await expect(page.getByText('Kept on this device.')).toBeVisible();
	await page.getByRole('button', { name: 'Delete session' }).click();
	await expect(rows).toHaveCount(15);
	expect(await keptSessions(page)).toHaveLength(17);
	await page.getByRole('button', { name: 'Undo' }).press('Enter');
	await expect(rows).toHaveCount(16);
	expect((await keptSessions(page)).filter(({ notes }) => notes === 'with a band')).toHaveLength(1);

	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save all, .json' }).click();
	const file = await readFile(await (await download).path(), 'utf8');
	await page.getByRole('button', { name: 'Delete everything' }).click();
	await page.getByRole('button', { name: 'Delete all 18' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing kept yet');
	expect(await keptSessions(page)).toEqual([]);
	const { sessions } = JSON.parse(file) as { sessions: readonly unknown[] };
	expect(sessions).toHaveLength(18);
	expect(sessions).toContainEqual(broken);
	const buffer = Buffer.from(JSON.stringify(weeks[0]));
	await page.getByTestId('session-file').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
	await expect(rows).toHaveCount(1);
	expect([pageErrors, strayRequests]).toEqual([[], []]);
});

test('a reviewed recording is kept on wish, once', async ({ openApp }) => {
	const { page, pageErrors } = await openApp('#/review');
	const clip = madeDay({ startedAt: '2026-11-05T08:00:00Z', counted: 4, clean: 3 });
	const text = JSON.stringify({ ...clip, source: { ...clip.source, kind: 'video', name: 'clip.mp4' } });
	const buffer = Buffer.from(text);
	await page.getByTestId('review-file').setInputFiles({ name: 'a.session.json', mimeType: 'application/json', buffer });
	for (let time = 1; time <= 2; time += 1) {
		await page.getByTestId('export').click();
		await page.getByTestId('keep-in-history').click();
		await expect(page.getByTestId('keep-in-history')).toContainText('Kept on this device.');
		await page.keyboard.press('Escape');
	}
	await page.evaluate(() => (location.hash = '#/history'));
	await expect(page.getByTestId('session-row')).toHaveText([/Squat.*4 squats · 3 of 4 clean · from a video/u]);
	expect(pageErrors).toEqual([]);
});

test('the history keeps nobody out, in either theme and on a phone', async ({ openApp }) => {
	const { page } = await openApp('#/history');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	const weeks = madeWeeks(new Date());
	await keepInBrowser(page, [...weeks, { startedAt: 'long ago' }]);
	const base = page.url().split('#')[0] ?? '';
	const opened = `#/history?session=${encodeURIComponent(weeks[3]?.startedAt ?? '')}`;
	await page.goto(`${base}#/`);
	for (const colorScheme of ['dark', 'light'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await page.setViewportSize(colorScheme === 'dark' ? { width: 1440, height: 900 } : { width: 390, height: 844 });
		for (const route of ['#/history', opened]) {
			await page.goto(`${base}${route}`);
			await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
		}
		await page.goto(`${base}#/`);
	}
});
