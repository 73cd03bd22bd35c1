import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appUrl, expect, test } from './fixtures.ts';
import { createKillWorkout } from './killWorkout.ts';

test('a browser that is killed in a set loses one rep at most, and the next one goes on', async () => {
	const profile = mkdtempSync(join(tmpdir(), 'plumbline-kill-'));
	const workout = createKillWorkout(appUrl(), profile);
	try {
		const report = await workout.kill(5_000);
		expect(report).not.toBeNull();
		const { shownReps = 0, keptReps = 0, keptAt = -1, goesOnAt } = report ?? {};
		expect(keptReps).toBeGreaterThanOrEqual(shownReps - 1);
		expect(goesOnAt).toBe(keptAt);
	} finally {
		await workout.close();
		rmSync(profile, { recursive: true, force: true });
	}
});
