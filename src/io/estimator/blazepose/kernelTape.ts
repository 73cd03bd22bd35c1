import * as tf from '@tensorflow/tfjs-core';
import type { OwnWork } from '../kernels/ownWork.ts';
import type { KernelStep } from './kernelSteps.ts';
import { createMemoryPlan } from './memoryPlan.ts';
import { ownWorkOf } from './ownWorkOf.ts';
import { allocate, type MachineCode, type TensorsByName, type WasmBackend } from './wasmBackend.ts';

type MakeOutput = WasmBackend['makeOutput'];

/** Kernels and what they are for. */
export interface Work {
	readonly steps: readonly KernelStep[];
	/** What is there before: weights, and the picture. */
	readonly given: ReadonlyMap<string, tf.TensorInfo>;
	/** The nodes that are asked for. */
	readonly wanted: readonly string[];
}

/** The calls of machine code that kernels came to, with all they were given. Made again, they answer for what is in memory then. */
export interface KernelTape {
	readonly calls: readonly KernelCall[];
	readonly answers: readonly tf.TensorInfo[];
}

export interface KernelCall {
	/** The node that it answers for. */
	readonly node: string;
	run(): unknown;
	/** What it comes to; `null` where there can't be a kernel of our own for it. */
	readonly work: OwnWork | null;
	readonly output: tf.TensorInfo;
}

/** What kernels only pass on: a tensor of another shape, or the same. */
const PASSED_ON: readonly string[] = ['Reshape', 'Identity'];
/** The kernel that calls no machine code. */
const JOINING = 'Concat';

/**
 * Goes through the kernels twice: to learn how much memory they need when, without calculating, and to write down what they call with all of it in
 * one stretch, where it stays for good. Throws on a kernel that it can't write down, and when memory is short.
 */
export function recordTape(work: Work, backend: WasmBackend): KernelTape {
	let next = 0;
	/** What the kernel at work has called. */
	let called: (() => unknown)[] = [];
	const calls: KernelCall[] = [];
	const cwrap: MachineCode = (...code) => {
		const call = backend.wasm.cwrap(...code);
		return (...values) => {
			called.push(() => call(...values));
			return call(...values);
		};
	};
	const names = [...new Set(work.steps.map(({ kernel }) => kernel))];
	try {
		setUp(names, { wasm: { cwrap: () => () => undefined } });
		const { places, totalBytes } = placesOf(work, backend);
		const startsAt = allocate(backend.wasm, totalBytes);
		setUp(names, { wasm: { cwrap } });
		const answers = runSteps(work, backend, {
			make(shape, dtype) {
				const place = places[next];
				if (place === undefined) throw new Error('more is made than was planned for');
				next += 1;
				return backend.makeOutput(shape, dtype, startsAt + place);
			},
			forget: () => undefined,
			made(step, inputs, output) {
				const runs = step.kernel === JOINING ? [() => runKernel(step, inputs, backend, () => output)] : called;
				called = [];
				if (runs.length !== (PASSED_ON.includes(step.kernel) ? 0 : 1)) {
					throw new Error(`the kernel ${step.kernel} does something that can’t be written down`);
				}
				const ownWork = ownWorkOf(step, inputs, output, backend);
				for (const run of runs) calls.push({ node: step.output, run, output, work: ownWork });
			},
		});
		return { calls, answers };
	} finally {
		setUp(names, backend);
	}
}

/** Where each tensor that is made may lie, in order, when memory is used again as soon as nobody asks for what is there. */
function placesOf(
	work: Work,
	backend: WasmBackend,
): { readonly places: readonly number[]; readonly totalBytes: number } {
	const plan = createMemoryPlan();
	const places: number[] = [];
	const placeOf = new Map<object, number>();
	const answers = runSteps(work, backend, {
		make(shape, dtype) {
			const tensor = backend.makeOutput(shape, dtype);
			const place = plan.take(tf.util.sizeFromShape(shape) * tf.util.bytesPerElement(dtype));
			placeOf.set(tensor.dataId, place);
			places.push(place);
			return tensor;
		},
		forget({ dataId }) {
			plan.giveBack(placeOf.get(dataId) ?? -1);
			backend.disposeData(dataId);
		},
		made: () => undefined,
	});
	for (const { dataId } of answers) backend.disposeData(dataId);
	return { places, totalBytes: plan.totalBytes };
}

interface Making {
	readonly make: MakeOutput;
	/** Nobody asks for it any more. */
	readonly forget: (tensor: tf.TensorInfo) => void;
	/** A kernel has made it of these. */
	readonly made: (step: KernelStep, inputs: TensorsByName, output: tf.TensorInfo) => void;
}

/** @returns what was asked for. */
function runSteps(
	{ steps, given, wanted }: Work,
	backend: WasmBackend,
	{ make, forget, made: tell }: Making,
): tf.TensorInfo[] {
	const made = new Map<string, tf.TensorInfo>();
	const find = (name: string): tf.TensorInfo => {
		const tensor = made.get(name) ?? given.get(name);
		if (tensor === undefined) throw new Error(`nothing is known of ${name}`);
		return tensor;
	};
	for (const step of steps) {
		const { kernel, inputs: nodes, attrs, output, spent } = step;
		const inputs = Object.fromEntries(Object.entries(nodes).map(([name, node]) => [name, find(node)]));
		const answer = PASSED_ON.includes(kernel)
			? passOn(inputs['x'], attrs['shape'])
			: runKernel(step, inputs, backend, make);
		made.set(output, answer);
		tell(step, inputs, answer);
		for (const name of spent) {
			const tensor = find(name);
			made.delete(name);
			if (![...made.values()].some(({ dataId }) => dataId === tensor.dataId)) forget(tensor);
		}
	}
	return wanted.map(find);
}

/** Runs a kernel, which makes what it makes by `makeOutput`. */
function runKernel({ kernel, attrs }: KernelStep, inputs: TensorsByName, backend: WasmBackend, makeOutput: MakeOutput) {
	const making = Object.assign(Object.create(backend) as WasmBackend, { makeOutput });
	const listed = kernel === JOINING ? (Object.values(inputs) as unknown as tf.NamedTensorInfoMap) : inputs;
	return kernelOf(kernel).kernelFunc({ inputs: listed, attrs, backend: making }) as tf.TensorInfo;
}

function passOn(x: tf.TensorInfo | undefined, shape: unknown): tf.TensorInfo {
	if (x === undefined) throw new Error('nothing to pass on');
	if (shape === undefined) return x;
	return { ...x, shape: tf.util.inferFromImplicitShape([...(shape as number[])], tf.util.sizeFromShape(x.shape)) };
}

function kernelOf(name: string): tf.KernelConfig {
	const kernel = tf.getKernel(name, 'wasm') as tf.KernelConfig | undefined;
	if (kernel === undefined) throw new Error(`the wasm backend has no kernel ${name}`);
	return kernel;
}

/** Kernels fetch their machine code from here from now on. */
function setUp(kernels: readonly string[], backend: { readonly wasm: Pick<WasmBackend['wasm'], 'cwrap'> }): void {
	for (const name of kernels) kernelOf(name).setupFunc?.(backend);
}
