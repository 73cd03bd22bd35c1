import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { agreementOf } from '../../src/analysis/session/agreement.ts';
import { parseSession } from '../../src/analysis/session/parseSession.ts';
import type { Session } from '../../src/analysis/session/session.ts';
import { expect, test } from './fixtures.ts';

const TRACK = fileURLToPath(new URL('../fixtures/squat-side-deep.landmarks.json', import.meta.url));
const ROUTE = '#/review?exercise=squat';

async function open(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
	await page.getByTestId('review-file').setInputFiles(file);
	await expect(page.getByTestId('review-state')).toHaveAttribute('data-state', 'done');
}

async function savedText(page: Page): Promise<string> {
	await page.getByTestId('export').click();
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('save-session').click()]);
	return readFileSync(await download.path(), 'utf8');
}

function sessionOf(text: string): Session {
	const parsed = parseSession(text);
	if (parsed.kind === 'problem') throw new Error(parsed.detail);
	return parsed.session;
}

test('what a person corrects by keys is counted, saved and found again in the opened session', async ({ openApp }) => {
	const { page, pageErrors, strayRequests } = await openApp(ROUTE);
	await open(page, TRACK);
	const bar = page.locator('header');
	await expect(bar.getByText('3 squats')).toBeVisible();

	// The first rep's answer is a fault, the second is no rep; one word too many is undone.
	await page
		.getByRole('button', { name: /^Squat 1/u })
		.first()
		.click();
	await page.keyboard.press('2');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('x');
	await page.keyboard.press('x');
	await page.keyboard.press('Control+z');
	await expect(bar.getByText('2 squats')).toBeVisible();
	await expect(page.getByTestId('corrected')).toHaveText('2 reps corrected by you');

	// A rep is added in its place.
	await page.getByTestId('add-rep').click();
	await page.getByTestId('add-this-rep').click();
	await expect(bar.getByText('3 squats')).toBeVisible();
	await page.getByTestId('checked').click();
	await page.getByRole('tab', { name: 'Agreement with you' }).click();
	await expect(page.getByTestId('agreement')).toContainText(
		'Reps you agree on: 2, added by you: 1, taken out by you: 1.',
	);

	const text = await savedText(page);
	const session = sessionOf(text);
	expect(session.sets.flatMap(({ reps }) => reps)).toHaveLength(3);
	expect(session.corrections.map(({ kind }) => kind)).toEqual(['verdict', 'counted', 'added', 'confirmed']);
	expect(agreementOf([session])).toMatchObject({ checked: 1, reps: { found: 2, missed: 1, extra: 1, untouched: 0 } });

	await open(page, { name: 'mine.session.json', mimeType: 'application/json', buffer: Buffer.from(text) });
	await expect(bar.getByText('3 squats')).toBeVisible();
	await expect(page.getByTestId('corrected')).toHaveText('3 reps corrected by you');
	await expect(page.getByText('you: not a rep')).toBeVisible();
	await expect(page.getByTestId('checked')).toHaveAttribute('aria-pressed', 'true');
	expect(sessionOf(await savedText(page)).corrections).toEqual(session.corrections);
	expect(pageErrors).toEqual([]);
	expect(strayRequests).toEqual([]);
});

test('a rep is corrected by its buttons, with a reason, and goes back to the machine’s word', async ({ openApp }) => {
	const { page } = await openApp(ROUTE);
	await open(page, TRACK);
	await page.getByTestId('correct').click();
	await page.getByLabel('Why').fill('she only sat down');
	await page.getByTestId('turn-rep').click();
	await expect(page.getByText(/You: not a rep\. Machine: .*“she only sat down”/u)).toBeVisible();
	await page.getByRole('button', { name: 'Back to the machine’s word' }).click();
	await expect(page.getByTestId('corrected')).toHaveCount(0);
	await page.getByTestId('undo').click();
	await expect(page.getByTestId('corrected')).toBeVisible();
});
