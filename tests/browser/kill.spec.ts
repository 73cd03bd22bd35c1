import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appUrl, expect, test } from './fixtures.ts';
import { createKillWorkout, seeReps } from './killWorkout.ts';

/** A rep takes a second: time enough to be written also where another test keeps the other core busy. */
const PACE = 3;
const SEEN_REPS = 3;

test('a browser that is killed in a set loses one rep at most, and the next one goes on', async () => {
	const profile = mkdtempSync(join(tmpdir(), 'plumbline-kill-'));
	const workout = createKillWorkout(appUrl(), profile, PACE);
	try {
		const report = await workout.kill((page) => seeReps(page, SEEN_REPS));
		const { shownReps = 0, keptReps = 0, keptAt = -1, goesOnAt } = report ?? {};
		expect(shownReps).toBeGreaterThanOrEqual(SEEN_REPS);
		expect(keptReps).toBeGreaterThanOrEqual(shownReps - 1);
		expect(goesOnAt).toBe(keptAt);
	} finally {
		await workout.close();
		rmSync(profile, { recursive: true, force: true });
	}
});
