import { describe, expect, it, vi } from 'vitest';
import { makePose } from '../../tests/support/makePose.ts';
import type { PoseFrame } from '../analysis/pose/poseFrame.ts';
import { SourceError, type CameraSource, type TimedFrame } from '../io/camera/frameSource.ts';
import type { PoseEstimator } from '../io/estimator/poseEstimator.ts';
import { CameraCheck, type CameraCheckPorts } from './cameraCheck.svelte.ts';

interface CameraLife {
	readonly perS?: number;
	readonly lastsS?: number;
	readonly lumaRatio?: number;
	readonly ends?: 'waits' | 'pulled-out';
}

/** A camera of so many pictures a second, for some seconds; then it waits, or is pulled out. */
function cameraOf({ perS = 30, lastsS = 3, lumaRatio = 0.5, ends = 'waits' }: CameraLife = {}) {
	const closed = { pictures: 0, camera: 0 };
	const image = { close: () => (closed.pictures += 1) } as unknown as ImageBitmap;
	const source = {
		preview: {},
		lumaRatio,
		onTrouble: () => () => undefined,
		async *frames(signal: AbortSignal): AsyncGenerator<TimedFrame> {
			for (let index = 0; index <= perS * lastsS; index++) {
				// The model answers in between.
				await new Promise((resolve) => setTimeout(resolve, 0));
				if (signal.aborted) return;
				yield { image, timeS: index / perS, widthPx: 1280, heightPx: 720 };
			}
			if (ends === 'pulled-out') throw new SourceError('camera-lost', 'gone');
			await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
		},
		close: () => (closed.camera += 1),
	} as unknown as CameraSource;
	return { source, closed };
}

function checkOf(source: CameraSource, estimate: () => Promise<PoseFrame>) {
	const close = vi.fn();
	const ports: CameraCheckPorts = {
		openCamera: () => Promise.resolve(source),
		listCameras: () => Promise.resolve([{ deviceId: 'a', label: 'Camera 1' }]),
		access: () => Promise.resolve('granted'),
		openEstimator: () => ({ estimate, close }) as unknown as PoseEstimator,
	};
	return { check: new CameraCheck(ports), closeModel: close };
}

const nobody = () => Promise.resolve({ ...makePose({}), image: null });

describe('a look at the camera', () => {
	it('tells pictures a second, size, light, and what the person should do', async () => {
		const { source } = cameraOf({ perS: 24 });
		const { check } = checkOf(source, nobody);
		await check.begin();
		await vi.waitFor(() => expect(check.picturesPerS).toBeCloseTo(24, 0));
		expect(check.size).toEqual({ widthPx: 1280, heightPx: 720 });
		expect(check).toMatchObject({ light: 'enough', body: 'nobody', access: 'granted' });
		expect(check.cameras).toHaveLength(1);
		check.end();
	});

	it('says when it is too dark', async () => {
		const { check } = checkOf(cameraOf({ lumaRatio: 0.05 }).source, nobody);
		await check.begin();
		await vi.waitFor(() => expect(check.light).toBe('too-dark'));
		check.end();
	});

	it('measures the camera also where no model starts, and keeps no picture', async () => {
		const { source, closed } = cameraOf();
		const { check } = checkOf(source, () => Promise.reject(new Error('no model')));
		await check.begin();
		await vi.waitFor(() => expect(check.picturesPerS).not.toBeNull());
		expect(check.body).toBeNull();
		expect(closed.pictures).toBeGreaterThan(20);
		check.end();
	});

	it('ends with the camera and the model closed, and nothing known any more', async () => {
		const { source, closed } = cameraOf();
		const { check, closeModel } = checkOf(source, nobody);
		await check.begin();
		await vi.waitFor(() => expect(check.size).not.toBeNull());
		check.end();
		await vi.waitFor(() => expect(closeModel).toHaveBeenCalledOnce());
		expect(closed.camera).toBe(1);
		expect(check).toMatchObject({ size: null, body: null, picturesPerS: null });
		expect(check.trial.stands).toBe('unasked');
	});

	it('tells of a camera that is pulled out, and can be begun again', async () => {
		const { source } = cameraOf({ lastsS: 0.1, ends: 'pulled-out' });
		const { check } = checkOf(source, nobody);
		await check.begin();
		await vi.waitFor(() => expect(check.trial.trouble).toMatchObject({ code: 'camera-lost' }));
		await check.begin();
		expect(check.trial).toMatchObject({ stands: 'seen', trouble: null });
		check.end();
	});
});
