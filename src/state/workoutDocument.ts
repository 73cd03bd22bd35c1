import { SESSION_SCHEMA_VERSION, type Session } from '../analysis/session/session.ts';
import type { LiveSource } from '../io/camera/frameSource.ts';
import { workoutRecord } from '../workout/pastWorkouts.ts';
import { workoutReport } from '../workout/workoutReport.ts';
import type { WorkoutState } from '../workout/workoutState.ts';
import { workoutDone } from './workoutDone.ts';

/** What a workout was made with. */
export interface WorkoutMaking {
	readonly app: string;
	readonly model: string;
	readonly backend: string;
	readonly kind: 'camera' | 'demo';
	/** `null` where no camera was needed. */
	readonly source: LiveSource | null;
	readonly endedAt: Date;
	/** In seconds since the workout began. */
	readonly heartRate: Session['heartRate'];
}

/** The session document of a workout: the sets that were counted, pain before and after, and what was planned. */
export function workoutDocument(state: WorkoutState, making: WorkoutMaking): Session {
	const { app, model, backend, kind, source, endedAt, heartRate } = making;
	const startedAt = new Date(state.beganWallS === null ? endedAt : state.beganWallS * 1000);
	return {
		schemaVersion: SESSION_SCHEMA_VERSION,
		app,
		model,
		backend,
		startedAt: startedAt.toISOString(),
		source: {
			kind,
			name: source?.name ?? '',
			durationS: null,
			widthPx: source?.widthPx ?? 0,
			heightPx: source?.heightPx ?? 0,
		},
		sets: state.results.flatMap(({ sets }) => sets),
		corrections: [],
		pain: state.pain.flatMap(({ clockS, score }) => (score === null ? [] : [{ atS: clockS, score }])),
		heartRate,
		notes: state.programme.name,
		workout: { ...workoutRecord(workoutReport(state)), done: workoutDone(state) },
	};
}

/** The same of a workout that was cut short, as far as it came. */
export function cutShortDocument(state: WorkoutState, app: string, now: Date): Session {
	const endedAt = state.wallS === null ? now : new Date(state.wallS * 1000);
	return workoutDocument(state, { app, model: '', backend: '', kind: 'camera', source: null, endedAt, heartRate: [] });
}
