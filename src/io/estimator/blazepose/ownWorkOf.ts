import * as tf from '@tensorflow/tfjs-core';
import type { Convolution, OwnWork, PlacedTensor } from '../kernels/ownWork.ts';
import type { KernelStep } from './kernelSteps.ts';
import type { TensorsByName, WasmBackend } from './wasmBackend.ts';

const LOOKS_AT: Readonly<Partial<Record<string, Convolution['looks']>>> = {
	Conv2D: 'all-channels',
	FusedConv2D: 'all-channels',
	DepthwiseConv2dNative: 'each-channel-alone',
	FusedDepthwiseConv2D: 'each-channel-alone',
};
const LEAST: Readonly<Partial<Record<string, number>>> = { relu: 0, relu6: 0 };
const MOST: Readonly<Partial<Record<string, number>>> = { relu6: 6 };

/** What a step comes to, with all in its place in memory. @returns `null` where there can't be a kernel of our own for it */
export function ownWorkOf(
	{ kernel, attrs }: KernelStep,
	{ x, filter, bias }: TensorsByName,
	output: tf.TensorInfo,
	backend: WasmBackend,
): OwnWork | null {
	const place = ({ shape, dataId }: tf.TensorInfo): PlacedTensor => ({ shape, at: backend.getMemoryOffset(dataId) });
	if (kernel === 'DepthToSpace' && x !== undefined) {
		const { blockSize } = attrs as { readonly blockSize: number };
		return { looks: 'nowhere-else', input: place(x), output: place(output), blockSize };
	}
	const looks = LOOKS_AT[kernel];
	if (looks === undefined || x === undefined || filter === undefined) return null;
	const { strides, dilations, pad, activation } = attrs as unknown as ConvolutionAttributes;
	const sides = [x.shape, filter.shape].map((shape) => shape as [number, number, number, number]);
	const [ofInput, ofFilter] = sides as [[number, number, number, number], [number, number, number, number]];
	const { padInfo } = tf.backend_util.computeConv2DInfo(
		ofInput,
		ofFilter,
		strides,
		dilations,
		pad,
		undefined,
		looks === 'each-channel-alone',
	);
	return {
		looks,
		...{ input: place(x), filter: place(filter), bias: bias === undefined ? null : place(bias), output: place(output) },
		...{ strides, dilations, above: padInfo.top, before: padInfo.left },
		...{ least: LEAST[activation] ?? -Infinity, most: MOST[activation] ?? Infinity },
	};
}

interface ConvolutionAttributes {
	readonly strides: [number, number];
	readonly dilations: [number, number];
	readonly pad: 'same' | 'valid' | tf.backend_util.ExplicitPadding;
	readonly activation: string;
}
