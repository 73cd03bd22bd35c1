import type * as tf from '@tensorflow/tfjs-core';

export type TensorsByName = Readonly<Record<string, tf.TensorInfo>>;

/** What the wasm backend offers beside the kernels. */
export interface WasmBackend {
	readonly wasm: {
		readonly cwrap: MachineCode;
		readonly _malloc: (bytes: number) => number;
		readonly tfjs: { getThreadsCount(): number };
		readonly wasmMemory?: WebAssembly.Memory;
		readonly asm?: { readonly memory?: WebAssembly.Memory };
	};
	/** `memoryOffset`: where it lies; left out, room is made for it. */
	makeOutput(shape: number[], dtype: tf.DataType, memoryOffset?: number): tf.TensorInfo;
	disposeData(id: object): void;
	typedArrayFromHeap(tensor: tf.TensorInfo): tf.TypedArray;
	getMemoryOffset(id: object): number;
}

export type MachineCode = (
	name: string,
	returns: string | null,
	given: readonly string[],
) => (...given: unknown[]) => unknown;

/** @returns the byte from which on there is room for so many, for good. Throws when there is none. */
export function allocate({ _malloc }: Pick<WasmBackend['wasm'], '_malloc'>, bytes: number): number {
	const at = _malloc(bytes) >>> 0;
	if (at === 0) throw new Error('there is no memory left');
	return at;
}
