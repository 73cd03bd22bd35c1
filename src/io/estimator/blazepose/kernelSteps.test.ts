import { describe, expect, it } from 'vitest';
import { kernelSteps, type GraphNode } from './kernelSteps.ts';

const SHAPE = [1, 4, 4, 3];
const CONSTANTS: Readonly<Record<string, readonly number[]>> = {
	shape: SHAPE,
	room: [0, 0, 0, 1, 0, 1, 0, 0],
	zero: [0],
	one: [1],
};

function graph(nodes: readonly GraphNode[]) {
	const all = [
		{ name: 'in', op: 'Placeholder' },
		...Object.keys(CONSTANTS).map((name) => ({ name, op: 'Const' })),
		...nodes,
	];
	return {
		nodes: new Map(all.map((node) => [node.name, node])),
		constant: (name: string) => CONSTANTS[name] ?? [],
	};
}

const CONVOLUTION = {
	op: '_FusedConv2D',
	attr: {
		strides: { list: { i: ['1', '2', '2', '1'] } },
		dilations: { list: { i: ['1', '1', '1', '1'] } },
		padding: { s: btoa('VALID') },
		fused_ops: { list: { s: [btoa('BiasAdd'), btoa('Relu6')] } },
	},
};

describe('kernels of a graph', () => {
	it('come in the order in which they need one another, and only those that lead to what is wanted', () => {
		const steps = kernelSteps(
			graph([
				{ name: 'last', op: 'AddV2', input: ['b', 'a'] },
				{ name: 'unwanted', op: 'Sigmoid', input: ['a'] },
				{ name: 'b', op: 'Sigmoid', input: ['a'] },
				{ name: 'a', op: 'Relu6', input: ['in'] },
			]),
			['last'],
		);
		expect(steps.map(({ output }) => output)).toEqual(['a', 'b', 'last']);
	});

	it('let go of a value after its last use, never of one that is wanted nor of the input', () => {
		const nodes = [
			{ name: 'a', op: 'Relu6', input: ['in'] },
			{ name: 'b', op: 'Sigmoid', input: ['a'] },
			{ name: 'c', op: 'AddV2', input: ['a', 'b'] },
		];
		expect(kernelSteps(graph(nodes), ['c']).map(({ spent }) => spent)).toEqual([[], [], ['a', 'b']]);
		expect(kernelSteps(graph(nodes), ['b', 'c']).map(({ spent }) => spent)).toEqual([[], [], ['a']]);
	});

	it('leave room around the picture to the convolution', () => {
		const nodes = [
			{ name: 'pad', op: 'Pad', input: ['in', 'room'] },
			{ name: 'conv', input: ['pad', 'filter', 'bias'], ...CONVOLUTION },
			{ name: 'filter', op: 'Const' },
			{ name: 'bias', op: 'Const' },
		];
		const [step, ...others] = kernelSteps(graph(nodes), ['conv']);
		expect(others).toEqual([]);
		expect(step?.inputs).toEqual({ x: 'in', filter: 'filter', bias: 'bias' });
		expect(step?.attrs).toMatchObject({
			strides: [2, 2],
			dilations: [1, 1],
			pad: [
				[0, 0],
				[0, 1],
				[0, 1],
				[0, 0],
			],
			activation: 'relu6',
		});
	});

	it('read a shape from the constant that holds it', () => {
		const [step] = kernelSteps(graph([{ name: 'shaped', op: 'Reshape', input: ['in', 'shape'] }]), ['shaped']);
		expect(step?.attrs).toEqual({ shape: SHAPE });
	});

	it('read a shape that is put together of the number of pictures, which is one, and constants', () => {
		const nodes = [
			{ name: 'sides', op: 'Shape', input: ['in'] },
			{ name: 'pictures', op: 'StridedSlice', input: ['sides', 'zero', 'one', 'one'] },
			{ name: 'put', op: 'Pack', input: ['pictures', 'one', 'shape'] },
			{ name: 'shaped', op: 'Reshape', input: ['in', 'put'] },
		];
		expect(kernelSteps(graph(nodes), ['shaped']).map(({ attrs }) => attrs)).toEqual([{ shape: [1, 1, ...SHAPE] }]);
		const height = { name: 'pictures', op: 'StridedSlice', input: ['sides', 'one', 'one', 'one'] };
		const odd = graph([...nodes.filter(({ name }) => name !== 'pictures'), height]);
		expect(() => kernelSteps(odd, ['shaped'])).toThrow('pictures');
	});

	it('join what they are given in its order', () => {
		const nodes = [{ name: 'joined', op: 'ConcatV2', input: ['in', 'shape', 'in', 'one'] }];
		expect(kernelSteps(graph(nodes), ['joined'])).toMatchObject([
			{ kernel: 'Concat', inputs: { 0: 'in', 1: 'shape', 2: 'in' }, attrs: { axis: 1 } },
		]);
	});

	it('leave the bias away where there is none', () => {
		const plain = { ...CONVOLUTION, op: 'DepthwiseConv2dNative', name: 'conv', input: ['in', 'shape'] };
		expect(kernelSteps(graph([plain]), ['conv'])[0]?.inputs).toEqual({ x: 'in', filter: 'shape' });
	});

	it('are refused where an operation or an activation is not known', () => {
		expect(() => kernelSteps(graph([{ name: 'odd', op: 'Where', input: ['in'] }]), ['odd'])).toThrow('Where');
		const attr = { ...CONVOLUTION.attr, fused_ops: { list: { s: [btoa('Elu')] } } };
		const odd = { ...CONVOLUTION, name: 'odd', input: ['in', 'shape', 'shape'], attr };
		expect(() => kernelSteps(graph([odd]), ['odd'])).toThrow('Elu');
	});
});
