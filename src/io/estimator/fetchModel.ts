import type { io } from '@tensorflow/tfjs-core';

/** A file of a model can't be had: no backend would help. */
export class ModelMissing extends Error {
	override readonly name = 'ModelMissing';
}

interface ModelFile {
	readonly modelTopology: object;
	readonly signature: object;
	readonly weightsManifest: io.WeightsManifestConfig;
}

/** Reads a TensorFlow.js graph model and its weights. `onBytes` is called as they arrive. Rejects with {@link ModelMissing}. */
export async function fetchModel(url: string, onBytes: () => void): Promise<io.ModelArtifacts> {
	const file = JSON.parse(new TextDecoder().decode(await fetchBytes(url, onBytes))) as ModelFile;
	const paths = file.weightsManifest.flatMap((group) => group.paths);
	const weights = await Promise.all(paths.map((path) => fetchBytes(new URL(path, url).href, onBytes)));
	return {
		modelTopology: file.modelTopology,
		signature: file.signature,
		weightSpecs: file.weightsManifest.flatMap((group) => group.weights),
		weightData: weights.map((bytes) => bytes.buffer),
	};
}

async function fetchBytes(url: string, onBytes: () => void): Promise<Uint8Array<ArrayBuffer>> {
	try {
		const response = await fetch(url);
		if (!response.ok || response.body === null) throw new Error(`status ${String(response.status)}`);
		const parts: Uint8Array<ArrayBuffer>[] = [];
		for await (const part of response.body) {
			parts.push(part);
			onBytes();
		}
		return new Uint8Array(await new Blob(parts).arrayBuffer());
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new ModelMissing(`${url} could not be loaded: ${reason}`, { cause: error });
	}
}
