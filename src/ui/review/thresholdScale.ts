import type { Threshold } from '../../analysis/faults/rule.ts';
import { capital } from '../../state/sentences.ts';

/** Range of values from low to high. */
export interface Range {
	readonly low: number;
	readonly high: number;
}

/** How far the scale reaches to either side of the threshold, in steps from mild to marked. */
const REACH = 1.7;
/** A rule without a marked threshold: its step is this share of the mild one. */
const STEP_WITHOUT_MARKED = 0.5;
const MARGIN = 0.06;

/** The part of the number line that a scale shows: around the threshold, and wide enough for every value. */
export function scaleRange({ mild, marked }: Threshold, values: readonly number[]): Range {
	const step = marked === null ? Math.abs(mild) * STEP_WITHOUT_MARKED : Math.abs(marked - mild);
	const reach = step * REACH;
	const low = Math.min(mild - reach, ...values);
	const high = Math.max(mild + reach, ...values);
	const margin = (high - low) * MARGIN;
	return { low: low - margin, high: high + margin };
}

/** Where a value stands on the scale, 0–1. */
export function scaleRatio(value: number, { low, high }: Range): number {
	return high > low ? Math.min(Math.max((value - low) / (high - low), 0), 1) : 0.5;
}

/** Lowest and highest of some values. @returns null for none. */
export function rangeOf(values: readonly number[]): Range | null {
	return values.length === 0 ? null : { low: Math.min(...values), high: Math.max(...values) };
}

const OWN = 'the numbers are Plumbline’s own';

/** What stands in sources for those who look them up, and what it is for everybody else. In this order. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
	[/^biomechanics [A-Z]\d+(?:, [A-Z0-9]+(?:_[A-Z_]+)*)?(?: \([^)]*\))?(?:, and [A-Z]\d+, [A-Z_]+)?[:;,]? ?/u, ''],
	[/^lumbar, section \d+: ?/u, ''],
	[/(?:, )?and [A-Z]\d+, [A-Z]+_[A-Z_]+/gu, ''],
	[/ ?\[[A-Z]+\]/gu, ''],
	[/ ?\((?:P\d+[a-z]?(?:[,–] ?)?)+\)/gu, ''],
	[/ ?\((?:biomechanics )?B\d+[^)]*\)/gu, ''],
	[/ ?\([A-Z]{2,}_[A-Z_]+\)/gu, ''],
	[/\((PMC\d+)\)/gu, '(published study $1)'],
	[/ ?\(engineering\)| ?\(house\)/gu, ', Plumbline’s own'],
	[/inter-rater κ ≈ \.50/u, 'experts agree on it only in part'],
	[/seed asks for/u, 'the training programmes ask for'],
	[/tibia/u, 'shin'],
	[/contralateral pelvic drop, from running/u, 'a hip that sinks, as studied in running'],
	[/clinical sign of/u, 'therapists read it as a sign of'],
	[/a style, never red/u, 'a matter of style rather than a fault'],
	[/amber only/u, 'a hint at most'],
	[/numbers? (?:are )?engineering|ratio engineering|^numbers$|; numbers$/u, `; ${OWN}`],
	[/house values/u, 'Plumbline’s own'],
	[/^house[,:] ?/u, 'Plumbline’s own: '],
	[/[,;] house\b:?/u, '; Plumbline’s own'],
	[/the brief has/u, 'a common value is'],
];

/** Where a number comes from: the first sentence, in words for everybody. */
export function plainSource(source: string): string {
	const first = source.split(/\.\s(?=[A-Z0-9])/u)[0] ?? '';
	const plain = PLAIN.reduce((text, [written, said]) => text.replace(written, said), first)
		.replace(/(?:[;,] ?)+;/gu, ';')
		.replace(/^[\s:;,]+|[\s:;,]+$/gu, '');
	return plain === '' ? capital(OWN) : capital(plain);
}
