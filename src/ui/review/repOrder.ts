import type { RepReport } from '../../analysis/session/session.ts';
import type { RepVerdict, SessionRep } from '../../analysis/session/summary.ts';
import { lower } from '../../state/sentences.ts';
import { measureLines } from './measureWords.ts';

/** A way to line reps up. */
export interface RepOrder {
	/** `time`, `best`, `worst`, or the name of a measure. */
	readonly id: string;
	readonly text: string;
}

const FIXED: readonly RepOrder[] = [
	{ id: 'time', text: 'in order' },
	{ id: 'best', text: 'best first' },
	{ id: 'worst', text: 'most to adjust first' },
];

/** How much there is to adjust in a rep: marked faults weigh twice. */
export function faultWeight({ outcomes }: Pick<RepReport, 'outcomes'>): number {
	return outcomes.reduce((sum, outcome) => {
		if (outcome.kind !== 'fault') return sum;
		return sum + (outcome.severity === 'marked' ? 2 : 1);
	}, 0);
}

/** How far a rep went; 0 where that was not measured. */
function reach({ rep }: SessionRep): number {
	return rep.measures['depthRatio'] ?? 0;
}

/** The ways in which these reps can be lined up: by time, by what is to adjust, by every measure that two of them have. */
export function repOrders(reps: readonly SessionRep[]): readonly RepOrder[] {
	const names = new Map<string, { readonly text: string; count: number }>();
	for (const { rep } of reps) {
		for (const { measure, name } of measureLines(rep)) {
			const known = names.get(measure) ?? { text: `most first: ${lower(name)}`, count: 0 };
			known.count += 1;
			names.set(measure, known);
		}
	}
	return [...FIXED, ...[...names].filter(([, { count }]) => count > 1).map(([id, { text }]) => ({ id, text }))];
}

const RANK: Readonly<Record<RepVerdict, number>> = { clean: 0, unknown: 1, fault: 2, partial: 3 };

/** The first of several ways to compare that tells two reps apart. */
function firstDifference(...differences: readonly number[]): number {
	return differences.find((difference) => difference !== 0) ?? 0;
}

function byMerit(one: SessionRep, other: SessionRep): number {
	return firstDifference(
		RANK[one.verdict] - RANK[other.verdict],
		faultWeight(one.rep) - faultWeight(other.rep),
		reach(other) - reach(one),
	);
}

function byFaults(one: SessionRep, other: SessionRep): number {
	const weight = ({ rep, verdict }: SessionRep) => (verdict === 'partial' ? -1 : faultWeight(rep));
	return firstDifference(weight(other) - weight(one), reach(one) - reach(other));
}

/** The reps lined up; those without the measure come last, in order of time. */
export function lineUp(reps: readonly SessionRep[], orderId: string): readonly SessionRep[] {
	if (orderId === 'time') return reps;
	if (orderId === 'best') return [...reps].sort(byMerit);
	if (orderId === 'worst') return [...reps].sort(byFaults);
	const value = ({ rep }: SessionRep) => rep.measures[orderId] ?? Number.NEGATIVE_INFINITY;
	return [...reps].sort((one, other) => (value(one) === value(other) ? 0 : value(other) - value(one)));
}
