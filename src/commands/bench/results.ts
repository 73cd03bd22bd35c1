import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import { isMet, shareOfLimit, type Measure } from './measure.ts';

/** What one part of the bench came to. */
export interface PartResult {
	/** ISO 8601. */
	readonly measuredAt: string;
	readonly backend: string;
	readonly measures: readonly (Measure & { readonly ratio: number | null; readonly met: boolean })[];
}

/** All parts that were measured on this machine, by their names. */
export interface BenchResults {
	readonly machine: { readonly cores: number; readonly processor: string; readonly node: string };
	readonly parts: Readonly<Record<string, PartResult>>;
}

/** The results that a file holds; none where there is no such file, or it is of another machine. */
export function readResults(file: string): BenchResults {
	const machine = { cores: cpus().length, processor: cpus()[0]?.model ?? '', node: process.version };
	if (!existsSync(file)) return { machine, parts: {} };
	const kept = JSON.parse(readFileSync(file, 'utf8')) as BenchResults;
	const isSame = kept.machine.cores === machine.cores && kept.machine.processor === machine.processor;
	return { machine, parts: isSame ? kept.parts : {} };
}

/** The results with one part measured anew. */
export function withPart(
	results: BenchResults,
	name: string,
	{
		measures,
		...made
	}: { readonly measuredAt: string; readonly backend: string; readonly measures: readonly Measure[] },
): BenchResults {
	const judged = measures.map((measure) => ({ ...measure, ratio: shareOfLimit(measure), met: isMet(measure) }));
	return { ...results, parts: { ...results.parts, [name]: { ...made, measures: judged } } };
}

export function writeResults(file: string, results: BenchResults): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, `${JSON.stringify(results, null, '\t')}\n`);
}

/** The measures of the parts in their order; `null` while one of them was never measured. */
export function allMeasures({ parts }: BenchResults, names: readonly string[]): readonly Measure[] | null {
	const found = names.map((name) => parts[name]);
	return found.every((part) => part !== undefined) ? found.flatMap((part) => part.measures) : null;
}
