import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	array,
	check,
	number,
	object,
	optional,
	parse,
	picklist,
	pipe,
	record,
	string,
	type InferOutput,
} from 'valibot';

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
	/** The far points by eye; those of reps that count only perhaps are left out. */
	repTimes: optional(array(object({ peakS: optional(number()) })), []),
	/** What a rule must say, by its id. */
	expect: optional(record(string(), picklist(['pass', 'fault', 'not-fault'])), {}),
});
export type Clip = InferOutput<typeof clipSchema>;

/** A video and what is done in it. */
export type ShownClip = Pick<Clip, 'file' | 'exercise'>;

/** Videos that the list leaves out, since nobody counted them; what they show is plain. */
export const UNCOUNTED: readonly ShownClip[] = [
	{ file: 'plank-side.mp4', exercise: 'plank' },
	{ file: 'quadruped-kick-side.mp4', exercise: 'quadruped-hip-extension' },
	{ file: 'bird-dog-side-close.mp4', exercise: 'bird-dog' },
];

/** Videos in which the same person was recognised by eye. Whoever is in a video that is not named here is somebody else. */
const SAME_PERSON: readonly (readonly string[])[] = [
	['hinge-side-neutral.mp4', 'hinge-side-rounded.mp4', 'hinge-side-squatty.mp4'],
	[
		'lunge-front-kettlebell.mp4',
		'swing-oblique-two-hand.mp4',
		'hinge-oblique-kettlebell.mp4',
		'negative-high-pull.mp4',
		'squat-front-stick.mp4',
	],
	['bridge-side-fast.mp4', 'squat-oblique-studio.mp4', 'quadruped-kick-side.mp4'],
	['negative-pelvic-tilt.mp4', 'bird-dog-side-close.mp4'],
	['lunge-side-studio.mp4', 'plank-side.mp4'],
	['lunge-side-split.mp4', 'squat-front-room.mp4'],
	['squat-side-correct.mp4', 'squat-side-bent-over.mp4'],
];

/** About a minute and a half of work for two cores. */
const QUICK_FRAMES = 2000;

/** The clips of a folder, as its `annotations.json` lists them. Throws when there is no such list or it can't be read. */
export function readClips(folder: string): readonly Clip[] {
	const text = readFileSync(join(folder, 'annotations.json'), 'utf8');
	return parse(object({ clips: array(clipSchema) }), JSON.parse(text)).clips;
}

/** How many different people are in these videos. */
export function countPeople(clips: readonly Pick<Clip, 'file'>[]): number {
	return new Set(clips.map(({ file }) => SAME_PERSON.find((group) => group.includes(file))?.[0] ?? file)).size;
}

/** A few clips that stand for all: of each exercise the shortest in which it is done, then the second shortest, … until it takes too long. */
export function quickClips(clips: readonly Clip[]): readonly Clip[] {
	const frames = (clip: Clip) => clip.seconds * clip.fps;
	const byLength = [...clips].sort((a, b) => frames(a) - frames(b));
	const ordered = [...byLength.filter(({ reps }) => reps > 0), ...byLength.filter(({ reps }) => reps === 0)];
	const rank = (clip: Clip) => ordered.filter(({ exercise }) => exercise === clip.exercise).indexOf(clip);
	const chosen: Clip[] = [];
	let total = 0;
	for (const clip of [...ordered].sort((a, b) => rank(a) - rank(b))) {
		total += frames(clip);
		if (total > QUICK_FRAMES) break;
		chosen.push(clip);
	}
	return chosen;
}

/** Whether a count is the one by eye, or another that is right too. */
export function isExact(clip: Pick<Clip, 'reps' | 'alsoOk'>, counted: number): boolean {
	return counted === clip.reps || clip.alsoOk.includes(counted);
}
