import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../tests/support/parseTables.ts';
import { loadTrack } from '../../../tests/support/loadFixture.ts';
import { faulted, makeRep, makeSession, makeSet, passed, unjudged } from '../../../tests/support/makeSession.ts';
import { createAnalyzer } from '../analyzer.ts';
import { repsCsv } from './repsCsv.ts';

const REP = makeRep(1, [passed('squat/shallow-depth'), unjudged('squat/knee-valgus')], {
	measures: { kneeFlexionDeg: 112.04, depthRatio: 1.1, durationS: 1 },
});
const PARTIAL = makeRep(2, [faulted('squat/shallow-depth'), unjudged('squat/knee-valgus')], { partial: true });

describe('repsCsv', () => {
	it('has one row a rep, the partial ones too, with units in the heads', () => {
		const rows = parseCsv(repsCsv(makeSession([makeSet([REP, PARTIAL])])));
		expect(rows).toHaveLength(2);
		expect(rows[0]).toMatchObject({
			source: 'clip.mp4',
			set: '1',
			rep: '1',
			exercise: 'squat',
			view: 'left',
			counted: 'yes',
			verdict: 'clean',
			start_s: '2',
			peak_s: '2.5',
			end_s: '3',
			kneeFlexion_deg: '112.04',
			depth_ratio: '1.1',
			duration_s: '1',
			'squat/shallow-depth_outcome': 'pass',
			'squat/shallow-depth_value_deg': '2',
			'squat/shallow-depth_reason': '',
			'squat/knee-valgus_outcome': 'unknown',
			'squat/knee-valgus_value_ratio': '',
			'squat/knee-valgus_reason': 'view',
		});
		expect(rows[1]).toMatchObject({
			counted: 'no',
			verdict: 'partial',
			kneeFlexion_deg: '',
			'squat/shallow-depth_outcome': 'fault',
			'squat/shallow-depth_severity': 'mild',
			'squat/shallow-depth_value_deg': '18.2',
			'squat/shallow-depth_at_s': '1',
		});
	});

	it('numbers sets and leaves rules of other exercises empty', () => {
		const lunges = makeSet([makeRep(9, [passed('lunge/forward-lean')], { side: 'left' })], { exerciseId: 'lunge' });
		const rows = parseCsv(repsCsv(makeSession([makeSet([REP]), lunges])));
		expect(rows.map((row) => [row['set'], row['side'], row['lunge/forward-lean_outcome']])).toEqual([
			['1', '', ''],
			['2', 'left', 'pass'],
		]);
	});

	it('tells the heart rate at the end of each rep, where a watch measured', () => {
		const session = { ...makeSession([makeSet([REP, makeRep(9, [])])]), heartRate: [{ atS: 2.5, bpm: 121 }] };
		expect(parseCsv(repsCsv(session)).map((row) => row['heart_rate_bpm'])).toEqual(['121', '']);
	});

	it('does not let the name of a video become a formula', () => {
		const session = makeSession([makeSet([REP])]);
		const hostile = { ...session, source: { ...session.source, name: '=cmd|"/c calc",A1.mp4' } };
		expect(parseCsv(repsCsv(hostile))[0]?.['source']).toBe(`'=cmd|"/c calc",A1.mp4`);
	});

	it('carries the word of a person beside that of the machine, and the reps that they added', () => {
		const said = { madeAt: '2026-11-22T10:00:00Z', note: '' };
		const corrections = [
			{ kind: 'counted', atS: 2.5, says: 'not-a-rep', ...said, note: '=only sat down' },
			{ kind: 'verdict', atS: 4.5, ruleId: 'squat/shallow-depth', says: 'pass', ...said },
			{ kind: 'added', exerciseId: 'squat', side: null, startS: 6, peakS: 6.5, endS: 7, ...said },
		] as const;
		const rows = parseCsv(repsCsv({ ...makeSession([makeSet([REP, { ...PARTIAL, partial: false }])]), corrections }));
		expect(rows).toMatchObject([
			{
				counted: 'yes',
				counted_person: 'no',
				verdict: 'clean',
				verdict_person: 'partial',
				note_person: `'=only sat down`,
			},
			{
				verdict: 'fault',
				verdict_person: 'clean',
				'squat/shallow-depth_outcome': 'fault',
				'squat/shallow-depth_value_deg': '18.2',
				'squat/shallow-depth_person': 'pass',
			},
			{ counted: 'no', counted_person: 'yes', verdict: '', start_s: '6', 'squat/shallow-depth_outcome': '' },
		]);
	});

	it('leaves the columns of the person empty where nobody corrected', () => {
		const [row] = parseCsv(repsCsv(makeSession([makeSet([REP])])));
		const said = Object.entries(row ?? {}).filter(([head]) => head.endsWith('_person'));
		expect(said.length).toBeGreaterThan(4);
		expect(said.every(([, cell]) => cell === '')).toBe(true);
	});

	it('is heads alone without reps', () => {
		expect(repsCsv(makeSession([])).split('\r\n')).toHaveLength(2);
	});

	it('gives back every measure and value of a real recording to a millionth', () => {
		const { frames } = loadTrack('squat-side-correct');
		const analyzer = createAnalyzer('squat');
		for (const frame of frames) analyzer.push(frame);
		const sets = analyzer.finish();
		const reps = sets.flatMap((set) => set.reps);
		const rows = parseCsv(repsCsv(makeSession(sets)));
		expect(rows).toHaveLength(reps.length);
		for (const [index, rep] of reps.entries()) {
			const row = rows[index] ?? {};
			for (const [name, value] of Object.entries(rep.measures)) {
				const head = Object.keys(row).find((each) => each.replace('_', '').toLowerCase() === name.toLowerCase());
				expect(Number(row[head ?? '']), name).toBeCloseTo(value, 6);
			}
			for (const outcome of rep.outcomes) {
				expect(row[`${outcome.ruleId}_outcome`]).toBe(outcome.kind);
				if (outcome.kind === 'unknown') continue;
				expect(Number(row[`${outcome.ruleId}_value_${outcome.unit}`])).toBeCloseTo(outcome.value ?? Number.NaN, 6);
			}
		}
	});
});
