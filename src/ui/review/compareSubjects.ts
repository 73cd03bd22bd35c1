import { medianMeasures, type Measures } from '../../analysis/compare/differences.ts';
import { repCurve } from '../../analysis/curves/repCurve.ts';
import type { Series } from '../../analysis/curves/signalTable.ts';
import { corrected } from '../../analysis/session/correctSets.ts';
import { listReps, type SessionRep } from '../../analysis/session/summary.ts';
import { medianBand, MIN_BAND_CURVES } from '../../analysis/signal/medianBand.ts';
import { countText } from '../../state/exerciseWords.ts';
import type { ReviewRecording } from '../../state/reviewRecording.ts';
import { repTitle } from './reviewWords.ts';

/** One rep, a set, or all reps of an exercise in a recording: what is compared. */
export interface Subject {
	readonly key: string;
	/** "Squat 3", "Set 2: 8 squats", "clip.mp4: 5 squats" */
	readonly title: string;
	/** "Squat 3", "Set 2", "clip.mp4" */
	readonly name: string;
	readonly exerciseId: string;
	/** Counted ones, at least one. */
	readonly reps: readonly SessionRep[];
	readonly recording: ReviewRecording;
}

function counted(reps: readonly SessionRep[]): readonly SessionRep[] {
	return reps.filter(({ rep }) => !rep.partial);
}

/** Every counted rep of an exercise, on its own. */
export function repSubjects(
	reps: readonly SessionRep[],
	exerciseId: string,
	recording: ReviewRecording,
): readonly Subject[] {
	return counted(reps)
		.filter(({ set }) => set.exerciseId === exerciseId)
		.map((rep) => ({
			key: rep.key,
			title: repTitle(rep),
			name: repTitle(rep),
			exerciseId,
			reps: [rep],
			recording,
		}));
}

/** Every set with a counted rep. */
export function setSubjects(reps: readonly SessionRep[], recording: ReviewRecording): readonly Subject[] {
	const sets = [...new Set(reps.map(({ set }) => set))];
	return sets.flatMap((set, index) => {
		const own = counted(reps).filter((rep) => rep.set === set);
		if (own.length === 0) return [];
		const name = `Set ${index + 1}`;
		const title = `${name}: ${countText(set.exerciseId, own.length)}`;
		return [{ key: `set-${index}`, title, name, exerciseId: set.exerciseId, reps: own, recording }];
	});
}

/** Every recording that shows this exercise. */
export function recordingSubjects(recordings: readonly ReviewRecording[], exerciseId: string): readonly Subject[] {
	return recordings.flatMap((recording) => {
		const { session, id } = recording;
		const own = counted(listReps(corrected(session.sets, session.corrections).sets)).filter(
			({ set }) => set.exerciseId === exerciseId,
		);
		if (own.length === 0) return [];
		const { name } = session.source;
		const title = `${name}: ${countText(exerciseId, own.length)}`;
		return [{ key: `recording-${id}`, title, name, exerciseId, reps: own, recording }];
	});
}

/** What a subject measures: a rep's own measures, or the medians of its reps. */
export function measuresOf({ reps }: Subject): Measures {
	return medianMeasures(reps.map(({ rep }) => rep));
}

/** One curve for a subject: that of its rep, or the median of its reps'. */
export function subjectCurve({ reps }: Pick<Subject, 'reps'>, series: Series): readonly (number | null)[] {
	const curves = reps.map(({ rep }) => repCurve(series, rep, 'far-point'));
	return medianBand(curves, Math.min(MIN_BAND_CURVES, reps.length)).median;
}

/** The rep in the middle of a subject's by how far it went, to stand for it in a picture. */
export function typicalRep({ reps }: Pick<Subject, 'reps'>): SessionRep | null {
	const reach = ({ rep }: SessionRep): number => rep.measures['depthRatio'] ?? 0;
	const ordered = [...reps].sort((a, b) => reach(a) - reach(b));
	return ordered[Math.floor((ordered.length - 1) / 2)] ?? null;
}
