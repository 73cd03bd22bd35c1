import type { CameraSource } from './io/camera/frameSource.ts';
import { keepFinished } from './keepSessions.ts';
import type { AppServices } from './state/appServices.ts';
import type { LivePorts } from './state/livePorts.ts';
import type { Draft, LeftDraft } from './state/drafts.ts';
import { cutShortDocument } from './state/workoutDocument.ts';
import type { WorkoutSession } from './state/workoutSession.svelte.ts';
import { oneBlock } from './workout/oneBlock.ts';
import type { Programme } from './workout/programme.ts';
import type { WorkoutState } from './workout/workoutState.ts';
import { createPerformer, type Performer } from './workoutPerformer.ts';

/** What the composition root has at hand already. */
export interface WorkoutParts {
	readonly services: AppServices;
	readonly livePorts: (openSource: LivePorts['openSource']) => Promise<LivePorts>;
	readonly openCamera: () => Promise<CameraSource>;
}

/** A few times a second of the workout's own, so that a spoken second comes in time. */
const MOMENT_MS = 200;
/** House: faster than this, the seconds of the demo are skipped rather than shown. */
const MAX_PACE = 30;

/**
 * Opens a workout for `programme=`, of which only `block=`, and `source=camera|demo` of the address; the one that was cut short, with
 * `continue=yes`. Another that is begun instead files that one as far as it came. The demo's clock may run faster, with `pace=`: what
 * the athlete does is seen as it is, rests and timers are shorter. With `poses=known` the athlete hurries as well, and tells what a
 * model would see. Rejects when there is no such programme.
 */
export async function startWorkout(query: URLSearchParams, parts: WorkoutParts): Promise<WorkoutSession> {
	const { services } = parts;
	const [{ WorkoutSession }, { beginAgain, beginNext }, shelf, drafts] = await Promise.all([
		import('./state/workoutSession.svelte.ts'),
		import('./state/workoutBeginning.ts'),
		services.openShelf(),
		services.openDrafts(),
	]);
	const isDemo = query.get('source') === 'demo';
	const workouts = isDemo ? drafts.demoWorkouts : drafts.workouts;
	const cutShort = await workouts.left();
	const kept = query.get('continue') === 'yes' ? cutShort : null;
	const programme = kept?.value.programme ?? wantedProgramme(shelf.find(query.get('programme')), query.get('block'));
	if (programme === null) throw new Error('There is no such programme.');
	// From now on it is no other tab’s to go on with.
	kept?.keep(kept.value);
	async function file(left: WorkoutState): Promise<void> {
		const isWorthIt = left.results.some(({ outcome }) => outcome !== 'skipped');
		if (isWorthIt && !isDemo) await keepFinished(cutShortDocument(left, services.app, new Date()));
	}
	const pace = isDemo ? paceOf(query.get('pace')) : 1;
	const demo = isDemo ? createPerformer(query.get('poses') === 'known' ? pace : null) : null;
	const screening = services.settings.screened ? ('done' as const) : ('needed' as const);
	const sessions = await services.pastSessions();
	const begin =
		kept === null
			? beginNext(programme, sessions, new Date(), isDemo ? 'done' : screening)
			: beginAgain(kept.value, sessions);
	const worn = await services.wornCompanion();
	if (query.get('block') === null) services.settings.programmeId = programme.id;
	const clock = createPacedClock(pace, () => (demo !== null && session.attends ? demo : null));
	const live = await parts.livePorts(demo?.open ?? parts.openCamera);
	const session: WorkoutSession = new WorkoutSession(begin.state, {
		past: begin.past,
		because: begin.because,
		live: demo?.openEstimator == null ? live : { ...live, openEstimator: demo.openEstimator },
		voice: services.voice,
		draft: kept ?? (cutShort === null ? workouts.begin() : inPlaceOf(cutShort, workouts.begin(), file)),
		wallS: clock,
		bpm: () => worn?.heart?.bpm ?? null,
		everyMoment(act) {
			const timer = setInterval(act, MOMENT_MS / pace);
			return () => clearInterval(timer);
		},
		perform: demo?.perform ?? null,
		screened: () => (services.settings.screened = true),
		keepSession: keepFinished,
	});
	return session;
}

/** @returns null where there is no such programme, or no such block of it. */
function wantedProgramme(programme: Programme | null, blockId: string | null): Programme | null {
	return programme === null || blockId === null ? programme : oneBlock(programme, blockId);
}

/** A workout that was cut short is done with once another is under way: `file` keeps what was done of it. */
function inPlaceOf(
	{ value, clear }: LeftDraft<WorkoutState>,
	draft: Draft<WorkoutState>,
	file: (cutShort: WorkoutState) => Promise<void>,
): Draft<WorkoutState> {
	let isLeft = true;
	return {
		...draft,
		keep(state) {
			if (isLeft) file(value).then(clear, () => undefined);
			isLeft = false;
			draft.keep(state);
		},
	};
}

/** 1 where there is none that makes sense. */
function paceOf(text: string | null): number {
	const pace = Number(text ?? 1);
	return Number.isFinite(pace) ? Math.min(Math.max(pace, 1), MAX_PACE) : 1;
}

/**
 * The wall clock, `pace` times as fast. While a set of the demo is `watched` it is as fast as the athlete; until they came it is in no
 * hurry, as what they have to load takes its time. In seconds since 1970.
 */
function createPacedClock(pace: number, watched: () => Pick<Performer, 'nowS'> | null): () => number {
	let lastMs = Date.now();
	let lastAthleteS: number | null = null;
	let nowS = lastMs / 1000;
	return () => {
		const ms = Date.now();
		const passedS = (ms - lastMs) / 1000;
		lastMs = ms;
		const athlete = watched();
		const athleteS = athlete?.nowS() ?? null;
		if (athleteS !== null) nowS += athleteS - (lastAthleteS ?? athleteS);
		else nowS += passedS * (athlete === null ? pace : 1);
		lastAthleteS = athleteS;
		return nowS;
	};
}
