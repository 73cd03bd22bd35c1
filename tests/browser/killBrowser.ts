import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededUniform } from '../../src/athlete/seededNoise.ts';
import { endWithUsage, readArguments, runCommand } from '../../src/commands/arguments.ts';
import { buildIfStale, serveApp } from '../../src/commands/serve.ts';
import { createKillWorkout, type KillWorkout } from './killWorkout.ts';

const USAGE = `npx tsx tests/browser/killBrowser.ts [--times N] [--seed N] [--url URL]

Runs a workout in a browser and kills it at random moments, N times (50): says how many repetitions were lost each time.
--url   of a built app that is served already; otherwise it is built and served.
Exit 1 when more than the repetition under way was lost.`;

/** Fast enough for many sets in a short time, slow enough that a rep is seen on the screen. */
const PACE = 8;
/** The longest that a workout runs before the kill. */
const LONGEST_MS = 9_000;

await runCommand(async () => {
	const { values } = readArguments(USAGE, {
		times: { type: 'string', default: '50' },
		seed: { type: 'string', default: '1' },
		url: { type: 'string' },
	});
	const [times, seed] = [Number(values.times), Number(values.seed)];
	if (!Number.isInteger(times) || times < 1 || !Number.isInteger(seed)) endWithUsage('Not a number.', USAGE);
	const served = values.url === undefined ? await serveBuilt() : { url: values.url, close: () => Promise.resolve() };
	const profile = mkdtempSync(join(tmpdir(), 'plumbline-kill-'));
	const workout = createKillWorkout(served.url, profile, PACE);
	try {
		await killOverAndOver(workout, times, seededUniform(seed));
	} finally {
		await workout.close();
		await served.close();
		rmSync(profile, { recursive: true, force: true });
	}
});

async function killOverAndOver(workout: KillWorkout, times: number, random: () => number): Promise<void> {
	const lost: number[] = [];
	while (lost.length < times) {
		const afterMs = Math.round(random() * LONGEST_MS);
		const report = await workout.kill((page) => page.waitForTimeout(afterMs));
		if (report === null) continue;
		const { stage, shownReps, keptReps, keptAt, goesOnAt } = report;
		if (keptAt !== goesOnAt) throw new Error(`Kept at step ${keptAt}, gone on at ${goesOnAt}.`);
		lost.push(shownReps - keptReps);
		console.log(
			`${lost.length}: killed in ${stage} after ${afterMs} ms, ${shownReps} reps shown, ${keptReps} kept, on at step ${goesOnAt}`,
		);
	}
	const most = Math.max(...lost);
	console.log(`${times} kills; the most that was lost: ${Math.max(0, most)} reps`);
	if (most > 1) process.exitCode = 1;
}

async function serveBuilt(): ReturnType<typeof serveApp> {
	await buildIfStale();
	return serveApp(0);
}
