import { describe, expect, it } from 'vitest';
import { createLatestPicture } from './playbackLatest.ts';

/** A reader whose pictures come when the test lets them. */
function slowReader() {
	const asked: number[] = [];
	let deliver: () => void = () => undefined;
	const picture = {} as CanvasImageSource;
	const latest = createLatestPicture(() =>
		Promise.resolve({
			read: (timeS) => {
				asked.push(timeS);
				return new Promise((resolve) => (deliver = () => resolve(picture)));
			},
			close: () => undefined,
		}),
	);
	const settle = () => new Promise((resolve) => setTimeout(resolve));
	return { latest, asked, picture, settle, deliver: () => deliver() };
}

describe('createLatestPicture', () => {
	it('reads one picture at a time and leaves out what was passed over meanwhile', async () => {
		const { latest, asked, picture, settle, deliver } = slowReader();
		const reads = [latest.read(1)];
		await settle();
		reads.push(latest.read(2), latest.read(3));
		await settle();
		expect(asked).toEqual([1]);
		deliver();
		await settle();
		deliver();
		expect(await Promise.all(reads)).toEqual(['not-wanted', 'not-wanted', picture]);
		expect(asked).toEqual([1, 3]);
	});

	it('gives nothing that is not wanted any more', async () => {
		const { latest, settle, deliver } = slowReader();
		const read = latest.read(1);
		await settle();
		latest.forget();
		deliver();
		expect(await read).toBe('not-wanted');
	});

	it('says so when the file cannot be read', async () => {
		const latest = createLatestPicture(() => Promise.reject(new Error('broken')));
		expect(await latest.read(1)).toBe('unreadable');
		latest.close();
	});
});
