/** Machine code of WebAssembly, which has the 32-bit arithmetic and the four lanes that JavaScript lacks. */
type Code = readonly number[];

const I32 = 0x7f;
const F32 = 0x7d;
const V128 = 0x7b;
const NOTHING = 0x40;

/** What the code is given, in this order, and what it keeps beside that. */
const GIVEN = [
	['picture', I32],
	['rowBytes', I32],
	['grid', I32],
	['cells', I32],
	['width', F32],
	['height', F32],
	['xx', F32],
	['xy', F32],
	['x0', F32],
	['yx', F32],
	['yy', F32],
	['y0', F32],
	['scale', F32],
	['offset', F32],
] as const;
const KEPT = [
	['row', I32],
	['column', I32],
	['to', I32],
	['at', I32],
	['columns', V128],
	['rowX', V128],
	['rowY', V128],
	['x', V128],
	['y', V128],
	['left', V128],
	['top', V128],
	['within', V128],
	['from', V128],
	['nearLeft', V128],
	['nearRight', V128],
	['nearAbove', V128],
	['nearBelow', V128],
	['black', V128],
] as const;
const NAMES: readonly string[] = [...GIVEN, ...KEPT].map(([name]) => name);

type Name = (typeof GIVEN | typeof KEPT)[number][0];

const get = (name: Name): Code => [0x20, NAMES.indexOf(name)];
const set = (name: Name, value: Code): Code => [...value, 0x21, NAMES.indexOf(name)];
const both =
	(operation: Code) =>
	(a: Code, b: Code): Code => [...a, ...b, ...operation];
const one =
	(operation: Code) =>
	(a: Code): Code => [...a, ...operation];

// One number.
const whole = (value: number): Code => [0x41, value];
const addWhole = both([0x6a]);
const multiplyWhole = both([0x6c]);
const isLessWhole = both([0x48]);
const toFloat = one([0xb2]);
/** Four times the same. */
const four = one([0xfd, 0x13]);
const fourWhole = one([0xfd, 0x11]);

// Four numbers side by side.
const add = both([0xfd, 0xe4, 0x01]);
const subtract = both([0xfd, 0xe5, 0x01]);
const multiply = both([0xfd, 0xe6, 0x01]);
const floor = one([0xfd, 0x68]);
const isLess = both([0xfd, 0x43]);
const and = both([0xfd, 0x4e]);
const toWholes = one([0xfd, 0xf8, 0x01]);
const addWholes = both([0xfd, 0xae, 0x01]);
const multiplyWholes = both([0xfd, 0xb5, 0x01]);
const load = (at: Code, offset: number): Code => [...at, 0xfd, 0x00, 2, offset];
const store = (at: Code, value: Code, offset: number): Code => [...at, ...value, 0xfd, 0x0b, 2, offset];
/** Where all bits of `condition` are set the first, where none is the second. */
const choose = (condition: Code, yes: Code, no: Code): Code => [...yes, ...no, ...condition, 0xfd, 0x52];
const BYTES_PER_NUMBER = 4;
/** One of four, four times. */
function spread(value: Code, lane: number): Code {
	const bytes = Array.from({ length: 16 }, (_, at) => lane * BYTES_PER_NUMBER + (at % BYTES_PER_NUMBER));
	return [...value, ...value, 0xfd, 0x0d, ...bytes];
}
const wholeOf = (value: Code, lane: number): Code => [...value, 0xfd, 0x1b, lane];
const floats = (values: readonly number[]): Code => [0xfd, 0x0c, ...new Uint8Array(Float32Array.from(values).buffer)];

const LANES = 4;
/** A row is written four cells at a time, the last number of each being of no use: so far beyond the end of the grid. */
export const SPARE_CELLS = 4;
const ONE = floats([1, 1, 1, 1]);
const MINUS_ONE = floats([-1, -1, -1, -1]);
const BYTES_PER_PIXEL = 12;

/** For `counter` from 0 in steps of `step`, below `cells`. */
function repeat(counter: 'row' | 'column', step: number, body: Code): Code {
	const next = set(counter, addWhole(get(counter), whole(step)));
	const again = [...isLessWhole(get(counter), get('cells')), 0x0d, 0];
	return [...set(counter, whole(0)), 0x03, NOTHING, ...body, ...next, ...again, 0x0b];
}

/** −1 < coordinate < size */
function isWithin(coordinate: 'x' | 'y', size: 'width' | 'height'): Code {
	return and(isLess(get(coordinate), four(get(size))), isLess(MINUS_ONE, get(coordinate)));
}

/** Red, green and blue of two pixels side by side, mixed by their nearness; the fourth lane is of no use. */
function mixRow(at: Code, lane: number): Code {
	const left = multiply(spread(get('nearLeft'), lane), load(at, 0));
	return add(left, multiply(spread(get('nearRight'), lane), load(at, BYTES_PER_PIXEL)));
}

/** One of the four cells whose places are known: red, green and blue, and something that the next one writes over. */
function cell(lane: number): Code {
	const above = multiply(spread(get('nearAbove'), lane), mixRow(get('at'), lane));
	const below = multiply(spread(get('nearBelow'), lane), mixRow(addWhole(get('at'), get('rowBytes')), lane));
	const colour = add(multiply(add(above, below), four(get('scale'))), get('black'));
	return [
		...set('at', addWhole(get('picture'), wholeOf(get('from'), lane))),
		...store(get('to'), choose(spread(get('within'), lane), colour, get('black')), lane * BYTES_PER_PIXEL),
	];
}

/** Four cells of a row, without a branch: those outside of the picture look at its first bytes and stay black. */
function fourCells(): Code {
	const place = (ofColumn: 'xx' | 'yx', ofRow: 'rowX' | 'rowY', start: 'x0' | 'y0'): Code =>
		add(add(multiply(four(get(ofColumn)), get('columns')), get(ofRow)), four(get(start)));
	// The picture has a border.
	const above = multiplyWholes(toWholes(add(get('top'), ONE)), fourWhole(get('rowBytes')));
	const before = multiplyWholes(toWholes(add(get('left'), ONE)), fourWhole(whole(BYTES_PER_PIXEL)));
	return [
		...set('x', place('xx', 'rowX', 'x0')),
		...set('y', place('yx', 'rowY', 'y0')),
		...set('left', floor(get('x'))),
		...set('top', floor(get('y'))),
		...set('within', and(isWithin('x', 'width'), isWithin('y', 'height'))),
		...set('from', and(addWholes(above, before), get('within'))),
		...set('nearLeft', subtract(add(get('left'), ONE), get('x'))),
		...set('nearRight', subtract(get('x'), get('left'))),
		...set('nearAbove', subtract(add(get('top'), ONE), get('y'))),
		...set('nearBelow', subtract(get('y'), get('top'))),
		...[0, 1, 2, 3].flatMap(cell),
		...set('to', addWhole(get('to'), whole(LANES * BYTES_PER_PIXEL))),
		...set('columns', add(get('columns'), floats([LANES, LANES, LANES, LANES]))),
	];
}

function body(): Code {
	const rowStart = multiplyWhole(multiplyWhole(get('row'), get('cells')), whole(BYTES_PER_PIXEL));
	return [
		...set('black', four(get('offset'))),
		...repeat('row', 1, [
			...set('rowX', multiply(four(get('xy')), four(toFloat(get('row'))))),
			...set('rowY', multiply(four(get('yy')), four(toFloat(get('row'))))),
			...set('columns', floats([0, 1, 2, 3])),
			...set('to', addWhole(get('grid'), rowStart)),
			...repeat('column', LANES, fourCells()),
		]),
	];
}

function count(value: number): Code {
	return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...count(value >> 7)];
}

function list(items: readonly Code[]): Code {
	return [...count(items.length), ...items.flat()];
}

function section(id: number, content: Code): Code {
	return [id, ...count(content.length), ...content];
}

function text(value: string): Code {
	return [...count(value.length), ...new TextEncoder().encode(value)];
}

/**
 * A module with the function `crop`, which does what `cropRegion` does, and the `memory` that it works in. There the picture has a
 * border of one black pixel, and the grid has room for {@link SPARE_CELLS} more.
 */
export function cropCode(): Uint8Array<ArrayBuffer> {
	const given = GIVEN.map(([, type]) => [type]);
	const kept = KEPT.map(([, type]) => [1, type]);
	const code = [...list(kept), ...body(), 0x0b];
	return new Uint8Array([
		...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
		...section(1, list([[0x60, ...list(given), ...list([])]])),
		...section(3, list([[0]])),
		...section(5, list([[0x00, 1]])),
		...section(
			7,
			list([
				[...text('crop'), 0x00, 0],
				[...text('memory'), 0x02, 0],
			]),
		),
		...section(10, list([[...count(code.length), ...code]])),
	]);
}
