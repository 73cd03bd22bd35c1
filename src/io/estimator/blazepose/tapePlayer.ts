import type { OwnKernel, OwnKernels } from '../kernels/ownKernels.ts';
import type { KernelCall, KernelTape } from './kernelTape.ts';
import type { WasmBackend } from './wasmBackend.ts';

/** Makes those calls of a tape that stand at `positions`, in this order; `own`: with kernels of our own where there are any, which run on one thread. */
export type TapePlayer = (positions: readonly number[], kernels: 'own' | 'library') => void;

/** House: calls that a kernel of our own is made and tried for with each picture: all of them at once would hold up the first one. */
const TRIED_AT_ONCE = 4;
/** House: XNNPACK adds in another order on some processors, which is seen in the last digits only. */
const SAME_WITHIN = 1e-4;

/** Whether our own kernel makes of what is in memory what the library's has just made of it, which is there again if not. */
function agrees(kernel: () => void, { output }: KernelCall, backend: WasmBackend): boolean {
	const theirs = backend.typedArrayFromHeap(output).slice();
	kernel();
	const ours = backend.typedArrayFromHeap(output);
	const isSame = theirs.every((value, index) => {
		const difference = Math.abs((ours[index] as number) - value);
		return difference <= SAME_WITHIN * (1 + Math.abs(value));
	});
	if (!isSame) ours.set(theirs);
	return isSame;
}

/** @returns `null` where there is none, or no memory left for what it needs */
function kernelFor({ work }: KernelCall, own: OwnKernels): OwnKernel | null {
	try {
		return work === null ? null : own.kernelFor(work);
	} catch {
		return null;
	}
}

/** Each kernel of our own is tried first beside the library's, and taken if it answers the same. */
export function createTapePlayer({ calls }: KernelTape, own: OwnKernels, backend: WasmBackend): TapePlayer {
	const ownRuns = calls.map(({ run }) => run);
	const untried = new Set([...calls.keys()].filter((position) => calls[position]?.work !== null));

	function tryOwn(position: number, call: KernelCall): void {
		untried.delete(position);
		call.run();
		const kernel = kernelFor(call, own);
		if (kernel !== null && agrees(kernel, call, backend)) ownRuns[position] = kernel;
	}

	return (positions, kernels) => {
		let triesLeft = kernels === 'own' && untried.size > 0 ? TRIED_AT_ONCE : 0;
		for (const position of positions) {
			const call = calls[position];
			if (call === undefined) throw new Error(`the tape has no call ${position}`);
			if (kernels === 'library') call.run();
			else if (triesLeft > 0 && untried.has(position)) {
				triesLeft -= 1;
				tryOwn(position, call);
			} else ownRuns[position]?.();
		}
	};
}
