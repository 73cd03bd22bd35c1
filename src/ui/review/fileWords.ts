import { formatFixed, formatNumber } from '../../language/formatting.ts';
import { word } from '../../language/word.ts';
import type { KeepTrouble } from '../../state/keptReviews.svelte.ts';
import type { QueuedState } from '../../state/reviewQueue.svelte.ts';
import type { ReviewRecording } from '../../state/reviewRecording.ts';
import { setsText } from '../../state/exerciseWords.ts';
import { troubleText } from './reviewWords.ts';
import { clockText } from './timelineGeometry.ts';

/** What became of a file, beside its name. `recording`: the one that was made of it. */
export function fileStateText(state: QueuedState, recording: ReviewRecording | null, progressRatio: number): string {
	switch (state.kind) {
		case 'waits':
			return word('waits');
		case 'runs':
			return `${formatNumber(Math.floor(progressRatio * 100))} %`;
		case 'failed':
			return troubleText(state.trouble);
		case 'stopped':
			return recording === null ? word('stopped') : stoppedText(recording);
		case 'done':
			return recording === null ? word('done') : countedText(setsText(recording.session.sets));
	}
}

function stoppedText({ session, stopped }: ReviewRecording): string {
	const counted = countedText(setsText(session.sets));
	return stopped === null ? stoppedEarlyText(counted) : `stopped at ${clockText(stopped.readS)}: ${counted}`;
}

/** What was counted, in words. */
export function countedText(counted: string): string {
	return counted === '' ? 'nothing counted' : counted;
}

/** What was counted before somebody stopped. */
export function stoppedEarlyText(counted: string): string {
	return `stopped early: ${counted}`;
}

/** 12_300_000 → "12 MB". Small ones are not worth a number. */
export function sizeText(bytes: number): string {
	const megabytes = bytes / 1e6;
	if (megabytes < 1) return 'under 1 MB';
	return megabytes < 1000 ? `${formatNumber(megabytes)} MB` : `${formatFixed(megabytes / 1000, 1)} GB`;
}

export function rateText(picturesPerS: number | null): string {
	return picturesPerS === null ? 'every picture' : `${picturesPerS} a second`;
}

const KEEP_TEXT: Readonly<Record<KeepTrouble, string>> = {
	full: 'This browser has no room left, so the latest review is not kept here. Export it, or remove others.',
	refused: 'This browser keeps nothing for this page, as in a private window. Export a review to keep it.',
	blocked: 'Another tab has an older Plumbline open, so nothing can be kept here. Close that tab.',
	newer: 'A newer Plumbline was used in this browser, so nothing can be kept here. Reload the page.',
	damaged: 'What is kept in this browser can’t be read. Export a review to keep it.',
};

/** Why nothing is kept, and what to do. */
export function keepTroubleText(trouble: KeepTrouble): string {
	return KEEP_TEXT[trouble];
}
