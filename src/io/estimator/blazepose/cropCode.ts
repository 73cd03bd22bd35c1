import {
	add,
	addWhole,
	addWholes,
	and,
	choose,
	floats,
	floor,
	four,
	fourWhole,
	isLess,
	isLessWhole,
	LANES,
	load,
	localsOf,
	moduleOf,
	multiply,
	multiplyWhole,
	multiplyWholes,
	repeatWhile,
	spread,
	store,
	subtract,
	toFloat,
	toWholes,
	whole,
	wholeOf,
	type Code,
} from '../kernels/machineCode.ts';

const GIVEN = {
	picture: 'whole',
	rowBytes: 'whole',
	grid: 'whole',
	cells: 'whole',
	width: 'number',
	height: 'number',
	xx: 'number',
	xy: 'number',
	x0: 'number',
	yx: 'number',
	yy: 'number',
	y0: 'number',
	scale: 'number',
	offset: 'number',
} as const;
const KEPT = {
	row: 'whole',
	column: 'whole',
	to: 'whole',
	at: 'whole',
	columns: 'four',
	rowX: 'four',
	rowY: 'four',
	x: 'four',
	y: 'four',
	left: 'four',
	top: 'four',
	within: 'four',
	from: 'four',
	nearLeft: 'four',
	nearRight: 'four',
	nearAbove: 'four',
	nearBelow: 'four',
	black: 'four',
} as const;
const LOCALS = localsOf(GIVEN, KEPT);
const { get, set } = LOCALS;

/** A row is written four cells at a time, the last number of each being of no use: so far beyond the end of the grid. */
export const SPARE_CELLS = 4;
const ONE = floats([1, 1, 1, 1]);
const MINUS_ONE = floats([-1, -1, -1, -1]);
const BYTES_PER_PIXEL = 12;

/** For `counter` from 0 in steps of `step`, below `cells`. */
function repeat(counter: 'row' | 'column', step: number, body: Code): Code {
	const next = set(counter, addWhole(get(counter), whole(step)));
	return [...set(counter, whole(0)), ...repeatWhile(isLessWhole(get(counter), get('cells')), [...body, ...next])];
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

/**
 * A module with the function `crop`, which does what `cropRegion` does, and the `memory` that it works in. There the picture has a
 * border of one black pixel, and the grid has room for {@link SPARE_CELLS} more.
 */
export function cropCode(): Uint8Array<ArrayBuffer> {
	return moduleOf({ name: 'crop', locals: LOCALS, body: body() }, 'own');
}
