import { median } from '../../analysis/signal/median.ts';

/**
 * How many threads the model runs on, found out by measuring while it works: one, with kernels of our own, or many, with the library's. Threads
 * wait for one another by spinning: on an idle machine twice as many are nearly twice as fast, on a busy one they hold each other up. Counted in
 * pictures, without a clock.
 */
export interface ThreadTrial {
	readonly runsOn: 'one' | 'many';
	/** Pictures since that was changed. */
	readonly pictures: number;
	/** Seconds from one picture to the next, the last ones of them. */
	readonly recentS: readonly number[];
	/** What a picture took on one thread when that was last looked at, in the middle; `null` before. */
	readonly oneS: number | null;
	/** Whether many threads have proved to be worth it. */
	readonly proven: 'yes' | 'not-yet';
	/** Pictures on one thread before many are tried again. */
	readonly waitPictures: number;
	/** How often many threads can still be tried. */
	readonly triesLeft: number;
}

/** House: the first ones after a change still have to do with what was before. */
const SETTLING_PICTURES = 4;
/** House: a second of a quick machine. Its middle is not moved by a few pictures that were held up. */
const LOOKED_AT_PICTURES = 24;
/** House: the middle of so few is enough to see something much worse. */
const GLANCED_AT_PICTURES = 7;
/** House: more than pictures differ among themselves. Three times as long was measured where another program wants a core. */
const MUCH_WORSE_RATIO = 1.3;
/** House: some ten seconds; doubled each time that many threads turned out to be no better. */
const FIRST_WAIT_PICTURES = 300;
/** House: what is hardly faster is not worth the other core. On idle machines of two cores 0.57 to 0.75 was measured. */
const WORTH_RATIO = 0.85;

/** House, measured on two cores: two threads with the library's kernels take 1.05 (small model) and 0.97 (large) of what one takes with ours, which never reaches {@link WORTH_RATIO}. */
const LEAST_THREADS = 3;
/** House: no more pay. */
const MOST_THREADS = 4;

/** How many threads a trial would run on; 1 where it couldn't find them worth it. */
export function threadsWorthTrying(cores: number): number {
	return cores < LEAST_THREADS ? 1 : Math.min(MOST_THREADS, cores);
}

export function beginThreadTrial(tries: number): ThreadTrial {
	return {
		runsOn: 'one',
		pictures: 0,
		recentS: [],
		oneS: null,
		proven: 'not-yet',
		waitPictures: LOOKED_AT_PICTURES,
		triesLeft: tries,
	};
}

/** The trial after one more picture. @param tookS since the picture before it. */
export function stepThreadTrial(before: ThreadTrial, tookS: number): ThreadTrial {
	const pictures = before.pictures + 1;
	if (pictures <= SETTLING_PICTURES) return { ...before, pictures };
	const trial = { ...before, pictures, recentS: [...before.recentS, tookS].slice(-LOOKED_AT_PICTURES) };
	if (isMuchWorse(trial)) return backToOne(trial);
	if (trial.recentS.length < LOOKED_AT_PICTURES) return trial;
	return trial.runsOn === 'one' ? onOne(trial) : onMany(trial);
}

function onOne(trial: ThreadTrial): ThreadTrial {
	if (trial.triesLeft === 0 || trial.pictures < trial.waitPictures) return trial;
	const oneS = middleOf(trial.recentS);
	return { ...changed(trial, 'many'), oneS, triesLeft: trial.triesLeft - 1 };
}

function onMany(trial: ThreadTrial): ThreadTrial {
	const limitS = (trial.oneS ?? 0) * (trial.proven === 'yes' ? 1 : WORTH_RATIO);
	if (middleOf(trial.recentS) > limitS) return backToOne(trial);
	return trial.proven === 'yes' ? trial : { ...trial, proven: 'yes', waitPictures: LOOKED_AT_PICTURES };
}

/** On a busy machine a picture takes three times as long: there is no need to look at many of them. */
function isMuchWorse({ runsOn, recentS, oneS }: ThreadTrial): boolean {
	if (runsOn === 'one' || recentS.length < GLANCED_AT_PICTURES) return false;
	return middleOf(recentS.slice(-GLANCED_AT_PICTURES)) > MUCH_WORSE_RATIO * (oneS ?? 0);
}

function backToOne(trial: ThreadTrial): ThreadTrial {
	return { ...changed(trial, 'one'), waitPictures: Math.max(FIRST_WAIT_PICTURES, 2 * trial.waitPictures) };
}

function changed(trial: ThreadTrial, runsOn: ThreadTrial['runsOn']): ThreadTrial {
	return { ...trial, runsOn, pictures: 0, recentS: [], proven: 'not-yet' };
}

function middleOf(values: readonly number[]): number {
	return median(values) ?? 0;
}
