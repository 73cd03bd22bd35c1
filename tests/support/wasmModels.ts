import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';

const MODELS = fileURLToPath(new URL('../../models/', import.meta.url));

interface ModelFile {
	readonly modelTopology: object;
	readonly signature: object;
	readonly weightsManifest: readonly { readonly weights: tf.io.WeightsManifestEntry[] }[];
}

/** Makes the wasm backend TensorFlow's, without threads, so that a test answers the same each time. */
export async function startWasmInNode(): Promise<void> {
	const wasm = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm');
	setWasmPaths(`${dirname(wasm)}/`);
	tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
	await tf.setBackend('wasm');
	await tf.ready();
}

/** The files of a model, by its name. */
export function modelFiles(name: string): Promise<tf.io.ModelArtifacts> {
	const file = JSON.parse(readFileSync(`${MODELS}${name}/${name}.json`, 'utf8')) as ModelFile;
	return Promise.resolve({
		modelTopology: file.modelTopology,
		signature: file.signature,
		weightSpecs: file.weightsManifest.flatMap(({ weights }) => weights),
		weightData: new Uint8Array(readFileSync(`${MODELS}${name}/${name}.bin`)).buffer,
	});
}
