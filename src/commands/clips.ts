import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, check, number, object, optional, parse, pipe, string, type InferOutput } from 'valibot';

/** A video whose repetitions were counted by eye. */
const clipSchema = object({
	file: pipe(
		string(),
		check((file) => !/[\\/]/u.test(file), 'A clip lies beside its annotations.'),
	),
	exercise: string(),
	view: string(),
	seconds: number(),
	fps: number(),
	/** Full repetitions; partial ones are not counted. */
	reps: number(),
	/** Other counts that are right too. */
	alsoOk: optional(array(number()), []),
});
export type Clip = InferOutput<typeof clipSchema>;

/** About a minute and a half of work for two cores. */
const QUICK_FRAMES = 2000;

/** The clips of a folder, as its `annotations.json` lists them. Throws when there is no such list or it can't be read. */
export function readClips(folder: string): readonly Clip[] {
	const text = readFileSync(join(folder, 'annotations.json'), 'utf8');
	return parse(object({ clips: array(clipSchema) }), JSON.parse(text)).clips;
}

/** A few clips that stand for all: of each exercise and view the shortest, then the second shortest, … until it takes too long. */
export function quickClips(clips: readonly Clip[]): readonly Clip[] {
	const frames = (clip: Clip) => clip.seconds * clip.fps;
	const byLength = [...clips].sort((a, b) => frames(a) - frames(b));
	const rank = (clip: Clip) =>
		byLength.filter(({ exercise, view }) => exercise === clip.exercise && view === clip.view).indexOf(clip);
	const chosen: Clip[] = [];
	let total = 0;
	for (const clip of [...byLength].sort((a, b) => rank(a) - rank(b))) {
		total += frames(clip);
		if (total > QUICK_FRAMES) break;
		chosen.push(clip);
	}
	return chosen;
}

/** Whether a count is the one by eye, or another that is right too. */
export function isExact(clip: Clip, counted: number): boolean {
	return counted === clip.reps || clip.alsoOk.includes(counted);
}
