import {
	add,
	BYTES_PER_FOUR,
	BYTES_PER_NUMBER,
	floats,
	four,
	greater,
	LANES,
	lesser,
	load,
	loadFourTimes,
	loadWhole,
	localsOf,
	moduleOf,
	multiply,
	pick,
	named,
	repeatWhile,
	store,
	when,
	whole,
	type Code,
	type MemoryKind,
	type Type,
} from './machineCode.ts';

/** A convolution that looks at several channels and makes one. `before` and `after`: columns beyond the map that it reaches into. */
export interface SingleShape {
	readonly side: 3;
	readonly channels: number;
	readonly before: number;
	readonly after: number;
}

/** So many values side by side are made at once, a four in each register. */
export const ACROSS = 2 * LANES;

const GIVEN = {
	/** Where rows of the map begin, with the columns before it, one for each row that is looked at; those beyond the map are all 0. */
	rows: 'whole',
	out: 'whole',
	/** Row by row, each from the left, all channels. */
	weights: 'whole',
	bias: 'whole',
	/** Rows to make, and tiles of a row between the first and the last. */
	rowsLeft: 'whole',
	middles: 'whole',
	least: 'number',
	most: 'number',
} as const;

const NOTHING = floats([0, 0, 0, 0]);

/**
 * A module with the function `single`. It adds in the order in which XNNPACK does, so that the answers are the same to the last bit: each
 * value starts from the bias, then comes row by row, each from the left, channel after channel.
 */
export function singleCode(
	{ side, channels, before, after }: SingleShape,
	memory: MemoryKind,
): Uint8Array<ArrayBuffer> {
	const columnBytes = channels * BYTES_PER_NUMBER;
	/** Columns that a tile looks at. */
	const reach = ACROSS - 1 + side;
	const fours = Array.from({ length: ACROSS / LANES }, (_, each) => each);
	const lanes = Array.from({ length: LANES }, (_, lane) => lane);
	const rows = Array.from({ length: side }, (_, row) => row);
	const taps = rows.flatMap((row) =>
		rows.flatMap((column) => Array.from({ length: channels / LANES }, (_, group) => ({ row, column, group }))),
	);
	const from = (row: number) => `from${String(row)}`;
	const sum = (each: number) => `sum${String(each)}`;
	/** First four channels of one place, then one channel of four places. */
	const seen = (each: number, lane: number) => `seen${String(each)}${String(lane)}`;
	const locals = localsOf<typeof GIVEN, Record<string, Type>>(GIVEN, {
		...named(['left', 'to', ...rows.map(from)], 'whole'),
		...named(['low', 'high', 'factor', 'one', 'other', ...fours.map(sum)], 'four'),
		...named(
			fours.flatMap((each) => lanes.map((lane) => seen(each, lane))),
			'four',
		),
	});
	const { get, set, forward } = locals;

	/** Turns four places with four channels each into four channels of four places each. */
	function turn(each: number): Code {
		const [a, b, c, d] = lanes.map((lane) => seen(each, lane)) as [string, string, string, string];
		return [
			...set('one', pick(get(a), get(b), [0, 4, 1, 5])),
			...set('other', pick(get(c), get(d), [0, 4, 1, 5])),
			...set(b, pick(get(a), get(b), [2, 6, 3, 7])),
			...set(d, pick(get(c), get(d), [2, 6, 3, 7])),
			...set(a, pick(get('one'), get('other'), [0, 1, 4, 5])),
			...set('one', pick(get('one'), get('other'), [2, 3, 6, 7])),
			...set(c, pick(get(b), get(d), [0, 1, 4, 5])),
			...set(d, pick(get(b), get(d), [2, 3, 6, 7])),
			...set(b, get('one')),
		];
	}

	/** Columns that lie beyond the map are 0. */
	function tile(firstColumn: number, endColumn: number): Code {
		const look = (row: number, column: number, group: number): Code =>
			column >= firstColumn && column < endColumn
				? load(get(from(row)), column * columnBytes + group * BYTES_PER_FOUR)
				: NOTHING;
		const sums = taps.flatMap(({ row, column, group }, index) => [
			...fours.flatMap((each) => [
				...lanes.flatMap((lane) => set(seen(each, lane), look(row, each * LANES + lane + column, group))),
				...turn(each),
			]),
			...lanes.flatMap((lane) => [
				...set('factor', loadFourTimes(get('weights'), index * BYTES_PER_FOUR + lane * BYTES_PER_NUMBER)),
				...fours.flatMap((each) => set(sum(each), add(get(sum(each)), multiply(get(seen(each, lane)), get('factor'))))),
			]),
		]);
		return [
			...fours.flatMap((each) => set(sum(each), loadFourTimes(get('bias'), 0))),
			...sums,
			...fours.flatMap((each) =>
				store(get('to'), lesser(get('high'), greater(get('low'), get(sum(each)))), each * BYTES_PER_FOUR),
			),
			...forward('to', whole(ACROSS * BYTES_PER_NUMBER)),
			...rows.flatMap((row) => forward(from(row), whole(ACROSS * columnBytes))),
		];
	}

	const middle = [...tile(0, reach), ...forward('left', whole(-1))];
	const row = [
		...rows.flatMap((each) => set(from(each), loadWhole(get('rows'), each * BYTES_PER_NUMBER))),
		...tile(before, reach),
		...set('left', get('middles')),
		...when(get('left'), repeatWhile(get('left'), middle)),
		...tile(0, reach - after),
		...forward('rows', whole(BYTES_PER_NUMBER)),
		...forward('rowsLeft', whole(-1)),
	];
	const body = [
		...set('low', four(get('least'))),
		...set('high', four(get('most'))),
		...set('to', get('out')),
		...repeatWhile(get('rowsLeft'), row),
	];
	return moduleOf({ name: 'single', locals, body }, memory);
}
