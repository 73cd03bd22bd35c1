import type { EstimatorEvent } from '../io/estimator/poseEstimator.ts';

/** `restarting`: pictures are lost for a moment. `restarted`: said for a few seconds after. */
export type RestartNotice = 'restarting' | 'restarted';

const SHOWN_S = 5;

/** Turns what the estimator tells into a quiet notice. `nowS`: wall clock in seconds. */
export function createRestartNotice(): {
	hear(event: EstimatorEvent, nowS: number): void;
	at(nowS: number): RestartNotice | null;
} {
	let notice: RestartNotice | null = null;
	let untilS = 0;
	return {
		hear(event, nowS) {
			if (event.kind === 'restarting') notice = 'restarting';
			if (event.kind !== 'ready' || notice !== 'restarting') return;
			notice = 'restarted';
			untilS = nowS + SHOWN_S;
		},
		at(nowS) {
			if (notice === 'restarted' && nowS >= untilS) notice = null;
			return notice;
		},
	};
}
