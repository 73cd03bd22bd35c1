/** A node of a graph model, as its file holds it. Text is in base64, whole numbers are text. */
export interface GraphNode {
	readonly name: string;
	readonly op: string;
	readonly input?: readonly string[];
	readonly attr?: Readonly<Record<string, GraphAttribute | undefined>>;
}

interface GraphAttribute {
	readonly s?: string;
	readonly i?: string;
	readonly b?: boolean;
	readonly list?: { readonly s?: readonly string[]; readonly i?: readonly string[] };
}

/** One kernel of TensorFlow.js with all that it needs. Inputs and output are named after nodes. */
export interface KernelStep {
	readonly kernel: string;
	/** By the names that the kernel has for its inputs. */
	readonly inputs: Readonly<Record<string, string>>;
	readonly attrs: Readonly<Record<string, KernelAttribute>>;
	readonly output: string;
	/** Nodes that nobody asks for after this step. */
	readonly spent: readonly string[];
}

type KernelAttribute = string | number | boolean | readonly number[] | readonly (readonly number[])[];
type Kernel = Pick<KernelStep, 'kernel' | 'inputs' | 'attrs'>;

/** The graph, and the values of the nodes that are constant. */
export interface Graph {
	readonly nodes: ReadonlyMap<string, GraphNode>;
	constant(name: string): readonly number[];
}

const ACTIVATIONS: Readonly<Partial<Record<string, string>>> = { Relu: 'relu', Relu6: 'relu6' };

/**
 * The kernels that lead from the input of a graph to the nodes that are asked for, in order. Throws on an operation that it doesn't
 * know: it knows those of BlazePose's models.
 */
export function kernelSteps(graph: Graph, wanted: readonly string[]): readonly KernelStep[] {
	const kernels = new Map<string, Kernel>();
	function visit(name: string): void {
		const node = nodeOf(graph, name);
		if (kernels.has(name) || node.op === 'Const' || node.op === 'Placeholder') return;
		const kernel = kernelOf(graph, node);
		for (const input of Object.values(kernel.inputs)) visit(input);
		kernels.set(name, kernel);
	}
	for (const name of wanted) visit(name);
	const lastUse = new Map<string, string>();
	for (const [output, { inputs }] of kernels) for (const input of Object.values(inputs)) lastUse.set(input, output);
	return [...kernels].map(([output, kernel]) => ({
		...kernel,
		output,
		spent: [...new Set(Object.values(kernel.inputs))].filter(
			(input) => lastUse.get(input) === output && kernels.has(input) && !wanted.includes(input),
		),
	}));
}

function nodeOf({ nodes }: Graph, name: string): GraphNode {
	const node = nodes.get(name);
	if (node === undefined) throw new Error(`the model has no node ${name}`);
	return node;
}

function kernelOf(graph: Graph, node: GraphNode): Kernel {
	const inputs = node.input ?? [];
	const [first = '', second = ''] = inputs;
	switch (node.op) {
		case '_FusedConv2D':
			return convolution('FusedConv2D', graph, node);
		case 'FusedDepthwiseConv2dNative':
			return convolution('FusedDepthwiseConv2D', graph, node);
		case 'Conv2D':
		case 'DepthwiseConv2dNative':
			return convolution(node.op, graph, node);
		case 'AddV2':
			return { kernel: 'Add', inputs: { a: first, b: second }, attrs: {} };
		case 'Relu':
		case 'Relu6':
		case 'Sigmoid':
		case 'Identity':
			return { kernel: node.op, inputs: { x: first }, attrs: {} };
		case 'Reshape':
			return { kernel: 'Reshape', inputs: { x: first }, attrs: { shape: shapeIn(graph, second) } };
		case 'DepthToSpace': {
			const attrs = { blockSize: Number(node.attr?.['block_size']?.i), dataFormat: 'NHWC' };
			return { kernel: 'DepthToSpace', inputs: { x: first }, attrs };
		}
		case 'ConcatV2': {
			const [axis = NaN] = graph.constant(inputs.at(-1) ?? '');
			return { kernel: 'Concat', inputs: Object.fromEntries(inputs.slice(0, -1).entries()), attrs: { axis } };
		}
		case 'MaxPool': {
			const attrs = { filterSize: sides(node, 'ksize'), strides: sides(node, 'strides'), pad: text(node, 'padding') };
			return { kernel: 'MaxPool', inputs: { x: first }, attrs };
		}
		case 'ResizeBilinear': {
			const alignCorners = node.attr?.['align_corners']?.b === true;
			const halfPixelCenters = node.attr?.['half_pixel_centers']?.b === true;
			const attrs = { alignCorners, halfPixelCenters, size: graph.constant(second) };
			return { kernel: 'ResizeBilinear', inputs: { images: first }, attrs };
		}
		default:
			throw new Error(`the model holds an operation that is not known: ${node.op}`);
	}
}

/** The sides of a shape that a graph holds or puts together: of one picture. */
function shapeIn(graph: Graph, name: string): readonly number[] {
	const node = nodeOf(graph, name);
	const [first = '', second = ''] = node.input ?? [];
	switch (node.op) {
		case 'Const':
			return graph.constant(name);
		case 'Pack':
			return (node.input ?? []).flatMap((side) => shapeIn(graph, side));
		case 'StridedSlice':
			// The only side that is left open is the number of pictures.
			if (nodeOf(graph, first).op === 'Shape' && graph.constant(second)[0] === 0) return [1];
	}
	throw new Error(`the model puts a shape together in a way that is not known: ${name}`);
}

/** Fused ones add a bias and bend what they make. */
function convolution(kernel: string, graph: Graph, node: GraphNode): Kernel {
	const [from = '', filter = '', bias] = node.input ?? [];
	const source = nodeOf(graph, from);
	const [padded = '', paddings = ''] = source.op === 'Pad' ? (source.input ?? []) : [];
	const activation = (node.attr?.['fused_ops']?.list?.s ?? []).map(decode).find((name) => name !== 'BiasAdd');
	const name = activation === undefined ? 'linear' : ACTIVATIONS[activation];
	if (name === undefined) throw new Error(`the model holds an activation that is not known: ${String(activation)}`);
	return {
		kernel,
		inputs: { x: source.op === 'Pad' ? padded : from, filter, ...(bias === undefined ? {} : { bias }) },
		attrs: {
			strides: sides(node, 'strides'),
			dilations: sides(node, 'dilations'),
			// Room that is made around the picture beforehand is left to the convolution, which needs no copy for it.
			pad: source.op === 'Pad' ? pairs(graph.constant(paddings)) : text(node, 'padding'),
			dataFormat: 'NHWC',
			activation: name,
		},
	};
}

function decode(base64: string): string {
	return atob(base64);
}

function text(node: GraphNode, attribute: string): string {
	return decode(node.attr?.[attribute]?.s ?? '').toLowerCase();
}

/** Height and width of an attribute that is given for each of batch, height, width and channel. */
function sides(node: GraphNode, attribute: string): readonly number[] {
	return (node.attr?.[attribute]?.list?.i ?? []).slice(1, 3).map(Number);
}

function pairs(values: readonly number[]): readonly (readonly number[])[] {
	return Array.from({ length: values.length / 2 }, (_, index) => values.slice(index * 2, index * 2 + 2));
}
