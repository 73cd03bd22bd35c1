import type { Page } from '@playwright/test';
import { appUrl, expect, test } from './fixtures.ts';
import { BLUETOOTH_FLAGS, createVirtualBluetooth, type VirtualDevice } from './virtualBluetooth.ts';

const MEASUREMENT = '2a37';
/** An address for documents (RFC 5737): a page from there is not secure. */
const ELSEWHERE = '192.0.2.1';

function makeStrap(number: number, name: string, told: Partial<VirtualDevice> = {}): VirtualDevice {
	return {
		address: `AA:BB:CC:DD:EE:0${number}`,
		name,
		services: [
			{ uuid: '180d', characteristics: [{ uuid: MEASUREMENT, properties: { notify: true } }] },
			{ uuid: '180f', characteristics: [{ uuid: '2a19', properties: { read: true }, value: () => [77] }] },
		],
		...told,
	};
}

const way = (page: Page) => page.getByTestId('way-heart-rate');
const row = (page: Page, name: string) => page.getByTestId('device').filter({ hasText: name });
const face = (page: Page) => page.getByRole('img', { name: /heart rate/iu });
const pair = (page: Page) => way(page).getByRole('button', { name: 'Pair' }).click();

test('a strap pairs and its heart rate is read, whichever way it is written, and garbage is left out', async ({
	openApp,
}) => {
	const radio = createVirtualBluetooth();
	const { page, pageErrors, strayRequests } = await openApp('#/watch', BLUETOOTH_FLAGS, radio.prepare);
	await radio.switchOn('powered-on');
	const strap = makeStrap(1, 'Strap One');
	await radio.bring(strap);
	radio.answer(strap);
	await pair(page);
	await expect(row(page, 'Strap One')).toContainText('Connected, no heart rate yet, battery 77%');

	const send = (...bytes: readonly number[]) => radio.notify(strap, MEASUREMENT, bytes);
	const shows = (bpm: number) => expect(face(page)).toHaveAccessibleName(`Heart rate ${bpm}`);
	const showsNothing = () => expect(face(page)).toHaveAccessibleName('No heart rate yet');

	await send(0b0, 72);
	await shows(72);
	await expect(row(page, 'Strap One')).toContainText('heart rate 72');
	await send(0b1, 144, 0);
	await shows(144);
	// With contact, energy and two intervals.
	await send(0b1_1110, 133, 0x20, 0x01, 0x00, 0x02, 0xcd, 0x01);
	await shows(133);
	await send(0b100, 133);
	await showsNothing();
	await expect(row(page, 'Strap One')).toContainText('no skin contact');

	for (const none of [
		[0b0, 0],
		[0b1, 0xff, 0xff],
		[0b1, 251, 0],
	] as const) {
		await send(0b0, 101);
		await shows(101);
		await send(...none);
		await showsNothing();
	}
	for (const garbage of [[], [0b0], [0b1, 80], [0b1000, 80, 1], [0xff, 0xff, 0xff, 0xff]]) await send(...garbage);
	await page.getByText('What went wrong').click();
	await expect(page.getByText('Strap One: heart rate packet cut short')).toBeVisible();
	await send(0b0, 102);
	await shows(102);
	expect([pageErrors, strayRequests]).toEqual([[], []]);
});

test('what keeps a device from being paired is said in words, and the next try goes on', async ({ openApp }) => {
	const radio = createVirtualBluetooth();
	const { page, pageErrors } = await openApp('#/watch', BLUETOOTH_FLAGS, radio.prepare);
	const says = (words: string) => expect(way(page).getByRole('status').filter({ hasText: words })).toBeVisible();

	await radio.switchOn('absent');
	await pair(page);
	await says('Bluetooth is off, or this machine has none.');

	await radio.switchOn('powered-on');
	const strap = makeStrap(1, 'Strap One');
	const scale = makeStrap(2, 'Kitchen scale', { services: [] });
	const band = makeStrap(3, 'Shy band', { advertised: [] });
	for (const device of [strap, scale, band]) await radio.bring(device);
	radio.answer('cancel');
	await pair(page);
	await says('No device was chosen.');

	radio.reach(strap, 'silent');
	radio.answer(strap);
	await pair(page);
	await says('It did not answer.');
	expect(radio.connectionsAsked(strap)).toBe(2);

	const showAll = way(page).getByRole('button', { name: 'Show all devices' });
	radio.answer(scale);
	await showAll.click();
	await says('This device does not give its heart rate.');
	await expect(page.getByTestId('device')).toHaveCount(0);

	radio.answer(band);
	await showAll.click();
	await expect(row(page, 'Shy band')).toContainText('Connected');
	radio.reach(strap, 'answers');
	radio.answer(strap);
	await pair(page);
	await expect(row(page, 'Strap One')).toContainText('Connected');
	expect(pageErrors).toEqual([]);
});

test('a strap that is lost is found again; of two the latest reading counts; a reload forgets neither', async ({
	openApp,
}) => {
	const radio = createVirtualBluetooth();
	const { page, pageErrors } = await openApp('#/watch', BLUETOOTH_FLAGS, radio.prepare);
	await radio.switchOn('powered-on');
	const [one, other] = [makeStrap(1, 'Strap One'), makeStrap(2, 'Armband Two')];
	for (const device of [one, other]) {
		await radio.bring(device);
		radio.answer(device);
		await pair(page);
		await expect(row(page, device.name)).toContainText('battery 77%');
	}
	await radio.notify(one, MEASUREMENT, [0, 120]);
	await expect(row(page, 'Strap One')).toContainText('heart rate 120');
	await radio.notify(other, MEASUREMENT, [0, 90]);
	await expect(face(page)).toHaveAccessibleName('Heart rate 90');
	await expect(row(page, 'Armband Two')).toContainText('heart rate 90');

	radio.reach(other, 'silent');
	await radio.drop(other);
	await expect(row(page, 'Armband Two')).toContainText('Out of reach. I keep looking for it.');
	await radio.notify(one, MEASUREMENT, [0, 121]);
	await expect(face(page)).toHaveAccessibleName('Heart rate 121');
	await expect.poll(() => radio.connectionsAsked(other)).toBeGreaterThan(2);
	radio.reach(other, 'answers');
	await radio.untilListened(other, MEASUREMENT);
	await expect(row(page, 'Armband Two')).toContainText('Connected');
	await radio.notify(other, MEASUREMENT, [0, 91]);
	await expect(face(page)).toHaveAccessibleName('Heart rate 91');

	await row(page, 'Strap One').getByRole('button', { name: 'Forget Strap One' }).click();
	await expect(page.getByTestId('device')).toHaveCount(1);
	await page.reload();
	await radio.switchOn('powered-on');
	await expect(row(page, 'Armband Two')).toBeVisible();
	const again = row(page, 'Armband Two').getByRole('button', { name: 'Connect Armband Two again' });
	if (await again.isVisible()) await again.click();
	await radio.untilListened(other, MEASUREMENT);
	await radio.notify(other, MEASUREMENT, [0, 92]);
	await expect(face(page)).toHaveAccessibleName('Heart rate 92');
	expect(pageErrors).toEqual([]);
});

test('the heart rate goes along into Live, and is a dash when the skin is lost', async ({ openApp }) => {
	const radio = createVirtualBluetooth();
	const { page, pageErrors } = await openApp('#/watch', BLUETOOTH_FLAGS, radio.prepare);
	await radio.switchOn('powered-on');
	const strap = makeStrap(1, 'Strap One');
	await radio.bring(strap);
	radio.answer(strap);
	await pair(page);
	await radio.untilListened(strap, MEASUREMENT);
	await page.evaluate(() => (location.hash = '#/live?exercise=squat&source=demo'));
	const heart = page.getByLabel('Heart rate');
	await expect(async () => {
		await radio.notify(strap, MEASUREMENT, [0b110, 131]);
		await expect(heart).toContainText('131', { timeout: 1_000 });
	}).toPass();
	await radio.notify(strap, MEASUREMENT, [0b100, 131]);
	await expect(heart).toContainText('--');
	expect(pageErrors).toEqual([]);
});

test('a page that may not use Bluetooth says why: the browser, an address that is not secure, a policy', async ({
	openApp,
	openBrowser,
}) => {
	test.skip(process.platform !== 'linux', 'Elsewhere Chromium has Bluetooth without being asked.');
	const { page: without } = await openApp('#/watch');
	await expect(way(without)).toContainText('chrome://flags/#enable-web-bluetooth');
	await expect(way(without).getByRole('button')).toHaveCount(0);

	const flags = [...BLUETOOTH_FLAGS, `--host-resolver-rules=MAP ${ELSEWHERE} 127.0.0.1`];
	const page = await (await openBrowser({ flags, names: [ELSEWHERE] })).newPage();
	await page.goto(`${appUrl().replace('127.0.0.1', ELSEWHERE)}/#/watch`);
	await expect(way(page)).toContainText('Browsers give Bluetooth to secure pages only.');

	await page.route(/\/(index\.html)?$/u, async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, headers: { ...response.headers(), 'permissions-policy': 'bluetooth=()' } });
	});
	await page.goto(`${appUrl()}/#/watch`);
	await expect(way(page)).toContainText('The browser does not let this page use Bluetooth.');
});
