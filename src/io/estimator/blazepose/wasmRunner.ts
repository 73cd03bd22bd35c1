import type { GraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import { kernelSteps, type GraphNode, type KernelStep } from './kernelSteps.ts';
import type { ModelRunner } from './modelRunner.ts';

/** A graph model and the file that it was made from. */
export interface LoadedModel {
	readonly model: GraphModel;
	readonly artifacts: tf.io.ModelArtifacts;
}

/** What the wasm backend offers beside the kernels. */
interface WasmBackend {
	makeOutput(shape: number[], type: 'float32'): tf.TensorInfo;
	typedArrayFromHeap(tensor: tf.TensorInfo): tf.TypedArray;
	disposeData(id: object): void;
}

interface Step extends KernelStep {
	readonly run: tf.KernelFunc;
	readonly inputNames: readonly (readonly [name: string, node: string])[];
}

interface Program {
	readonly steps: readonly Step[];
	readonly outputs: readonly string[];
}

type Tensors = Map<string, tf.TensorInfo>;

/**
 * Runs a model on the wasm backend, which must be in use: kernel after kernel, without the bookkeeping of `GraphModel.execute` around
 * each, which takes a tenth to a fifth of the time. The answers are the same to the last bit.
 */
export function wasmRunner({ model, artifacts }: LoadedModel): ModelRunner {
	const backend = tf.backend() as unknown as WasmBackend;
	const { node: nodes } = artifacts.modelTopology as { readonly node: readonly GraphNode[] };
	const graph = {
		nodes: new Map(nodes.map((node) => [node.name, node])),
		constant: (name: string) => [...(model.weights[name]?.[0]?.dataSync() ?? [])],
	};
	const { inputs, outputs } = artifacts.signature as Record<'inputs' | 'outputs', Record<string, { name: string }>>;
	const inputName = nodeName(Object.values(inputs)[0]?.name);
	const weights: Tensors = new Map();
	for (const [name, [tensor]] of Object.entries(model.weights)) if (tensor !== undefined) weights.set(name, tensor);
	const programs = new Map<string, Program>();

	function programFor(heads: readonly string[]): Program {
		const key = heads.join();
		const known = programs.get(key);
		if (known !== undefined) return known;
		const names = heads.map((head) => nodeName(outputs[head]?.name));
		const program = { steps: kernelSteps(graph, names).map(prepare), outputs: names };
		programs.set(key, program);
		return program;
	}

	let shown: tf.TensorInfo | null = null;
	return ({ values, cells }, heads, use) => {
		const { steps, outputs: names } = programFor(heads);
		shown ??= backend.makeOutput([1, cells, cells, 3], 'float32');
		backend.typedArrayFromHeap(shown).set(values);
		const made: Tensors = new Map();
		try {
			for (const step of steps) runStep(step, made);
			return Promise.resolve(use(names.map((name) => backend.typedArrayFromHeap(tensor(name, made)) as Float32Array)));
		} finally {
			for (const { dataId } of made.values()) backend.disposeData(dataId);
		}
	};

	function tensor(name: string, made: Tensors): tf.TensorInfo {
		const found = made.get(name) ?? weights.get(name) ?? (name === inputName ? shown : null);
		if (found === null) throw new Error(`nothing is known of ${name}`);
		return found;
	}

	function runStep({ run, inputNames, attrs, output, spent }: Step, made: Tensors): void {
		const given: Record<string, tf.TensorInfo> = {};
		for (const [name, node] of inputNames) given[name] = tensor(node, made);
		made.set(output, run({ inputs: given, attrs: attrs, backend }) as tf.TensorInfo);
		for (const name of spent) {
			backend.disposeData(tensor(name, made).dataId);
			made.delete(name);
		}
	}
}

function nodeName(output: string | undefined): string {
	return output?.split(':')[0] ?? '';
}

function prepare(step: KernelStep): Step {
	const kernel = tf.getKernel(step.kernel, 'wasm') as tf.KernelConfig | undefined;
	if (kernel === undefined) throw new Error(`the wasm backend has no kernel ${step.kernel}`);
	return { ...step, run: kernel.kernelFunc, inputNames: Object.entries(step.inputs) };
}
