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
	['at', I32],
	['rowX', F32],
	['rowY', F32],
	['x', F32],
	['y', F32],
	['left', F32],
	['top', F32],
] as const;
const NAMES: readonly string[] = [...GIVEN, ...KEPT].map(([name]) => name);

type Name = (typeof GIVEN | typeof KEPT)[number][0];

const get = (name: Name): Code => [0x20, NAMES.indexOf(name)];
const set = (name: Name, value: Code): Code => [...value, 0x21, NAMES.indexOf(name)];
const whole = (value: number): Code => [0x41, value];
const both =
	(operation: Code) =>
	(a: Code, b: Code): Code => [...a, ...b, ...operation];
const one =
	(operation: Code) =>
	(a: Code): Code => [...a, ...operation];

const addWhole = both([0x6a]);
const multiplyWhole = both([0x6c]);
const and = both([0x71]);
const isLess = both([0x5d]);
const isLessWhole = both([0x48]);
const add = both([0x92]);
const subtract = both([0x93]);
const multiply = both([0x94]);
const floor = one([0x8e]);
const toFloat = one([0xb2]);
const toWhole = one([0xa8]);
const four = one([0xfd, 0x13]);
const addFour = both([0xfd, 0xe4, 0x01]);
const multiplyFour = both([0xfd, 0xe6, 0x01]);
const load = (at: Code, offset: number): Code => [...at, 0xfd, 0x00, 2, offset];
const store = (at: Code, value: Code): Code => [...at, ...value, 0xfd, 0x0b, 2, 0];
const choose = (condition: Code, yes: Code, no: Code): Code => [...condition, 0x04, V128, ...yes, 0x05, ...no, 0x0b];

const ONE = toFloat(whole(1));
/** 7 bits, signed. */
const MINUS_ONE = toFloat(whole(0x7f));
const BYTES_PER_PIXEL = 12;

/** For each whole number below `cells`. */
function repeat(counter: 'row' | 'column', body: Code): Code {
	const next = set(counter, addWhole(get(counter), whole(1)));
	const again = [...isLessWhole(get(counter), get('cells')), 0x0d, 0];
	return [...set(counter, whole(0)), 0x03, NOTHING, ...body, ...next, ...again, 0x0b];
}

/** −1 < coordinate < size */
function isWithin(coordinate: 'x' | 'y', size: 'width' | 'height'): Code {
	return and(isLess(get(coordinate), get(size)), isLess(MINUS_ONE, get(coordinate)));
}

/** Red, green and blue of two pixels side by side, mixed by their nearness; the fourth lane is of no use. */
function mixRow(at: Code): Code {
	const nearLeft = four(subtract(add(get('left'), ONE), get('x')));
	const nearRight = four(subtract(get('x'), get('left')));
	return addFour(multiplyFour(nearLeft, load(at, 0)), multiplyFour(nearRight, load(at, BYTES_PER_PIXEL)));
}

function cell(): Code {
	const nearAbove = four(subtract(add(get('top'), ONE), get('y')));
	const nearBelow = four(subtract(get('y'), get('top')));
	const above = multiplyWhole(addWhole(toWhole(get('top')), whole(1)), get('rowBytes'));
	const before = multiplyWhole(addWhole(toWhole(get('left')), whole(1)), whole(BYTES_PER_PIXEL));
	const mean = addFour(
		multiplyFour(nearAbove, mixRow(get('at'))),
		multiplyFour(nearBelow, mixRow(addWhole(get('at'), get('rowBytes')))),
	);
	const inside = [
		...set('left', floor(get('x'))),
		...set('top', floor(get('y'))),
		...set('at', addWhole(get('picture'), addWhole(above, before))),
		...addFour(multiplyFour(mean, four(get('scale'))), four(get('offset'))),
	];
	const within = and(isWithin('x', 'width'), isWithin('y', 'height'));
	const place = (ofColumn: Name, ofRow: Name, start: Name): Code =>
		add(add(multiply(get(ofColumn), toFloat(get('column'))), get(ofRow)), get(start));
	return [
		...set('x', place('xx', 'rowX', 'x0')),
		...set('y', place('yx', 'rowY', 'y0')),
		...store(get('grid'), choose(within, inside, four(get('offset')))),
		...set('grid', addWhole(get('grid'), whole(BYTES_PER_PIXEL))),
	];
}

function body(): Code {
	return repeat('row', [
		...set('rowX', multiply(get('xy'), toFloat(get('row')))),
		...set('rowY', multiply(get('yy'), toFloat(get('row')))),
		...repeat('column', cell()),
	]);
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
 * border of one black pixel, and the grid has room for one number more.
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
