import type { GraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import type { ModelInput } from './cropRegion.ts';

/** Shows a model its input and hands the answers of the heads that are asked for to `use`, which must not keep them. */
export type ModelRunner = <T>(
	input: ModelInput,
	heads: readonly string[],
	use: (answers: readonly Float32Array[]) => T,
) => Promise<T>;

/** Runs a model on any backend. */
export function graphRunner(model: GraphModel): ModelRunner {
	return async ({ values, cells }, heads, use) => {
		const shown = tf.tensor4d(values, [1, cells, cells, 3]);
		const answers = [model.execute(shown, [...heads])].flat();
		try {
			return use(await Promise.all(answers.map((answer) => answer.data<'float32'>())));
		} finally {
			tf.dispose([shown, ...answers]);
		}
	};
}
