import { mainFault, type SessionRep } from '../../analysis/session/summary.ts';
import { exerciseName } from '../../state/exerciseWords.ts';
import type { TimeSpan } from '../../state/playback.svelte.ts';
import type { ReviewFrame } from '../../state/reviewRecording.ts';
import type { TimeScale } from './timelineGeometry.ts';

/** A fault of one rep at the moment that shows it best. */
export interface FaultMark {
	readonly rep: SessionRep;
	readonly ruleId: string;
	readonly atS: number;
	/** What the rep is marked for, or a fault beside it. */
	readonly rank: 'main' | 'further';
	readonly severity: 'mild' | 'marked';
}

/** Every fault of the counted reps, in order of time. */
export function faultMarks(reps: readonly SessionRep[]): readonly FaultMark[] {
	const marks = reps.flatMap((rep) => {
		if (rep.verdict === 'partial') return [];
		const main = mainFault(rep.rep);
		const { startS, endS, outcomes } = rep.rep;
		return outcomes.flatMap((outcome): FaultMark[] => {
			if (outcome.kind !== 'fault') return [];
			const { ruleId, severity } = outcome;
			const atS = Math.min(Math.max(outcome.atS, startS), endS);
			return [{ rep, ruleId, severity, atS, rank: outcome === main ? 'main' : 'further' }];
		});
	});
	return marks.sort((one, other) => one.atS - other.atS);
}

/** Marks that would lie on one another, as one. The first is the one that is drawn. */
export interface MarkCluster {
	readonly x: number;
	readonly marks: readonly [FaultMark, ...FaultMark[]];
}

/** Puts together what is closer than `apartPx`, as long as it is of the same rep, or its signs would lie on one another. */
export function clusterMarks(marks: readonly FaultMark[], scale: TimeScale, apartPx: number): readonly MarkCluster[] {
	const clusters: { x: number; marks: [FaultMark, ...FaultMark[]] }[] = [];
	for (const mark of marks) {
		const x = scale.x(mark.atS);
		const last = clusters.at(-1);
		if (last === undefined || x - last.x >= apartPx) clusters.push({ x, marks: [mark] });
		else if (mark.rank === 'main' && last.marks[0].rank === 'further') last.marks.unshift(mark);
		else last.marks.push(mark);
	}
	return clusters;
}

/** House: somebody who is away for less only flickers. */
const MIN_ABSENCE_S = 0.4;

/** Where nobody was seen, as far as pictures were analysed. */
export function findAbsences(trace: readonly Pick<ReviewFrame, 'timeS' | 'pose'>[]): readonly TimeSpan[] {
	const absences: TimeSpan[] = [];
	let fromS: number | null = null;
	for (const { timeS, pose } of trace) {
		if (pose === null) fromS ??= timeS;
		else if (fromS !== null) {
			if (timeS - fromS >= MIN_ABSENCE_S) absences.push({ startS: fromS, endS: timeS });
			fromS = null;
		}
	}
	const lastS = trace.at(-1)?.timeS ?? 0;
	if (fromS !== null && lastS - fromS >= MIN_ABSENCE_S) absences.push({ startS: fromS, endS: lastS });
	return absences;
}

/** One set with the name that tells it from the others. */
export interface SetMark extends TimeSpan {
	readonly key: string;
	readonly name: string;
}

/** The sets of a recording, none when it has only one: by exercise, and by number where one exercise has several. */
export function setMarks(reps: readonly SessionRep[]): readonly SetMark[] {
	const sets = [...new Set(reps.map(({ set }) => set))];
	if (sets.length < 2) return [];
	const exercises = new Set(sets.map(({ exerciseId }) => exerciseId));
	return sets.map((set, index) => {
		const own = reps.filter((rep) => rep.set === set);
		const number = sets.slice(0, index + 1).filter(({ exerciseId }) => exerciseId === set.exerciseId).length;
		const several = sets.filter(({ exerciseId }) => exerciseId === set.exerciseId).length > 1;
		const name = exercises.size > 1 ? `${exerciseName(set.exerciseId)}${several ? ` ${number}` : ''}` : `Set ${number}`;
		return { key: own[0]?.key ?? '', name, startS: own[0]?.rep.startS ?? 0, endS: own.at(-1)?.rep.endS ?? 0 };
	});
}

export function overlaps(one: TimeSpan, other: TimeSpan): boolean {
	return one.endS >= other.startS && one.startS <= other.endS;
}
