import type { Exercise } from '../exercises/exercise.ts';
import { IDLE_S } from '../flow/setFlow.ts';
import type { Outcome } from '../faults/outcome.ts';
import type { CameraView } from '../pose/cameraView.ts';
import type { RepReport, SetReport } from './session.ts';

/** A rep with the view it was seen from. */
export interface SeenRep {
	readonly report: RepReport;
	readonly view: CameraView | null;
	/** Outcomes that take the place of what it was given when later reps show the same. */
	readonly ifConfirmed: readonly Outcome[];
}

function mostCommonView(reps: readonly SeenRep[]): CameraView | null {
	const counts = new Map<CameraView, number>();
	for (const { view } of reps) if (view !== null) counts.set(view, (counts.get(view) ?? 0) + 1);
	let best: CameraView | null = null;
	for (const [view, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = view;
	return best;
}

/** Splits reps into sets at rests of 10 s and more, and numbers the reps of each anew. Without reps there is no set. */
export function splitSets(
	exercise: Pick<Exercise, 'id' | 'variant' | 'aim'>,
	reps: readonly SeenRep[],
): readonly SetReport[] {
	const groups: SeenRep[][] = [];
	for (const rep of reps) {
		const group = groups.at(-1);
		const previous = group?.at(-1);
		const rests = previous !== undefined && rep.report.startS - previous.report.endS >= IDLE_S;
		if (group === undefined || rests) groups.push([rep]);
		else group.push(rep);
	}
	return groups.map((group) => ({
		exerciseId: exercise.id,
		variant: exercise.variant(group.map(({ report }) => report)),
		...(exercise.aim === undefined ? {} : { depthGoal: exercise.aim.goal }),
		view: mostCommonView(group),
		startS: group[0]?.report.startS ?? 0,
		endS: group.at(-1)?.report.endS ?? 0,
		reps: group.map(({ report }, position) => ({ ...report, index: position + 1 })),
	}));
}
