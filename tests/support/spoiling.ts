import fc from 'fast-check';

/** Begins what JSON can't say, and is written as it stands: see {@link written}. */
const RAW = '\uE000';
const DEEP = 20_000;
const LONG = 100_000;

/** What doesn't belong where it is put: no JSON at all, numbers that are none, what lies too deep or is too long, names that mean something. */
const ODD_TOKENS = [
	...['NaN', 'Infinity', '-Infinity', 'undefined', '0x10', '01', '1e999', '-1e999', '1e308', '-1e308', '1e-320', '-0'],
	...['9007199254740993', '2147483648', '1.5', '-1', '0', 'null', 'true', '[]', '{}', '[[]]'],
	`${'['.repeat(DEEP)}${']'.repeat(DEEP)}`,
	`${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`,
	'{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
	`[${'0,'.repeat(LONG)}0]`,
];
const ODD_TEXTS = ['', ' ', '__proto__', 'constructor', 'toString', '\uD800', '\u0000', '<img src=x onerror=alert(1)>', '=1+1', '../..']; // prettier-ignore
const ODD_NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '', 'kind', 'schemaVersion'];

const odd: fc.Arbitrary<unknown> = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom(...ODD_TOKENS).map((token) => `${RAW}${token}${RAW}`) },
	{ weight: 2, arbitrary: fc.constantFrom(...ODD_TEXTS, 'x'.repeat(LONG)) },
	{ weight: 2, arbitrary: fc.oneof(fc.double(), fc.integer(), fc.string({ maxLength: 40 })) },
	{ weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

type Holder = Record<string, unknown> | unknown[];

interface Place {
	readonly holder: Holder;
	readonly key: string;
}

function placesIn(value: unknown): readonly Place[] {
	if (typeof value !== 'object' || value === null) return [];
	const holder = value as Holder;
	return Object.entries(holder).flatMap(([key, inner]) => [{ holder, key }, ...placesIn(inner)]);
}

function put(holder: Holder, key: string, value: unknown): void {
	(holder as Record<string, unknown>)[key] = value;
}

const WAYS = ['replace', 'remove', 'repeat', 'add', 'say-twice', 'swap', 'enlarge'] as const;
const step = fc.record({
	at: fc.nat(),
	way: fc.constantFrom(...WAYS),
	odd,
	name: fc.constantFrom(...ODD_NAMES),
	times: fc.integer({ min: 2, max: 600 }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function spoilAt({ holder, key }: Place, { way, odd: value, name, times }: Step): void {
	const inner = (holder as Record<string, unknown>)[key];
	switch (way) {
		case 'replace':
			put(holder, key, value);
			break;
		case 'remove':
			if (Array.isArray(holder)) holder.splice(Number(key), 1);
			else Reflect.deleteProperty(holder, key);
			break;
		case 'repeat':
			if (Array.isArray(holder)) holder.splice(Number(key), 0, ...Array<unknown>(times).fill(inner));
			break;
		case 'add':
			if (Array.isArray(holder)) holder.splice(Number(key), 0, value);
			else put(holder, `${RAW}${name}`, value);
			break;
		case 'say-twice':
			if (!Array.isArray(holder)) put(holder, `${RAW}${key}`, value);
			break;
		case 'swap': {
			const [other] = Object.keys(holder);
			if (other === undefined) break;
			put(holder, key, (holder as Record<string, unknown>)[other]);
			put(holder, other, inner);
			break;
		}
		case 'enlarge':
			if (typeof inner === 'number') put(holder, key, inner * 10 ** (times % 300));
			if (typeof inner === 'string' && inner.length < LONG) put(holder, key, inner.repeat(times));
			break;
	}
}

/** As text, with what JSON can't say in it. */
function written(document: unknown): string {
	const raw = new RegExp(`"${RAW}(.*?)${RAW}"`, 'gu');
	// Of a document that was taken away nothing is left.
	return ((JSON.stringify(document) as string | undefined) ?? '')
		.replaceAll(raw, (_, token: string) => token.replaceAll('\\"', '"'))
		.replaceAll(RAW, '');
}

/** The document with one to three things wrong with it, as text that is mostly JSON. */
function spoiledDocument(document: unknown): fc.Arbitrary<string> {
	return fc.array(step, { minLength: 1, maxLength: 3 }).map((steps) => {
		const copy = { document: structuredClone(document) };
		for (const each of steps) {
			const places = placesIn(copy);
			const place = places[each.at % places.length];
			if (place !== undefined) spoilAt(place, each);
		}
		return written(copy.document);
	});
}

/** A text that breaks off, or has other letters in it. */
export function brokenText(text: string): fc.Arbitrary<string> {
	const at = fc.nat({ max: text.length });
	return fc.oneof(
		at.map((end) => text.slice(0, end)),
		fc
			.tuple(at, at, fc.string({ maxLength: 5 }))
			.map(([from, to, other]) => text.slice(0, from) + other + text.slice(to)),
		fc.tuple(at, fc.nat(0xffff)).map(([from, code]) => text.slice(0, from) + String.fromCharCode(code) + text.slice(from + 1)), // prettier-ignore
		fc.constantFrom('\uFEFF', '\u0000', '//', '[', '{').map((before) => before + text),
	);
}

/** Documents and texts that have nothing to do with ours. */
const anything: fc.Arbitrary<string> = fc.oneof(fc.json({ maxDepth: 5 }), fc.string(), fc.constantFrom(...ODD_TOKENS));

/** All that may come in place of a document. */
export function hostileTexts(document: unknown): fc.Arbitrary<string> {
	return fc.oneof(
		{ weight: 8, arbitrary: spoiledDocument(document) },
		{ weight: 2, arbitrary: brokenText(JSON.stringify(document)) },
		{ weight: 1, arbitrary: anything },
	);
}

/** Checks a property for so many cases, the same in each run. */
export function forAll<T>(cases: number, arbitrary: fc.Arbitrary<T>, holds: (value: T) => void): void {
	fc.assert(fc.property(arbitrary, holds), { numRuns: cases, seed: 20_261_122 });
}

/** All numbers in it, wherever they lie. */
export function numbersIn(value: unknown): readonly number[] {
	if (typeof value === 'number') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** Whether objects of all kinds are as they were. */
export function isUnpolluted(): boolean {
	return !('polluted' in {}) && Object.keys(Object.prototype).length === 0;
}
