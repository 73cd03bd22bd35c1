import {
	add,
	addWhole,
	BYTES_PER_FOUR,
	four,
	greater,
	lesser,
	load,
	loadWhole,
	localsOf,
	moduleOf,
	multiply,
	multiplyWhole,
	named,
	repeatWhile,
	store,
	when,
	whole,
	BYTES_PER_NUMBER,
	type Code,
	type MemoryKind,
	type Type,
} from './machineCode.ts';

/** A convolution in which each channel looks at itself alone. `before` and `after`: columns beyond the map that it reaches into. */
export interface DepthwiseShape {
	readonly side: 3 | 5;
	readonly stride: 1 | 2;
	readonly before: number;
	readonly after: number;
}

/** So many values, across and down, of four channels are made at once: with more there is no room left in the processor's registers. */
export const TILE = 2;

const GIVEN = {
	/** Where rows of the map begin, with the columns before it, one for each row that is looked at; those beyond the map are all 0. */
	rows: 'whole',
	out: 'whole',
	/** Four channels after the other: column by column, each from the top down. */
	weights: 'whole',
	bias: 'whole',
	/** Pairs of rows to make, and pairs of columns between the first and the last. */
	rowPairs: 'whole',
	middles: 'whole',
	/** From one column to the next, and from one row of what is made to the next. */
	columnBytes: 'whole',
	outRowBytes: 'whole',
	least: 'number',
	most: 'number',
} as const;

/**
 * A module with the function `depthwise`. It adds in the order in which XNNPACK does, so that the answers are the same to the last bit:
 * each value starts from the bias, then comes column after column, each from the top down.
 */
export function depthwiseCode(
	{ side, stride, before, after }: DepthwiseShape,
	memory: MemoryKind,
): Uint8Array<ArrayBuffer> {
	/** Rows and columns that a tile looks at. */
	const reach = (TILE - 1) * stride + side;
	const places = Array.from({ length: reach }, (_, place) => place);
	const tile = Array.from({ length: TILE * TILE }, (_, value) => ({
		sum: `sum${String(value)}`,
		across: value % TILE,
		down: Math.floor(value / TILE),
	}));
	const from = (row: number) => `from${String(row)}`;
	const seen = (row: number) => `seen${String(row)}`;
	const locals = localsOf<typeof GIVEN, Record<string, Type>>(GIVEN, {
		...named(['left', 'channels', 'weight', 'start', 'to', ...places.map(from)], 'whole'),
		...named(['low', 'high', 'factor', ...places.map(seen), ...tile.map(({ sum }) => sum)], 'four'),
	});
	const { get, set, forward } = locals;
	const columns = (count: number): Code => multiplyWhole(get('columnBytes'), whole(count));

	/** What one column adds to the values of the tile that look at it. */
	function column(at: number): Code {
		const look = places.flatMap((row) => set(seen(row), load(addWhole(get(from(row)), columns(at)), 0)));
		const taps = Array.from({ length: TILE }, (_, across) => ({ across, tap: at - across * stride }));
		const sums = taps
			.filter(({ tap }) => tap >= 0 && tap < side)
			.flatMap(({ across, tap }) =>
				Array.from({ length: side }, (_, row) => [
					...set('factor', load(get('weight'), (tap * side + row) * BYTES_PER_FOUR)),
					...tile
						.filter((value) => value.across === across)
						.flatMap(({ sum, down }) =>
							set(sum, add(get(sum), multiply(get('factor'), get(seen(down * stride + row))))),
						),
				]).flat(),
			);
		return [...look, ...sums];
	}

	/** All channels of a tile. Columns of it that lie beyond the map add nothing and are left out. */
	function tileOf(firstColumn: number, endColumn: number): Code {
		const seenColumns = places.slice(firstColumn, endColumn);
		const stores = tile.flatMap(({ sum, across, down }) => {
			const row = down === 0 ? get('to') : addWhole(get('to'), get('outRowBytes'));
			const at = across === 0 ? row : addWhole(row, columns(across));
			return store(at, lesser(get('high'), greater(get('low'), get(sum))), 0);
		});
		const fourChannels = [
			...tile.flatMap(({ sum }) => set(sum, load(get('start'), 0))),
			...seenColumns.flatMap(column),
			...stores,
			...places.flatMap((row) => forward(from(row), whole(BYTES_PER_FOUR))),
			...['to', 'start'].flatMap((name) => forward(name, whole(BYTES_PER_FOUR))),
			...forward('weight', whole(side * side * BYTES_PER_FOUR)),
			...forward('channels', whole(-BYTES_PER_FOUR)),
		];
		return [
			...set('weight', get('weights')),
			...set('start', get('bias')),
			...set('channels', get('columnBytes')),
			...repeatWhile(get('channels'), fourChannels),
			// One column is behind us.
			...places.flatMap((row) => forward(from(row), columns(TILE * stride - 1))),
			...forward('to', columns(TILE - 1)),
		];
	}

	const middle = [...tileOf(0, reach), ...forward('left', whole(-1))];
	const rowPair = [
		...set('to', get('out')),
		...places.flatMap((row) => set(from(row), loadWhole(get('rows'), row * BYTES_PER_NUMBER))),
		...tileOf(before, reach),
		...set('left', get('middles')),
		...when(get('left'), repeatWhile(get('left'), middle)),
		...tileOf(0, reach - after),
		...forward('rows', whole(TILE * stride * BYTES_PER_NUMBER)),
		...forward('out', multiplyWhole(get('outRowBytes'), whole(TILE))),
		...forward('rowPairs', whole(-1)),
	];
	const body = [
		...set('low', four(get('least'))),
		...set('high', four(get('most'))),
		...repeatWhile(get('rowPairs'), rowPair),
	];
	return moduleOf({ name: 'depthwise', locals, body }, memory);
}
