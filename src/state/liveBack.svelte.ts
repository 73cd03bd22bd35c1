import type { Analysis } from '../analysis/analysis.ts';
import type { BackNeutral } from '../analysis/reps/backMemory.ts';
import type { RepReport, SetReport } from '../analysis/session/session.ts';
import { NO_BACK_SIGHT, stepBackSight, backRuleOf, type BackSight } from './backReading.ts';
import { backResult, type BackAnswer, type BackResult } from './backWords.ts';
import type { SetAnalysis } from './setAnalysis.ts';

/** The line of the back in a live session: what it looks like now, what a set showed of it, and what it is compared with. */
export class LiveBack {
	/** `null`: the exercise does not look at the back. */
	readonly reading = $derived.by(() => this.#sight.reading);
	/** Of the set that ended last; `null` when its last exercise does not look at the back, or nothing was counted. */
	result = $state.raw<BackResult | null>(null);
	/** What backs are compared with from now on; `null`: nothing yet. */
	measure = $state.raw<BackNeutral | null>(null);
	/** What came of the person's last wish about it. */
	answer = $state.raw<BackAnswer | null>(null);

	#sight = $state.raw<BackSight>(NO_BACK_SIGHT);
	#set: SetReport | null = null;
	readonly #taking: SetAnalysis;

	constructor(taking: SetAnalysis) {
		this.#taking = taking;
	}

	/** After each frame. `reps`: of the exercise that is counted. */
	moment(analysis: Analysis, reps: readonly RepReport[]): void {
		this.#sight = stepBackSight(this.#sight, analysis, reps);
	}

	/** After a set that was counted. */
	setDone(sets: readonly SetReport[]): void {
		this.#set = sets.findLast(({ exerciseId }) => backRuleOf(exerciseId) !== null) ?? null;
		this.answer = null;
		this.#measureNow();
		this.result = this.#set === null ? null : backResult(this.#set, this.measure?.source ?? null);
	}

	/** "These looked good": the last reps are the measure from now on, when they can be. */
	confirm(): void {
		this.answer = this.#taking.confirmBack();
		this.#measureNow();
	}

	/** "Learn my back anew": other clothes, or the first reps were no good. */
	forget(): void {
		this.#taking.forgetBack();
		this.answer = 'forgotten';
		this.#measureNow();
	}

	#measureNow(): void {
		const set = this.#set;
		const own = this.#taking.backNeutrals().filter(({ exerciseId }) => exerciseId === set?.exerciseId);
		this.measure = own.find(({ side }) => side === set?.view) ?? own[0] ?? null;
	}
}
