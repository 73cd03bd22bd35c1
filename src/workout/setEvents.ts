import { countedIn, enter, finishWork, hasReachedTarget } from './advance.ts';
import { elapsedS, isCameraKeeping, standInS, stepNow } from './moment.ts';
import { isForCamera } from './plannedStep.ts';
import type { UnseenReason, WorkoutEvent, WorkoutState } from './workoutState.ts';

type EventOf<Kind extends WorkoutEvent['kind']> = Extract<WorkoutEvent, { readonly kind: Kind }>;

/** Counting began. */
export function onStarted(state: WorkoutState): WorkoutState {
	if (state.paused !== null || state.stage !== 'get-ready' || !isCameraKeeping(state)) return state;
	return enter(state, 'work');
}

/** The count so far. A count that runs says that the set has begun, and ends it at the target. */
export function onProgress(state: WorkoutState, event: EventOf<'progress'>): WorkoutState {
	if (!isCameraKeeping(state) || !Number.isFinite(event.counted)) return state;
	const started = event.counted > 0 ? onStarted(state) : state;
	if (started.stage !== 'work') return state;
	const heldS = event.heldS !== null && Number.isFinite(event.heldS) ? Math.max(0, event.heldS) : null;
	const counted = Math.max(0, Math.floor(event.counted));
	const running = {
		...started,
		running: { ...started.running, counted, heldS, sets: event.sets ?? started.running.sets },
	};
	return running.paused === null && hasReachedTarget(running) ? finishWork(running) : running;
}

/** The camera's set is over: the work with it, or its reports belong to work that is over already. */
export function onSetDone(state: WorkoutState, event: EventOf<'set-done'>): WorkoutState {
	if (state.stage !== 'work' || !isForCamera(stepNow(state))) return withLateSets(state, event);
	const sets = event.sets.length === 0 ? state.running.sets : event.sets;
	const seen = { ...state, running: { ...state.running, sets } };
	// The spoken timer goes on where the camera has left off.
	if (seen.running.standInS !== null) return event.sets.length === 0 ? state : seen;
	const counted = Math.max(seen.running.counted ?? 0, countedIn(sets));
	const done = { ...seen, running: { ...seen.running, counted } };
	const isNothing = counted === 0 && (done.running.heldS ?? 0) === 0;
	if (isNothing && event.because !== 'target') return { ...enter(state, 'get-ready'), running: state.running };
	return finishWork(done);
}

/** Work ends by itself at its target; what the camera has to say of it comes a moment later. */
function withLateSets(state: WorkoutState, { sets }: EventOf<'set-done'>): WorkoutState {
	if (sets.length === 0) return state;
	const index = state.results.findLastIndex(({ step }) => isForCamera(step));
	const result = state.results[index];
	// Those of a set that was begun anew are never fewer.
	if (result === undefined || result.sets.length > sets.length) return state;
	return { ...state, results: state.results.with(index, { ...result, sets }) };
}

/** No camera can see this set: a spoken timer for what is left of it. */
export function onUnseen(state: WorkoutState, because: UnseenReason): WorkoutState {
	if (!isCameraKeeping(state)) return state;
	const unseen = { ...state, running: { ...state.running, unseen: because } };
	switch (state.stage) {
		case 'setup':
		case 'explain':
			return unseen;
		case 'get-ready':
			return enter(unseen, 'get-ready');
		case 'work':
			return withStandIn(unseen);
		default:
			return state;
	}
}

/** Gives work without a camera the time that the rest of it takes. */
export function withStandIn(state: WorkoutState): WorkoutState {
	const { counted, heldS, unseen } = state.running;
	const step = stepNow(state);
	if (unseen === null || !isForCamera(step)) return state;
	return { ...state, running: { ...state.running, standInS: elapsedS(state) + standInS(step, counted, heldS) } };
}
