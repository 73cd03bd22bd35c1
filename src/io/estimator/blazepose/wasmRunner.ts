import type { GraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import { createOwnKernels, type TensorMemory } from '../kernels/ownKernels.ts';
import { kernelSteps, type GraphNode } from './kernelSteps.ts';
import { recordTape, type KernelTape } from './kernelTape.ts';
import { createTapePlayer, type TapePlayer } from './tapePlayer.ts';
import { allocate, type WasmBackend } from './wasmBackend.ts';
import type { ModelRunner } from './modelRunner.ts';

/** A graph model and the file that it was made from. */
export interface LoadedModel {
	readonly model: GraphModel;
	readonly artifacts: tf.io.ModelArtifacts;
}

/**
 * Runs a model on the wasm backend, which must be in use: the first picture writes down which machine code its kernels call with what,
 * for all heads, and each later one only makes the calls that its heads need, without the bookkeeping of `GraphModel.execute` and of the kernels around them. The
 * answers are the same to the last bit. They and all between them have one place in memory for good.
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
	const given = new Map<string, tf.TensorInfo>();
	for (const [name, [tensor]] of Object.entries(model.weights)) if (tensor !== undefined) given.set(name, tensor);
	const own = createOwnKernels(tensorMemoryOf(backend.wasm));
	const plays = new Map<string, Play>();
	let recorded: Recorded | null = null;

	/** All heads, so that one that is asked for later is ready; those that are asked for now come first. */
	function record(heads: readonly string[]): Recorded {
		const nodes = new Map([...heads, ...Object.keys(outputs)].map((head) => [head, nodeName(outputs[head]?.name)]));
		const wanted = [...nodes.values()];
		const tape = recordTape({ steps: kernelSteps(graph, wanted), given, wanted }, backend);
		const answers = new Map([...nodes.keys()].map((head, index) => [head, tape.answers[index]]));
		return { tape, answers, play: createTapePlayer(tape, own, backend) };
	}

	function playFor(heads: readonly string[], { tape, answers }: Recorded): Play {
		const steps = kernelSteps(
			graph,
			heads.map((head) => nodeName(outputs[head]?.name)),
		);
		const needed = new Set(steps.map(({ output }) => output));
		return {
			positions: [...tape.calls.keys()].filter((position) => needed.has(tape.calls[position]?.node ?? '')),
			answers: heads.flatMap((head) => answers.get(head) ?? []),
		};
	}

	return ({ values, cells }, heads, use) => {
		let shown = given.get(inputName);
		if (shown === undefined) {
			shown = backend.makeOutput([1, cells, cells, 3], 'float32');
			given.set(inputName, shown);
		}
		backend.typedArrayFromHeap(shown).set(values);
		const known = recorded !== null;
		recorded ??= record(heads);
		const key = heads.join();
		const play = plays.get(key) ?? playFor(heads, recorded);
		plays.set(key, play);
		// Whoever records has made all calls.
		if (known) recorded.play(play.positions, backend.wasm.tfjs.getThreadsCount() === 1 ? 'own' : 'library');
		return Promise.resolve(use(play.answers.map((answer) => backend.typedArrayFromHeap(answer) as Float32Array)));
	};
}

interface Recorded {
	readonly tape: KernelTape;
	/** By head. */
	readonly answers: ReadonlyMap<string, tf.TensorInfo | undefined>;
	readonly play: TapePlayer;
}

/** What it takes to answer for some of the heads. */
interface Play {
	/** Of the calls, on the tape. */
	readonly positions: readonly number[];
	readonly answers: readonly tf.TensorInfo[];
}

/** Builds with threads keep their memory elsewhere than those without. */
function tensorMemoryOf(wasm: WasmBackend['wasm']): TensorMemory | null {
	const memory = wasm.wasmMemory ?? wasm.asm?.memory;
	return memory === undefined ? null : { memory, allocate: (bytes) => allocate(wasm, bytes) };
}

function nodeName(output: string | undefined): string {
	return output?.split(':')[0] ?? '';
}
