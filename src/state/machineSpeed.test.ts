import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMachineSpeed, recommend, type Speed } from './machineSpeed.ts';

const speed = (model: 'lite' | 'full', backend: Speed['backend'], picturesPerS: number | null): Speed => ({
	model: `blazepose-${model}`,
	backend,
	picturesPerS,
});

describe('what is recommended', () => {
	it('is the large model where it keeps up, in its fastest way', () => {
		const speeds = [
			speed('lite', 'wasm', 60),
			speed('full', 'wasm', 21),
			speed('lite', 'webgpu', 140),
			speed('full', 'webgpu', 90),
		];
		expect(recommend(speeds)).toMatchObject({ reason: 'large', model: 'blazepose-full', backend: 'webgpu' });
	});

	it('is the small model where the large one does not keep up, and says what that would give', () => {
		const speeds = [speed('lite', 'wasm', 31), speed('full', 'wasm', 11), speed('lite', 'webgl', 4)];
		expect(recommend(speeds)).toEqual({
			reason: 'small',
			model: 'blazepose-lite',
			backend: 'wasm',
			picturesPerS: 31,
			largePicturesPerS: 11,
		});
	});

	it('is the large model where the small one is hardly faster', () => {
		expect(recommend([speed('lite', 'wasm', 20), speed('full', 'wasm', 18)])).toMatchObject({ reason: 'large' });
	});

	it('is the small model where the large one does not run', () => {
		const speeds = [speed('lite', 'wasm', 15), speed('full', 'wasm', null)];
		expect(recommend(speeds)).toMatchObject({ reason: 'small', largePicturesPerS: null });
	});

	it('is a word of warning where not even the small one is fast enough to judge by', () => {
		expect(recommend([speed('lite', 'wasm', 8), speed('full', 'wasm', 3)])).toMatchObject({ reason: 'slow' });
	});

	it('is nothing where nothing runs', () => {
		expect(recommend([speed('lite', 'wasm', null), speed('full', 'wasm', null)])).toEqual({ reason: 'none' });
	});
});

describe('what was kept of a machine', () => {
	const MEASURED = { measuredAt: '2026-11-22T09:00:00.000Z', speeds: [speed('lite', 'wasm', 31)] };

	it('is read back', () => {
		expect(parseMachineSpeed(JSON.stringify(MEASURED))).toEqual(MEASURED);
	});

	it.each([
		['nothing', ''],
		['no day', JSON.stringify({ ...MEASURED, measuredAt: 'once' })],
		['a model that is not there', JSON.stringify(MEASURED).replace('lite', 'huge')],
		['a speed that cannot be', JSON.stringify(MEASURED).replace('31', '-1')],
		['a speed beyond all', JSON.stringify(MEASURED).replace('31', '1e300')],
		['too much', JSON.stringify({ ...MEASURED, speeds: Array.from({ length: 7 }, () => MEASURED.speeds[0]) })],
	])('is nothing when it is %s', (_, text) => {
		expect(parseMachineSpeed(text)).toBeNull();
	});

	it('is nothing when it is anything else, and never throws', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
				expect(parseMachineSpeed(text)).toBeNull();
			}),
			{ numRuns: 200 },
		);
	});
});
