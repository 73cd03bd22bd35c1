import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';

const PLACES = [
	'',
	'#/home?programme=desk-day',
	'#/programme?copy=booty-work-breakdown',
	'#/guide',
	'#/guide?exercise=lunge',
	'#/guide?exercise=glute-bridge',
	'#/watch',
];

for (const scheme of ['dark', 'light'] as const) {
	test(`home, own workouts, guide and watch keep nobody out, in the ${scheme} theme`, async ({ openApp }) => {
		const { page } = await openApp('');
		// What fades in is not read while it does.
		await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
		const base = page.url().split('#')[0] ?? '';
		for (const route of PLACES) {
			await page.goto(`${base}${route}`);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			const { violations } = await new AxeBuilder({ page }).analyze();
			const serious = violations
				.filter(({ impact }) => impact === 'serious' || impact === 'critical')
				.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
			expect(serious, route === '' ? 'home' : route).toEqual([]);
		}
	});
}
