import { describe, expect, it } from 'vitest';
import { withoutPerson } from '../../../tests/support/frameEdits.ts';
import { loadTrack } from '../../../tests/support/loadFixture.ts';
import { parseCsv, parseMot } from '../../../tests/support/parseTables.ts';
import { anglesCsv } from './anglesCsv.ts';
import { motText } from './mot.ts';

const FRAMES = loadTrack('squat-side-correct').frames.slice(0, 180);

describe('motText', () => {
	const file = parseMot([...motText(FRAMES, 'clip')].join(''));

	it('says how many rows and columns there are and that angles are in degrees', () => {
		const columns = Object.keys(file.rows[0] ?? {});
		expect(file.name).toBe('clip');
		expect(file.header).toEqual({
			version: '1',
			nRows: String(file.rows.length),
			nColumns: String(columns.length),
			inDegrees: 'yes',
		});
		expect(columns.slice(0, 3)).toEqual(['time', 'hip_flexion_r', 'hip_flexion_l']);
	});

	it('is evenly spaced in time', () => {
		const timesS = file.rows.map((row) => row['time'] ?? NaN);
		const steps = timesS.slice(1).map((timeS, index) => timeS - (timesS[index] ?? NaN));
		expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(1e-5);
		expect(timesS.at(-1)).toBeCloseTo(FRAMES.at(-1)?.timeS ?? NaN, 4);
	});

	it('has the knees nearly straight standing and well bent at the bottom, on both sides', () => {
		for (const knee of ['knee_angle_r', 'knee_angle_l']) {
			const angles = file.rows.map((row) => row[knee] ?? NaN).filter((angle) => !Number.isNaN(angle));
			expect(Math.min(...angles)).toBeLessThan(30);
			expect(Math.max(...angles)).toBeGreaterThan(80);
		}
	});

	it('says NaN where nobody is, which OpenSim reads', () => {
		const gone = withoutPerson(FRAMES.slice(0, 20), { fromS: 0.3, toS: 9 });
		expect([...motText(gone, 'clip')].join('').trimEnd().endsWith('\tNaN')).toBe(true);
		expect(parseMot([...motText(gone, 'clip')].join('')).rows).toHaveLength(20);
	});
});

describe('anglesCsv', () => {
	const rows = parseCsv([...anglesCsv(FRAMES)].join(''));

	it('has one row a picture at its own time, with units in the heads', () => {
		expect(rows.map((row) => Number(row['time_s']))).toEqual(FRAMES.map(({ timeS }) => timeS));
		expect(Object.keys(rows[0] ?? {})).toEqual(
			expect.arrayContaining(['view', 'posture', 'kneeFlexion_deg', 'worldHipFlexion_deg', 'hipHeight_ratio']),
		);
	});

	it('says how round the back is, or why that can’t be told', () => {
		const told = rows.filter((row) => row['posture'] !== '');
		expect(told.length).toBeGreaterThan(50);
		for (const row of told) expect((row['back_roundness'] === '') !== (row['back_reason'] === '')).toBe(true);
	});

	it('is empty but for the time where nobody is', () => {
		const [row] = parseCsv([...anglesCsv(withoutPerson(FRAMES.slice(0, 2), { fromS: 0, toS: 9 }))].join(''));
		expect(Object.values(row ?? {}).filter((cell) => cell !== '')).toHaveLength(1);
	});
});
