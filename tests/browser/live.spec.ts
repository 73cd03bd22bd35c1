import type { Page } from '@playwright/test';
import { WEBCAM_REPS, webcamFilm } from './films.ts';
import { SOFTWARE_GRAPHICS_FLAGS, webcamFlags } from '../../src/commands/chromium.ts';
import { expect, test } from './fixtures.ts';

const ROUTE = '?model=blazepose-lite&backend=wasm#/live?exercise=squat&source=camera';
/** The film may start in the middle of its squats; then its next round is the one that counts. */
const TWO_ROUNDS_MS = 90_000;

const repCount = (page: Page) => page.getByTestId('rep-count');

test('the webcam is followed without touching anything: standing still starts the count, squats are counted', async ({
	openApp,
}) => {
	const { page, strayRequests, pageErrors } = await openApp(ROUTE, webcamFlags(await webcamFilm()));
	await expect(repCount(page)).toHaveText('0', { timeout: TWO_ROUNDS_MS });
	for (let rep = 1; rep <= WEBCAM_REPS; rep += 1) await expect(repCount(page)).toHaveText(`${rep}`);
	// Who leaves has done them all the same, and nothing is left to be saved.
	await page.evaluate(() => (location.hash = '#/history'));
	await expect(page.getByTestId('session-row')).toHaveText([/Squat.*\d squats/u]);
	expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')))).toEqual([]);
	expect(strayRequests).toEqual([]);
	expect(pageErrors).toEqual([]);
});

/** Runs in the page before its own code: its camera gives five pictures a second, and those change their size every four seconds. */
function installPoorCamera(): void {
	const devices = navigator.mediaDevices;
	const open = devices.getUserMedia.bind(devices);
	devices.getUserMedia = async (wanted) => {
		const video = document.createElement('video');
		video.muted = true;
		video.srcObject = await open(wanted);
		await video.play();
		const canvas = document.createElement('canvas');
		const context = canvas.getContext('2d');
		let pictures = 0;
		const draw = () => {
			const scale = pictures % 40 < 20 ? 1 : 1.5;
			[canvas.width, canvas.height] = [video.videoWidth * scale, video.videoHeight * scale];
			context?.drawImage(video, 0, 0, canvas.width, canvas.height);
			pictures += 1;
		};
		draw();
		setInterval(draw, 200);
		return canvas.captureStream(5);
	};
}

test('of a camera with few pictures, which change their size, all squats are counted, and what it can’t judge is said', async ({
	openApp,
}) => {
	const { page, pageErrors } = await openApp(ROUTE, webcamFlags(await webcamFilm()), async (each) => {
		await each.addInitScript(installPoorCamera);
	});
	await expect(repCount(page)).toHaveText('0', { timeout: TWO_ROUNDS_MS });
	for (let rep = 1; rep <= WEBCAM_REPS; rep += 1) await expect(repCount(page)).toHaveText(`${rep}`);
	await expect(page.getByText('I count, but can’t judge')).toBeVisible();
	expect(pageErrors).toEqual([]);
});

test('when the pose worker dies it is started again, the person is told and the count goes on', async ({ openApp }) => {
	const { page } = await openApp(ROUTE, webcamFlags(await webcamFilm()));
	await expect(repCount(page)).toHaveText('1', { timeout: TWO_ROUNDS_MS });
	const worker = page.workers().find((each) => each.url().includes('estimator'));
	await worker?.evaluate(() => {
		self.close();
	});
	await expect(page.getByText(/restarted/iu).first()).toBeVisible({ timeout: TWO_ROUNDS_MS });
	const before = Number(await repCount(page).textContent());
	await expect
		.poll(async () => Number(await repCount(page).textContent()), { timeout: TWO_ROUNDS_MS })
		.toBeGreaterThan(before);
	expect(before).toBeGreaterThanOrEqual(1);
});

test('the demo athlete is counted without a camera', async ({ openApp }) => {
	const { page, strayRequests, pageErrors } = await openApp(
		ROUTE.replace('source=camera', 'source=demo'),
		SOFTWARE_GRAPHICS_FLAGS,
	);
	await expect(repCount(page)).toHaveText('1', { timeout: TWO_ROUNDS_MS });
	expect(strayRequests).toEqual([]);
	expect(pageErrors).toEqual([]);
});

test('what can be pressed steps back in a set, also after it was pressed, and comes for keys', async ({ openApp }) => {
	const { page } = await openApp(ROUTE.replace('source=camera', 'source=demo'), SOFTWARE_GRAPHICS_FLAGS);
	await page.getByRole('button', { name: 'Start now' }).click();
	const tools = page.locator('.tools');
	const pause = page.getByRole('button', { name: 'Pause' });
	await expect(tools).toHaveCSS('opacity', '0');
	const { x, y } = (await pause.boundingBox()) ?? { x: 0, y: 0 };
	// A finger that brings them back presses none of them.
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true });
	await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: x + 10, y: y + 10 }] });
	await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	await expect(tools).toHaveCSS('opacity', '1');
	await expect(tools).toHaveCSS('opacity', '0');
	await expect(pause).toHaveCount(1);
	await page.keyboard.press('Tab');
	await expect(tools).toHaveCSS('opacity', '1');
});

test('the overlay goes along to another screen, and with a window that is pulled', async ({ openApp }) => {
	const { page } = await openApp(ROUTE.replace('source=camera', 'source=demo'), SOFTWARE_GRAPHICS_FLAGS);
	const devtools = await page.context().newCDPSession(page);
	const show = (width: number, deviceScaleFactor: number) =>
		devtools.send('Emulation.setDeviceMetricsOverride', { width, height: 800, deviceScaleFactor, mobile: false });
	/** Pixels of the canvas for one of the page, once somebody is drawn on it. */
	const density = () =>
		page.evaluate(() => {
			const canvas = document.querySelector<HTMLCanvasElement>('main canvas[aria-hidden]');
			return canvas === null || canvas.clientHeight < 200 ? null : canvas.width / canvas.getBoundingClientRect().width;
		});
	await expect.poll(density, { timeout: TWO_ROUNDS_MS }).toBe(1);
	await show(1280, 2);
	await expect.poll(density).toBe(2);
	await show(1000, 1);
	await expect.poll(density).toBe(1);
	await show(1000, 1.5);
	await expect.poll(density).toBeCloseTo(1.5, 3);
});

const demo = (choices: string) => `?model=blazepose-lite&backend=wasm#/live?source=demo&${choices}`;

test('a recognised exercise is shown as a guess that can be changed, and the set goes on', async ({ openApp }) => {
	test.slow();
	const { page, pageErrors } = await openApp(demo('exercise=auto&shows=squat'), SOFTWARE_GRAPHICS_FLAGS);
	await expect(page.getByTestId('watching')).toBeVisible({ timeout: TWO_ROUNDS_MS });
	await expect(repCount(page)).toHaveText('1', { timeout: TWO_ROUNDS_MS });
	await expect(page.getByTestId('exercise-chip')).toContainText('Looks like: Squat');
	await page.keyboard.press('c');
	await page.getByRole('button', { name: 'Lunge', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lunge');
	await expect(repCount(page)).toHaveText('0');
	await page.keyboard.press('c');
	await page.getByRole('button', { name: 'Squat', exact: true }).click();
	await expect(repCount(page)).not.toHaveText('0');
	expect(pageErrors).toEqual([]);
});

test('the seconds of a posture are counted instead of reps', async ({ openApp }) => {
	const { page } = await openApp(demo('exercise=plank'), SOFTWARE_GRAPHICS_FLAGS);
	await expect(repCount(page)).toHaveText('4', { timeout: TWO_ROUNDS_MS });
	await expect(page.getByTestId('beside-count')).toHaveText('s');
	await expect(repCount(page)).toHaveText('5');
});

test('a refused camera is told of, with a way to try again and the demo', async ({ openApp }) => {
	const { page } = await openApp(ROUTE, ['--deny-permission-prompts', '--use-fake-device-for-media-stream']);
	await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
	await expect(page.getByRole('link', { name: /demo/iu })).toBeVisible();
});
