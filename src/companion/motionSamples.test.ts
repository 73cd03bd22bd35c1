import { describe, expect, it } from 'vitest';
import { parseIn, serialise } from './messages.ts';
import { createMotionBatcher, motionBase64, motionSamples, type MotionSample } from './motionSamples.ts';

const SAMPLES: readonly MotionSample[] = [
	[0, 0.25, 1],
	[-0.5, -1, 32.767],
	[0.001, -32.768, -0.001],
];

describe('motion of a wrist in a message', () => {
	it('comes back as it was sent, as any other base64 is', () => {
		for (const count of [0, 1, 2, 3]) {
			const some = SAMPLES.slice(0, count);
			const base64 = motionBase64(some);
			expect(motionSamples(base64)).toEqual(some);
			const bytes = some.flat().flatMap((valueG) => {
				const buffer = Buffer.alloc(2);
				buffer.writeInt16LE(Math.round(valueG * 1000));
				return [...buffer];
			});
			expect(base64).toBe(Buffer.from(bytes).toString('base64'));
		}
	});

	it('is nothing where it is not base64, and whole readings only where it is cut', () => {
		expect(motionSamples('not base64!')).toEqual([]);
		expect(motionSamples(motionBase64(SAMPLES).slice(0, 14))).toEqual(SAMPLES.slice(0, 1));
	});

	it('is put together to seconds at the pace that it came', () => {
		const batcher = createMotionBatcher();
		const batches = Array.from({ length: 31 }, (_, index) => batcher.take([0, 0, index / 1000], index / 10)).filter(
			(batch) => batch !== null,
		);
		expect(batches.map(({ hz }) => hz)).toEqual([10, 10, 10]);
		expect(batches.flatMap(({ d }) => motionSamples(d).map(([, , zG]) => Math.round(zG * 1000)))).toEqual(
			Array.from({ length: 30 }, (_, index) => index + 1),
		);
		for (const batch of batches) expect(parseIn(serialise(batch))).toEqual({ message: batch });
	});

	it('begins anew after a hole', () => {
		const batcher = createMotionBatcher();
		batcher.take([0, 0, 1], 0);
		expect(batcher.take([0, 0, 1], 20)).toBeNull();
		expect(batcher.take([0, 0, 1], 20.4)).toBeNull();
	});
});
