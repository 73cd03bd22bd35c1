import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeSummary } from './reviewSummary.ts';
import { fakeBatch } from '../../tests/support/fakeBatch.ts';

let batch = fakeBatch();
beforeEach(() => {
	batch = fakeBatch();
});

describe('the summary', () => {
	it('has one line for each file, failures with their reason', async () => {
		batch.put('anna/two.mp4', 'broken');
		await batch.run();
		const { file, recordings } = await writeSummary(batch.out);
		expect(recordings).toBe(4);
		expect(readFileSync(file, 'utf8').trimEnd().split('\r\n')).toEqual([
			'name,file,state,duration_s,exercises,sets,reps_counted,reps_partial,reps_clean,reps_at_fault,reps_not_told,remarks',
			'anna/one,one.mp4,reviewed,14.5,squat,1,2,0,1,1,0,',
			'anna/two,two.mp4,failed,,,,,,,,,This is not a video.',
			'bert/one,one.mp4,reviewed,14.5,squat,1,2,0,1,1,0,',
			'three,three.mp4,reviewed,14.5,squat,1,2,0,1,1,0,',
		]);
	});

	it('quotes what would part cells or be taken for a formula', async () => {
		batch.put('=1+1, "two".mp4', 'film');
		await batch.run();
		const { file } = await writeSummary(batch.out);
		expect(readFileSync(file, 'utf8')).toContain(`"'=1+1, ""two""","'=1+1, ""two"".mp4",reviewed`);
	});
});
