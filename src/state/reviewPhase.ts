import type { ReviewRecording } from './reviewRecording.ts';

/** How the file that was opened last gets on. */
export type ReviewPhase = 'idle' | 'opening' | 'analysing' | 'done' | 'failed' | 'cancelled';

/** A file that breaks off is still reviewed up to there; a pose model that breaks off is a failure, though what was read stays. */
export function phaseAfter({ stopped }: ReviewRecording): ReviewPhase {
	if (stopped === null) return 'done';
	if (stopped.kind === 'cancelled') return 'cancelled';
	return stopped.trouble.kind === 'source' ? 'done' : 'failed';
}
