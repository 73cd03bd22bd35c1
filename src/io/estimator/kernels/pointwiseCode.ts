import {
	add,
	addWhole,
	BYTES_PER_FOUR,
	BYTES_PER_NUMBER,
	four,
	greater,
	lesser,
	load,
	loadFourTimes,
	localsOf,
	moduleOf,
	multiply,
	multiplyWhole,
	named,
	repeatWhile,
	store,
	whole,
	type Code,
	type MemoryKind,
	type Type,
} from './machineCode.ts';

/** So many places, and so many fours of what is made of each, are made at once: what the processor's registers hold. */
export const PLACES = 4;
export const FOURS = 2;

const GIVEN = {
	/** Places after the other, each with all its channels. */
	from: 'whole',
	out: 'whole',
	/** Eight channels of what is made after the other, each with a factor for every channel that is looked at. */
	weights: 'whole',
	bias: 'whole',
	/** Fours of places, and eights of channels that are made. */
	tiles: 'whole',
	eights: 'whole',
	/** From one place to the next: of what is looked at, and of what is made. */
	fromBytes: 'whole',
	outBytes: 'whole',
	least: 'number',
	most: 'number',
} as const;

/**
 * A module with the function `pointwise`: a convolution in which each place looks at itself alone. It adds in the order in which XNNPACK does,
 * so that the answers are the same to the last bit: each value starts from the bias, then comes channel after channel.
 */
export function pointwiseCode(memory: MemoryKind): Uint8Array<ArrayBuffer> {
	const places = Array.from({ length: PLACES }, (_, place) => place);
	const fours = Array.from({ length: FOURS }, (_, each) => each);
	const at = (place: number) => `at${String(place)}`;
	const sum = (place: number, each: number) => `sum${String(place)}${String(each)}`;
	const factor = (each: number) => `factor${String(each)}`;
	const sums = places.flatMap((place) => fours.map((each) => sum(place, each)));
	const locals = localsOf<typeof GIVEN, Record<string, Type>>(GIVEN, {
		...named(['left', 'channels', 'weight', 'start', 'to', ...places.map(at)], 'whole'),
		...named(['low', 'high', 'seen', ...fours.map(factor), ...sums], 'four'),
	});
	const { get, set, forward } = locals;
	const behind = (name: string, bytes: 'fromBytes' | 'outBytes', place: number): Code =>
		place === 0 ? get(name) : addWhole(get(name), multiplyWhole(get(bytes), whole(place)));

	// One channel at a time: with four of them in a row, compilers run out of registers.
	const channel = [
		...fours.flatMap((each) => set(factor(each), load(get('weight'), each * BYTES_PER_FOUR))),
		...places.flatMap((place) => [
			...set('seen', loadFourTimes(get(at(place)), 0)),
			...fours.flatMap((each) =>
				set(sum(place, each), add(get(sum(place, each)), multiply(get('seen'), get(factor(each))))),
			),
			...forward(at(place), whole(BYTES_PER_NUMBER)),
		]),
		...forward('weight', whole(FOURS * BYTES_PER_FOUR)),
		...forward('channels', whole(-BYTES_PER_NUMBER)),
	];
	const eight = [
		...fours.flatMap((each) =>
			places.flatMap((place) => set(sum(place, each), load(get('start'), each * BYTES_PER_FOUR))),
		),
		...places.flatMap((place) => set(at(place), behind('from', 'fromBytes', place))),
		...set('channels', get('fromBytes')),
		...repeatWhile(get('channels'), channel),
		...places.flatMap((place) =>
			fours.flatMap((each) =>
				store(
					behind('to', 'outBytes', place),
					lesser(get('high'), greater(get('low'), get(sum(place, each)))),
					each * BYTES_PER_FOUR,
				),
			),
		),
		...['to', 'start'].flatMap((name) => forward(name, whole(FOURS * BYTES_PER_FOUR))),
		...forward('left', whole(-1)),
	];
	const tile = [
		...set('weight', get('weights')),
		...set('start', get('bias')),
		...set('to', get('out')),
		...set('left', get('eights')),
		...repeatWhile(get('left'), eight),
		...forward('out', multiplyWhole(get('outBytes'), whole(PLACES))),
		...forward('from', multiplyWhole(get('fromBytes'), whole(PLACES))),
		...forward('tiles', whole(-1)),
	];
	const body = [
		...set('low', four(get('least'))),
		...set('high', four(get('most'))),
		...repeatWhile(get('tiles'), tile),
	];
	return moduleOf({ name: 'pointwise', locals, body }, memory);
}
