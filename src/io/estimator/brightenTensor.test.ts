import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { brightenDark } from '../../picture/brightness.ts';
import { brightenTensor } from './brightenTensor.ts';

beforeAll(async () => {
	const wasm = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm');
	setWasmPaths(`${dirname(wasm)}/`);
	await tf.setBackend('wasm');
});

describe('brightening a tensor', () => {
	it.each([
		['dark', [10, 20, 30, 5, 90, 0]],
		['lit', [10, 90, 200, 255, 30, 61]],
		['dark with a lamp', [0, 3, 0, 0, 0, 200]],
		['black', [0, 0, 0, 0, 0, 0]],
	])('does to a %s picture what brightening its values does', (_kind, pixels) => {
		const values = new Float32Array(pixels);
		const picture = tf.tensor3d(pixels, [1, 2, 3], 'int32');
		const brightened = brightenTensor(picture);
		brightenDark(values);
		const seen = [...brightened.dataSync()];
		tf.dispose([picture, brightened]);
		seen.forEach((value, index) => {
			expect(value).toBeCloseTo(values[index] ?? NaN, 2);
		});
	});

	it('keeps no tensor but its answer', () => {
		const picture = tf.tensor3d([1, 2, 3], [1, 1, 3], 'int32');
		const before = tf.memory().numTensors;
		const brightened = brightenTensor(picture);
		expect(tf.memory().numTensors).toBe(before + 1);
		tf.dispose([picture, brightened]);
	});
});
