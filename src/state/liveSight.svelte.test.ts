import { describe, expect, it } from 'vitest';
import type { PoseFrame } from '../analysis/pose/poseFrame.ts';
import type { LiveSource, TimedFrame } from '../io/camera/frameSource.ts';
import type { EstimatorInput, PoseEstimator, PoseModel } from '../io/estimator/poseEstimator.ts';
import { LiveSight, type SightNeeds } from './liveSight.svelte.ts';
import type { LookPort } from './lookPort.ts';

const NOBODY: PoseFrame = {
	timeS: 0,
	widthPx: 640,
	heightPx: 480,
	image: null,
	world: null,
	backContour: null,
	score: 0,
};
/** What was found of them does not matter here. */
const SOMEBODY: PoseFrame = { ...NOBODY, image: {} as PoseFrame['image'], score: 1 };
const LOOKING: LookPort = { models: ['full', 'lite'], power: () => 'mains', page: () => 'visible' };

/** A camera and a model on a clock of their own. `takesS`: how long a picture takes, by its model. */
function machine(pictures: number, takesS: (model: PoseModel) => number, sees = SOMEBODY) {
	let nowS = 0;
	let model: PoseModel = 'blazepose-full';
	const given: (EstimatorInput & { readonly model: PoseModel })[] = [];
	const limits: number[] = [];
	const source: LiveSource = {
		kind: 'camera',
		name: 'Fake',
		widthPx: 640,
		heightPx: 480,
		durationS: null,
		preview: {} as HTMLCanvasElement,
		limit: (maxHz) => limits.push(maxHz),
		close: () => undefined,
		async *frames(): AsyncGenerator<TimedFrame> {
			for (let index = 0; index < pictures; index += 1) {
				yield await Promise.resolve({ image: {} as ImageBitmap, timeS: nowS, widthPx: 640, heightPx: 480 });
			}
		},
	};
	const estimator = {
		get model() {
			return model;
		},
		changes: { prepare: () => Promise.resolve(), use: (next: PoseModel) => (model = next) },
		backend: 'wasm',
		estimate(input: EstimatorInput) {
			given.push({ ...input, model });
			nowS += takesS(model);
			return Promise.resolve({ ...sees, timeS: input.timeS });
		},
		listen: () => () => undefined,
		close: () => undefined,
	} as unknown as PoseEstimator;
	return { source, estimator, given, limits, clockS: () => nowS };
}

async function follow(
	{ source, estimator, clockS }: ReturnType<typeof machine>,
	looking: LookPort | undefined,
	needs: Partial<SightNeeds> = {},
) {
	const sight = new LiveSight({ openEstimator: () => estimator, clockS, looking });
	const { signal } = new AbortController();
	sight.open({ signal, onFailed: () => undefined });
	let others = 0;
	await sight.follow(source, {
		signal,
		needs: () => ({ leastHz: 12, back: 'wanted', place: 'between-sets', ...needs }),
		onPicture: () => {
			sight.noteCounted();
		},
		onOtherModel: () => (others += 1),
	});
	return { sight, others: () => others };
}

describe('LiveSight', () => {
	it('goes on with the small model, which it loads first, where the large one is too slow', async () => {
		const slow = machine(200, (model) => (model === 'blazepose-full' ? 0.06 : 0.03));
		const { sight, others } = await follow(slow, LOOKING);
		expect(slow.given.at(-1)?.model).toBe('blazepose-lite');
		expect(sight.look?.model).toBe('lite');
		expect(others()).toBe(1);
		expect(sight.model).toBe('blazepose-full, blazepose-lite');
	});

	it('looks at every picture as ever where nothing adapts', async () => {
		const slow = machine(200, () => 0.3);
		const { sight, others } = await follow(slow, undefined);
		expect(new Set(slow.given.map(({ model, back }) => `${model} ${back}`))).toEqual(
			new Set(['blazepose-full wanted']),
		);
		expect([sight.look, others(), slow.limits]).toEqual([null, 0, []]);
		expect(sight.model).toBe('blazepose-full');
	});

	it('leaves the mask out between reps when even the small model is too slow with it', async () => {
		const slow = machine(200, () => 0.2);
		await follow(slow, LOOKING, { place: 'between-reps' });
		expect(slow.given.at(-1)).toMatchObject({ model: 'blazepose-lite', back: 'unwanted' });
	});

	it('leaves pictures of a fast camera to the camera', async () => {
		const fast = machine(3, () => 0.01);
		await follow(fast, LOOKING);
		expect(fast.limits).toEqual([30]);
	});

	it('wants fewer pictures while nobody is there', async () => {
		const alone = machine(100, () => 0.045, NOBODY);
		const { sight } = await follow(alone, LOOKING);
		expect(alone.limits).toEqual([30, 12]);
		expect(sight.look).toMatchObject({ model: 'full', mask: 'made' });
	});
});
