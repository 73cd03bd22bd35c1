import {
	addTwo,
	addWhole,
	addWholes,
	BYTES_PER_FOUR,
	BYTES_PER_NUMBER,
	fourWhole,
	greaterTwo,
	lesserTwo,
	load,
	loadByte,
	loadWhole,
	localsOf,
	moduleOf,
	multiplyTwo,
	pick,
	repeatWhile,
	store,
	storeHalf,
	subtractTwo,
	toDoubles,
	toFloats,
	toNumbers,
	two,
	whole,
	wholes,
	wholesOfBytes,
	type Code,
} from './machineCode.ts';

/** Whole numbers of the table for each two pixels: columns left and right of brightness, of one and of the other; then of their colours. */
export const TABLE_LENGTH = 6;
const CHANNELS = 3;

const YUV_LOCALS = localsOf(
	{
		table: 'whole',
		/** Two pixels each. */
		pairs: 'whole',
		/** Where rows begin: two of brightness, one of each colour difference. */
		above: 'whole',
		below: 'whole',
		u: 'whole',
		v: 'whole',
		to: 'whole',
		/** Where the sum of all that was written is kept, in two halves of double length. */
		sum: 'whole',
		share: 'double',
		black: 'double',
		gain: 'double',
		redPerV: 'double',
		greenPerV: 'double',
		greenPerU: 'double',
		bluePerU: 'double',
	},
	{
		light: 'four',
		blueness: 'four',
		redness: 'four',
		red: 'four',
		green: 'four',
		blue: 'four',
		all: 'four',
		zero: 'four',
		white: 'four',
	},
);

const NEUTRAL = 128;
const MAX_VALUE = 255;

/**
 * A module with the function `yuv`: a row of the usual picture of {@link scaleYuv}, two pixels at a time, with the same arithmetic, so that it
 * writes the same to the last bit. With an odd number of pixels one more is written.
 */
export function yuvCode(): Uint8Array<ArrayBuffer> {
	const { get, set, forward } = YUV_LOCALS;
	const column = (index: number): Code => loadWhole(get('table'), index * BYTES_PER_NUMBER);
	const byte = (row: 'above' | 'below' | 'u' | 'v', index: number): Code => loadByte(addWhole(get(row), column(index)));
	const places = (pixel: 0 | 1): Code =>
		addWhole(
			addWhole(byte('above', 2 * pixel), byte('above', 2 * pixel + 1)),
			addWhole(byte('below', 2 * pixel), byte('below', 2 * pixel + 1)),
		);
	const difference = (row: 'u' | 'v'): Code =>
		toDoubles(wholes(addWhole(byte(row, 4), whole(-NEUTRAL)), addWhole(byte(row, 5), whole(-NEUTRAL))));
	const within = (value: Code): Code => lesserTwo(greaterTwo(value, get('zero')), get('white'));
	const times = (name: 'gain' | 'redPerV' | 'greenPerV' | 'greenPerU' | 'bluePerU' | 'share', value: Code): Code =>
		multiplyTwo(two(get(name)), value);
	const green = subtractTwo(
		subtractTwo(get('light'), times('greenPerV', get('redness'))),
		times('greenPerU', get('blueness')),
	);
	const pair = [
		...set(
			'light',
			times('gain', subtractTwo(times('share', toDoubles(wholes(places(0), places(1)))), two(get('black')))),
		),
		...set('blueness', difference('u')),
		...set('redness', difference('v')),
		...set('red', within(addTwo(get('light'), times('redPerV', get('redness'))))),
		...set('green', within(green)),
		...set('blue', within(addTwo(get('light'), times('bluePerU', get('blueness'))))),
		...set('all', addTwo(get('all'), addTwo(addTwo(get('red'), get('green')), get('blue')))),
		...set('red', toNumbers(get('red'))),
		...set('green', toNumbers(get('green'))),
		...set('blue', toNumbers(get('blue'))),
		// Red and green in turn, then with the blue of the first between them.
		...set('green', pick(get('red'), get('green'), [0, 4, 1, 5])),
		...store(get('to'), pick(get('green'), get('blue'), [0, 1, 4, 2]), 0),
		...storeHalf(get('to'), pick(get('green'), get('blue'), [3, 5, 0, 0]), BYTES_PER_FOUR),
		...forward('to', whole(2 * CHANNELS * BYTES_PER_NUMBER)),
		...forward('table', whole(TABLE_LENGTH * BYTES_PER_NUMBER)),
		...forward('pairs', whole(-1)),
	];
	const body = [
		...set('white', toDoubles(fourWhole(whole(MAX_VALUE)))),
		...set('all', load(get('sum'), 0)),
		...repeatWhile(get('pairs'), pair),
		...store(get('sum'), get('all'), 0),
	];
	return moduleOf({ name: 'yuv', locals: YUV_LOCALS, body }, 'own');
}

const BYTES_LOCALS = localsOf(
	{
		from: 'whole',
		/** Four pixels each. */
		fours: 'whole',
		to: 'whole',
		/** Where the sum of all that was written is kept, in four parts that are whole numbers. */
		sum: 'whole',
	},
	{ four: 'four', part: 'four', all: 'four' },
);

/** A module with the function `bytes`: red, green and blue of pixels of four bytes each as numbers, the fourth being of no use. */
export function bytesCode(): Uint8Array<ArrayBuffer> {
	const { get, set, forward } = BYTES_LOCALS;
	const parts = [
		[0, 1, 2, 4],
		[5, 6, 8, 9],
		[10, 12, 13, 14],
	];
	const fourPixels = [
		...set('four', load(get('from'), 0)),
		...parts.flatMap((places, part) => [
			...set('part', wholesOfBytes(get('four'), places)),
			...set('all', addWholes(get('all'), get('part'))),
			...store(get('to'), toFloats(get('part')), part * BYTES_PER_FOUR),
		]),
		...forward('from', whole(BYTES_PER_FOUR)),
		...forward('to', whole(CHANNELS * BYTES_PER_FOUR)),
		...forward('fours', whole(-1)),
	];
	const body = [
		...set('all', load(get('sum'), 0)),
		...repeatWhile(get('fours'), fourPixels),
		...store(get('sum'), get('all'), 0),
	];
	return moduleOf({ name: 'bytes', locals: BYTES_LOCALS, body }, 'given');
}
