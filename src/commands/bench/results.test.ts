import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Measure } from './measure.ts';
import { allMeasures, readResults, withPart, writeResults } from './results.ts';

const heap: Measure = { name: 'heap', value: 12, limit: 10, unit: '%', good: 'at-most' };
const rate: Measure = { name: 'rate', value: 30, limit: 27, unit: 'Hz', good: 'at-least' };
const made = { measuredAt: '2026-11-22T09:00:00Z', backend: 'wasm' };
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const file = join(folder, 'deep/bench.json');

afterEach(() => {
	rmSync(folder, { recursive: true, force: true });
});

describe('bench results', () => {
	it('keep parts that were measured earlier beside those measured anew, each with ratio and verdict', () => {
		writeResults(file, withPart(readResults(file), 'memory', { ...made, measures: [heap] }));
		const later = withPart(readResults(file), 'live', { ...made, measures: [rate] });
		expect(later.parts['memory']?.measures).toEqual([{ ...heap, ratio: 1.2, met: false }]);
		expect(allMeasures(later, ['live', 'memory'])?.map(({ name }) => name)).toEqual(['rate', 'heap']);
	});

	it('of another machine count for nothing', () => {
		const here = withPart(readResults(file), 'memory', { ...made, measures: [heap] });
		writeResults(file, { ...here, machine: { ...here.machine, cores: here.machine.cores + 1 } });
		expect(readResults(file).parts).toEqual({});
	});

	it('are not all there while a part was never measured', () => {
		const one = withPart(readResults(file), 'memory', { ...made, measures: [heap] });
		expect(allMeasures(one, ['memory', 'live'])).toBeNull();
	});
});
