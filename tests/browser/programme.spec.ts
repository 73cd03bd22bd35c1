import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';

test('a workout is chosen, copied, changed, and begins as it was changed', async ({ openApp }) => {
	const { page, pageErrors, strayRequests } = await openApp('');
	const others = page.getByRole('button', { name: 'Other workouts' });
	await others.click();
	await page.getByRole('button', { name: /^Squat & lunge practice/u }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Squat & lunge practice');
	await others.click();
	await page.getByRole('link', { name: 'Copy Squat & lunge practice and change it' }).click();

	await page.getByRole('button', { name: /^Squat 8 reps/u }).click();
	await page.getByRole('spinbutton', { name: 'Reps' }).fill('5');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: /^Squat 5 reps, slowly/u })).toBeVisible();
	await expect(page.getByRole('status')).toHaveText('Kept on this device.');
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save as file' }).click();
	const file = await download;
	expect(file.suggestedFilename()).toBe('my-squat-lunge-practice.programme.json');
	expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({ name: 'My Squat & lunge practice' });

	// The address names the copy now: loading it again makes no second one.
	await page.reload();
	await page.getByRole('link', { name: 'Done' }).click();
	const start = page.getByRole('link', { name: 'Start', exact: true });
	await expect(start).toHaveAttribute('href', '#/workout?programme=own-my-squat-lunge-practice&source=camera');
	await page.evaluate(() => localStorage.setItem('plumbline.settings.screened', 'yes'));
	await page.reload();
	await start.click();
	await page.getByRole('radio', { name: /^0/u }).click();
	await page.getByRole('button', { name: 'Begin' }).click();
	await expect(page.getByTestId('workout')).toContainText('5 reps, slowly');

	await page.evaluate(() => (location.hash = '#/'));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('My Squat & lunge practice');
	await expect(page.getByText('“My Squat & lunge practice” is not finished.')).toBeVisible();
	expect([pageErrors, strayRequests]).toEqual([[], []]);
});

test('a workout comes in as a file; a broken one is told, and nothing is lost', async ({ openApp }) => {
	const { page, pageErrors } = await openApp('#/programme');
	await page.getByRole('textbox', { name: 'Name of the workout' }).fill('Mine');
	await page.getByRole('button', { name: '+ Add a part' }).click();
	await expect(page.getByRole('status')).toHaveText('Kept on this device.');
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save as file' }).click();
	const text = await readFile(await (await download).path());
	await page.getByRole('link', { name: 'Done' }).click();
	await page.getByRole('button', { name: 'Other workouts' }).click();

	const give = (name: string, buffer: Buffer) =>
		page.getByTestId('programme-file').setInputFiles({ name, mimeType: 'application/json', buffer });
	await give('broken.json', text.subarray(0, 200));
	await expect(page.getByRole('status')).toHaveText(
		/^broken\.json: This is not a programme file.* Nothing was changed\.$/u,
	);
	await give('million.json', Buffer.from(text.toString('utf8').replace('"to": 12', '"to": 1000000')));
	await expect(page.getByRole('status')).toHaveText(
		/^million\.json: Block 1, step 1, reps\.to: Must be at most 100\./u,
	);
	await expect(page.getByRole('link', { name: /^Change / })).toHaveCount(1);
	await give('mine.programme.json', text);
	await expect(page.getByRole('status')).toHaveText('“Mine 2” is here now.');
	await expect(page.getByRole('link', { name: /^Change / })).toHaveCount(2);
	expect(pageErrors).toEqual([]);
});
