import type { OtherThreads } from './startBackend.ts';
import { beginThreadTrial, stepThreadTrial } from './threadTrial.ts';

/** House: whoever waits longer than this for a picture waits for a person or for another file. */
const LONGEST_PICTURE_S = 1;

/** Is told of each picture, and calculates on as many threads as let them come fastest. */
export interface ThreadMeter {
	pictureDone(): void;
}

/** What counts is the time from picture to picture: threads that take the core from who decodes them win nothing. */
export function measureThreads({ many, tries, use }: OtherThreads, clockS: () => number): ThreadMeter {
	let trial = beginThreadTrial(tries);
	let lastS: number | null = null;
	return {
		pictureDone() {
			const nowS = clockS();
			const tookS = nowS - (lastS ?? -Infinity);
			lastS = nowS;
			if (tookS > LONGEST_PICTURE_S) return;
			const { runsOn } = trial;
			trial = stepThreadTrial(trial, tookS);
			if (trial.runsOn !== runsOn) use(trial.runsOn === 'many' ? many : 1);
		},
	};
}
