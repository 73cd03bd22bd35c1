import type { Threshold } from '../../analysis/faults/rule.ts';
import { nearSideOf } from '../../analysis/pose/cameraView.ts';
import type { BackNeutral } from '../../analysis/reps/backMemory.ts';
import type { SessionRep } from '../../analysis/session/summary.ts';
import { isAbout, type BackSubject } from '../../state/reviewBack.ts';
import { backRuleOf } from '../../state/backReading.ts';
import type { RepTick } from '../plot/backPlot.ts';

/** Where a back counts as rounder, in points beyond the flat one. @returns null for exercises that don't look at it. */
export function backLimits(exerciseId: string): (Pick<Threshold, 'mild'> & { readonly marked: number }) | null {
	const threshold = backRuleOf(exerciseId)?.threshold;
	return threshold === undefined ? null : { mild: threshold.mild, marked: threshold.marked ?? threshold.mild };
}

/** Roundness of the back over a rep; `null` where it could not be told. */
export function roundnessOfRep({ rep }: SessionRep): number | null {
	return rep.partial ? null : (rep.measures['backRoundness'] ?? null);
}

/** Whether the rep is marked for its back. */
export function isMarkedRound({ rep, set }: SessionRep): boolean {
	const ruleId = backRuleOf(set.exerciseId)?.ruleId;
	return rep.outcomes.some((outcome) => outcome.ruleId === ruleId && outcome.kind === 'fault');
}

/** The reps of exercises that look at the back, as ticks of the plot. */
export function repTicks(reps: readonly SessionRep[]): readonly RepTick[] {
	return reps
		.filter(({ set }) => backRuleOf(set.exerciseId) !== null)
		.map((each) => {
			const { startS, endS, peakS } = each.rep;
			return {
				number: each.number,
				startS,
				endS,
				peakS,
				roundness: roundnessOfRep(each),
				isRound: isMarkedRound(each),
			};
		});
}

/** The reps of an exercise and side in which the line of the back was seen. */
export function repsWithBack(reps: readonly SessionRep[], subject: BackSubject): readonly SessionRep[] {
	return reps.filter((each) => {
		const side = nearSideOf(each.set.view);
		const isOfSubject = side !== null && isAbout({ exerciseId: each.set.exerciseId, side }, subject);
		return isOfSubject && roundnessOfRep(each) !== null;
	});
}

/** The rep that is closest to the flat back (without one, the least round) and the roundest. @returns null with fewer than two. */
export function flattestAndRoundest(
	reps: readonly SessionRep[],
	neutral: BackNeutral | null,
): readonly [SessionRep, SessionRep] | null {
	const roundness = (each: SessionRep) => roundnessOfRep(each) ?? 0;
	const fromFlat = (each: SessionRep) =>
		neutral === null ? roundness(each) : Math.abs(roundness(each) - neutral.roundness);
	const [first] = reps;
	if (first === undefined) return null;
	const roundest = reps.reduce((most, each) => (roundness(each) > roundness(most) ? each : most), first);
	const rest = reps.filter((each) => each !== roundest);
	const [other] = rest;
	if (other === undefined) return null;
	return [rest.reduce((least, each) => (fromFlat(each) < fromFlat(least) ? each : least), other), roundest];
}
