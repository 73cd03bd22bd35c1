import * as tf from '@tensorflow/tfjs-core';
import type { KernelStep } from './kernelSteps.ts';

/** Tensors by the names of their nodes. */
export type Tensors = ReadonlyMap<string, tf.TensorInfo>;

/** What the wasm backend offers beside the kernels. */
export interface WasmBackend {
	readonly wasm: { readonly cwrap: MachineCode };
	makeOutput(shape: number[], dtype: tf.DataType): tf.TensorInfo;
	typedArrayFromHeap(tensor: tf.TensorInfo): tf.TypedArray;
}

type MachineCode = (name: string, returns: string | null, given: readonly string[]) => (...given: unknown[]) => unknown;

/** Room in the backend's memory that tensors of the same size use one after the other. */
export interface TensorRoom {
	take(shape: number[], dtype: tf.DataType): tf.TensorInfo;
	/** Nobody reads it any more. */
	giveBack(tensor: tf.TensorInfo): void;
}

export function createTensorRoom(backend: WasmBackend): TensorRoom {
	const free = new Map<string, tf.TensorInfo[]>();
	const kindOf = ({ shape, dtype }: Pick<tf.TensorInfo, 'shape' | 'dtype'>) =>
		`${dtype} ${tf.util.sizeFromShape(shape)}`;
	return {
		take(shape, dtype) {
			const known = free.get(kindOf({ shape, dtype }))?.pop();
			return known === undefined ? backend.makeOutput(shape, dtype) : { ...known, shape };
		},
		giveBack(tensor) {
			const others = free.get(kindOf(tensor)) ?? [];
			free.set(kindOf(tensor), [...others, tensor]);
		},
	};
}

/** The calls of machine code that some kernels came to, with all they were given. Made again, they answer for what is in memory then. */
export interface KernelTape {
	readonly calls: readonly (() => unknown)[];
	/** Where the answers lie: the nodes that were asked for. */
	readonly answers: readonly tf.TensorInfo[];
}

/** What kernels only pass on: a tensor of another shape, or none. */
const PASSED_ON: readonly string[] = ['Reshape', 'Identity'];

/** Runs the kernels once and writes down what they call. Everything that they make stays in `room`. */
export function recordTape(
	{
		steps,
		given,
		wanted,
	}: { readonly steps: readonly KernelStep[]; readonly given: Tensors; readonly wanted: readonly string[] },
	backend: WasmBackend,
	room: TensorRoom,
): KernelTape {
	const calls: (() => unknown)[] = [];
	const cwrap: MachineCode = (...code) => {
		const call = backend.wasm.cwrap(...code);
		return (...values) => {
			calls.push(() => call(...values));
			return call(...values);
		};
	};
	const recording = Object.assign(Object.create(backend) as WasmBackend, { makeOutput: room.take });
	const made = new Map<string, tf.TensorInfo>();
	const find = (name: string): tf.TensorInfo => {
		const tensor = made.get(name) ?? given.get(name);
		if (tensor === undefined) throw new Error(`nothing is known of ${name}`);
		return tensor;
	};
	const names = [...new Set(steps.map(({ kernel }) => kernel))];
	setUp(names, { wasm: { cwrap } });
	try {
		for (const step of steps) {
			const inputs = Object.fromEntries(Object.entries(step.inputs).map(([name, node]) => [name, find(node)]));
			made.set(step.output, PASSED_ON.includes(step.kernel) ? passOn(step, inputs) : run(step, inputs));
			for (const name of step.spent) forget(name);
		}
	} finally {
		setUp(names, backend);
	}
	return { calls, answers: wanted.map(find) };

	function run({ kernel, attrs }: KernelStep, inputs: Readonly<Record<string, tf.TensorInfo>>): tf.TensorInfo {
		const before = calls.length;
		const made = kernelOf(kernel).kernelFunc({ inputs, attrs, backend: recording });
		if (calls.length === before) throw new Error(`the kernel ${kernel} does something that can’t be written down`);
		return made as tf.TensorInfo;
	}

	function forget(name: string): void {
		const tensor = find(name);
		made.delete(name);
		const isStillThere = [...made.values()].some(({ dataId }) => dataId === tensor.dataId);
		if (!isStillThere) room.giveBack(tensor);
	}
}

function passOn({ attrs }: KernelStep, inputs: Readonly<Record<string, tf.TensorInfo>>): tf.TensorInfo {
	const x = inputs['x'];
	if (x === undefined) throw new Error('nothing to pass on');
	const shape = attrs['shape'] as readonly number[] | undefined;
	if (shape === undefined) return x;
	return { ...x, shape: tf.util.inferFromImplicitShape([...shape], tf.util.sizeFromShape(x.shape)) };
}

function kernelOf(name: string): tf.KernelConfig {
	const kernel = tf.getKernel(name, 'wasm') as tf.KernelConfig | undefined;
	if (kernel === undefined) throw new Error(`the wasm backend has no kernel ${name}`);
	return kernel;
}

/** Kernels fetch their machine code from here from now on. */
function setUp(kernels: readonly string[], backend: Pick<WasmBackend, 'wasm'>): void {
	for (const name of kernels) kernelOf(name).setupFunc?.(backend);
}
