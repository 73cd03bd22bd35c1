import type { DemoSource } from './io/athlete/demoSource.ts';
import type { CameraSource, LiveSource } from './io/camera/frameSource.ts';
import type { AppServices } from './state/appServices.ts';
import type { LivePorts } from './state/livePorts.ts';
import type { WorkoutSession } from './state/workoutSession.svelte.ts';

/** What the composition root has at hand already. */
export interface WorkoutParts {
	readonly services: AppServices;
	readonly livePorts: (openSource: LivePorts['openSource']) => Promise<LivePorts>;
	readonly openCamera: () => Promise<CameraSource>;
}

/** A few times a second, so that a spoken second comes in time. */
const MOMENT_MS = 200;
/** House: faster than this, the seconds of the demo are skipped rather than shown. */
const MAX_PACE = 30;

/**
 * Opens a workout for `programme=` and `source=camera|demo` of the address; the one that was cut short, with `continue=yes`. The demo's
 * clock may run faster, with `pace=`: what the athlete does is seen as it is, rests and timers are shorter.
 * Rejects when there is no such programme.
 */
export async function startWorkout(query: URLSearchParams, parts: WorkoutParts): Promise<WorkoutSession> {
	const { services } = parts;
	const [{ WorkoutSession }, { beginAgain, beginNext }, shelf] = await Promise.all([
		import('./state/workoutSession.svelte.ts'),
		import('./state/workoutBeginning.ts'),
		services.openShelf(),
	]);
	const kept = query.get('continue') === 'yes' ? services.workouts.load() : null;
	const programme = kept?.programme ?? shelf.find(query.get('programme'));
	if (programme === null) throw new Error('There is no such programme.');
	const isDemo = query.get('source') === 'demo';
	const demo = isDemo ? createDemo() : null;
	const pace = isDemo ? paceOf(query.get('pace')) : 1;
	const screening = services.settings.screened ? ('done' as const) : ('needed' as const);
	const sessions = await services.pastSessions();
	const begin =
		kept === null
			? beginNext(programme, sessions, new Date(), isDemo ? 'done' : screening)
			: beginAgain(kept, sessions);
	services.settings.programmeId = programme.id;
	const clock = createPacedClock(pace, () => session.attends);
	const session: WorkoutSession = new WorkoutSession(begin.state, {
		past: begin.past,
		because: begin.because,
		live: await parts.livePorts(demo?.open ?? parts.openCamera),
		voice: services.voice,
		store: services.workouts,
		wallS: clock,
		everyMoment(act) {
			const timer = setInterval(act, MOMENT_MS);
			return () => clearInterval(timer);
		},
		perform: demo?.perform ?? null,
		screened: () => (services.settings.screened = true),
		keepSession: services.keepSession,
	});
	return session;
}

/** 1 where there is none that makes sense. */
function paceOf(text: string | null): number {
	const pace = Number(text ?? 1);
	return Number.isFinite(pace) ? Math.min(Math.max(pace, 1), MAX_PACE) : 1;
}

/** The wall clock, `pace` times as fast except while a set is watched, in seconds since 1970. */
function createPacedClock(pace: number, isWatched: () => boolean): () => number {
	let lastMs = Date.now();
	let nowS = lastMs / 1000;
	return () => {
		const ms = Date.now();
		nowS += ((ms - lastMs) / 1000) * (isWatched() ? 1 : pace);
		lastMs = ms;
		return nowS;
	};
}

/** The demo athlete, who does what the plan asks for. */
function createDemo(): { open(): Promise<LiveSource>; perform(exerciseId: string): void } {
	let source: DemoSource | null = null;
	let wanted: string | null = null;
	async function show(demo: DemoSource, exerciseId: string): Promise<void> {
		const [{ endlessSet }, { demoViewOf }, { findExercise }] = await Promise.all([
			import('./athlete/endlessSet.ts'),
			import('./ui/parts/exerciseFigure.ts'),
			import('./state/exerciseWords.ts'),
		]);
		const exercise = findExercise(exerciseId);
		if (exercise === null) return;
		const view = demoViewOf(exercise);
		demo.perform(endlessSet(exerciseId, view), view, exercise.posture === 'upright' ? 'standing' : 'floor');
	}
	return {
		async open() {
			const demo = await (await import('./io/athlete/demoSource.ts')).openDemo({});
			source = demo;
			if (wanted !== null) await show(demo, wanted);
			return demo;
		},
		perform(exerciseId) {
			wanted = exerciseId;
			if (source !== null) void show(source, exerciseId);
		},
	};
}
