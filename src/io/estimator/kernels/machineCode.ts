/**
 * Machine code of WebAssembly, which has the 32-bit arithmetic and the four lanes that JavaScript lacks. Each piece leaves one value for
 * the piece that it is given to, or none. Pieces lie in one another until all are there: copied into each other they would take longer to write than
 * to run.
 */
export type Code = readonly (number | Code)[];

/** One whole number, one number of single or double length, or what lies side by side: four numbers, or two of double length. */
export const TYPES = { whole: 0x7f, number: 0x7d, double: 0x7c, four: 0x7b } as const;
export type Type = keyof typeof TYPES;

type Types = Readonly<Record<string, Type>>;

/** What a function is given, in order, and what it keeps beside that. */
export interface Locals<Given extends Types, Kept extends Types> {
	readonly given: Given;
	readonly kept: Kept;
	get(name: (keyof Given | keyof Kept) & string): Code;
	set(name: (keyof Given | keyof Kept) & string, value: Code): Code;
	/** Moves a whole number on. */
	forward(name: (keyof Given | keyof Kept) & string, by: Code): Code;
}

/** Many of one type. */
export function named(names: readonly string[], type: Type): Record<string, Type> {
	return Object.fromEntries(names.map((name) => [name, type]));
}

export function localsOf<Given extends Types, Kept extends Types>(given: Given, kept: Kept): Locals<Given, Kept> {
	const names = [...Object.keys(given), ...Object.keys(kept)];
	const place = (name: string): Code => {
		const index = names.indexOf(name);
		if (index < 0) throw new Error(`there is no ${name}`);
		return unsigned(index);
	};
	const get = (name: string): Code => [0x20, place(name)];
	const set = (name: string, value: Code): Code => [value, 0x21, place(name)];
	return { given, kept, get, set, forward: (name, by) => set(name, addWhole(get(name), by)) };
}

const both =
	(operation: Code) =>
	(a: Code, b: Code): Code => [a, b, operation];
const one =
	(operation: Code) =>
	(a: Code): Code => [a, operation];

// One number.
export const whole = (value: number): Code => [0x41, signed(value)];
export const addWhole = both([0x6a]);
export const multiplyWhole = both([0x6c]);
export const isLessWhole = both([0x48]);
export const toFloat = one([0xb2]);
export const loadWhole = (at: Code, offset: number): Code => [at, 0x28, 2, unsigned(offset)];
/** The byte there, from 0 to 255. */
export const loadByte = (at: Code): Code => [at, 0x2d, 0, 0];
/** Four times the same. */
export const four = one([0xfd, 0x13]);
export const fourWhole = one([0xfd, 0x11]);

// Four numbers side by side.
export const add = both([0xfd, 0xe4, 0x01]);
export const subtract = both([0xfd, 0xe5, 0x01]);
export const multiply = both([0xfd, 0xe6, 0x01]);
/** The second where it is less than the first, else the first. */
export const lesser = both([0xfd, 0xea, 0x01]);
/** The second where the first is less than it, else the first. */
export const greater = both([0xfd, 0xeb, 0x01]);
export const floor = one([0xfd, 0x68]);
export const isLess = both([0xfd, 0x43]);
export const and = both([0xfd, 0x4e]);
export const toWholes = one([0xfd, 0xf8, 0x01]);
export const addWholes = both([0xfd, 0xae, 0x01]);
export const multiplyWholes = both([0xfd, 0xb5, 0x01]);
export const load = (at: Code, offset: number): Code => [at, 0xfd, 0x00, 2, unsigned(offset)];
/** One number of memory, four times. */
export const loadFourTimes = (at: Code, offset: number): Code => [at, 0xfd, 0x09, 2, unsigned(offset)];
export const store = (at: Code, value: Code, offset: number): Code => [at, value, 0xfd, 0x0b, 2, unsigned(offset)];
/** Where all bits of `condition` are set the first, where none is the second. */
export const choose = (condition: Code, yes: Code, no: Code): Code => [yes, no, condition, 0xfd, 0x52];
export const BYTES_PER_NUMBER = 4;
export const LANES = 4;
export const BYTES_PER_FOUR = BYTES_PER_NUMBER * LANES;
/** Four of the eight of two fours, by their number. */
export function pick(first: Code, second: Code, lanes: readonly number[]): Code {
	const bytes = lanes.flatMap((lane) =>
		Array.from({ length: BYTES_PER_NUMBER }, (_, byte) => lane * BYTES_PER_NUMBER + byte),
	);
	return [first, second, 0xfd, 0x0d, ...bytes];
}
/** One of four, four times. */
export const spread = (value: Code, lane: number): Code => pick(value, value, [lane, lane, lane, lane]);
export const wholeOf = (value: Code, lane: number): Code => [value, 0xfd, 0x1b, lane];
export const floats = (values: readonly number[]): Code => [
	0xfd,
	0x0c,
	...new Uint8Array(Float32Array.from(values).buffer),
];

// Two of double length side by side.
/** The first two of four whole numbers. */
export const toDoubles = one([0xfd, 0xfe, 0x01]);
/** Of double length at first: then the last two are 0. */
export const toNumbers = one([0xfd, 0x5e]);
export const two = one([0xfd, 0x14]);
export const addTwo = both([0xfd, 0xf0, 0x01]);
export const subtractTwo = both([0xfd, 0xf1, 0x01]);
export const multiplyTwo = both([0xfd, 0xf2, 0x01]);
/** As {@link lesser} and {@link greater}. */
export const lesserTwo = both([0xfd, 0xf6, 0x01]);
export const greaterTwo = both([0xfd, 0xf7, 0x01]);
/** The first half of a four. */
export const storeHalf = (at: Code, value: Code, offset: number): Code => [
	at,
	value,
	...[0xfd, 0x5b, 3],
	unsigned(offset),
	0,
];
/** Two whole numbers, and twice 0. */
export const wholes = (first: Code, second: Code): Code => [
	fourWhole(whole(0)),
	first,
	...[0xfd, 0x1c, 0],
	second,
	...[0xfd, 0x1c, 1],
];
/** Whole numbers as numbers. */
export const toFloats = one([0xfd, 0xfa, 0x01]);
/** Four of the bytes of a four as whole numbers, by their place. */
export function wholesOfBytes(value: Code, places: readonly number[]): Code {
	const bytes = places.flatMap((place) => [place, BYTES_PER_FOUR, BYTES_PER_FOUR, BYTES_PER_FOUR]);
	return [value, fourWhole(whole(0)), 0xfd, 0x0d, ...bytes];
}

const NOTHING = 0x40;

/** Once, and again as long as `condition` is not 0 at its end. */
export function repeatWhile(condition: Code, body: Code): Code {
	return [0x03, NOTHING, body, condition, 0x0d, 0, 0x0b];
}

/** Only if `condition` is not 0. */
export function when(condition: Code, body: Code): Code {
	return [condition, 0x04, NOTHING, body, 0x0b];
}

/** Memory of its own, of one page; or that of another module, as `given.memory`, which threads may share. */
export type MemoryKind = 'own' | 'given' | 'given-shared';

/** A function without an answer. */
export interface MachineFunction {
	readonly name: string;
	readonly locals: Pick<Locals<Types, Types>, 'given' | 'kept'>;
	readonly body: Code;
}

/** A module that exports the function, and its memory as `memory` where that is its own. */
export function moduleOf({ name, locals, body }: MachineFunction, memory: MemoryKind): Uint8Array<ArrayBuffer> {
	const given = Object.values(locals.given).map((type) => [TYPES[type]]);
	const kept = Object.values(locals.kept).map((type) => [1, TYPES[type]]);
	const code = sized([list(kept), body, 0x0b]);
	const limits = memory === 'given-shared' ? [0x03, 0, unsigned(MOST_PAGES)] : [0x00, 0];
	const isOwn = memory === 'own';
	const parts = [
		[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
		section(1, list([[0x60, list(given), list([])]])),
		isOwn ? [] : section(2, list([[text('given'), text('memory'), 0x02, limits]])),
		section(3, list([[0]])),
		isOwn ? section(5, list([[0x00, 1]])) : [],
		section(7, list([[text(name), 0x00, 0], ...(isOwn ? [[text('memory'), 0x02, 0]] : [])])),
		section(10, list([code])),
	];
	return Uint8Array.from(flat(parts));
}

/** All that 32 bits reach. */
const MOST_PAGES = 65_536;

function unsigned(value: number): Code {
	return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): Code {
	const isLast = value >= -0x40 && value < 0x40;
	return isLast ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
}

function flat(code: Code, into: number[] = []): number[] {
	for (const piece of code) {
		if (typeof piece === 'number') into.push(piece);
		else flat(piece, into);
	}
	return into;
}

function list(items: readonly Code[]): Code {
	return [unsigned(items.length), items];
}

function sized(content: Code): Code {
	const bytes = flat(content);
	return [unsigned(bytes.length), bytes];
}

function section(id: number, content: Code): Code {
	return [id, sized(content)];
}

function text(value: string): Code {
	return sized([...new TextEncoder().encode(value)]);
}
