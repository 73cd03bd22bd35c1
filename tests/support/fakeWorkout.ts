import type { PoseFrame } from '../../src/analysis/pose/poseFrame.ts';
import type { Session } from '../../src/analysis/session/session.ts';
import { raiseHand, stand } from '../../src/athlete/idleMotion.ts';
import { sequence, type Motion } from '../../src/athlete/motion.ts';
import { squat } from '../../src/athlete/motions/squat.ts';
import { walkOut } from '../../src/athlete/walkMotion.ts';
import { SourceError } from '../../src/io/camera/frameSource.ts';
import type { LivePorts } from '../../src/state/livePorts.ts';
import type { WorkoutPorts } from '../../src/state/workoutPorts.ts';
import { WorkoutSession } from '../../src/state/workoutSession.svelte.ts';
import type { Programme } from '../../src/workout/programme.ts';
import { beginWorkout } from '../../src/workout/workoutMachine.ts';
import type { WorkoutState } from '../../src/workout/workoutState.ts';
import { demoTrack } from './demoTrack.ts';
import { fakeLive, type FakeLive } from './fakeLive.ts';
import { NO_PAIN, seen } from './runWorkout.ts';

const FPS = 15;
/** No programme takes longer. */
const LONGEST_S = 2 * 3_600;
const SIDE_ON = { yawDeg: 90, distanceM: 3.4, widthPx: 640, heightPx: 480, aimHeightM: 0.85 };
const SHALLOW = { depth: { thighElevationDeg: 24 } };
const still = (durationS: number) => stand({ durationS, swayM: 0.003 });

/** What somebody does in front of the camera; from the start again when it is over. */
const SCENES = {
	still: still(1),
	'restless squats': squat({ reps: 6 }),
	squats: sequence(still(6), squat({ reps: 6 })),
	'shallow squats': sequence(still(6), squat({ reps: 6, but: { 1: SHALLOW, 2: SHALLOW, 3: SHALLOW } })),
	hand: sequence(raiseHand({ durationS: 3.5, side: 'left' }), still(4)),
	leaves: sequence(walkOut({ x: 0, z: 4 }), stand({ durationS: 1, spot: { x: 0, z: 4, headingDeg: 0 } })),
	nobody: stand({ durationS: 1, spot: { x: 0, z: 4, headingDeg: 0 } }),
} as const satisfies Record<string, Motion>;
export type Scene = keyof typeof SCENES;

const tracks = new Map<Scene, readonly PoseFrame[]>();

function trackOf(scene: Scene): readonly PoseFrame[] {
	const known = tracks.get(scene) ?? demoTrack({ motion: SCENES[scene], fps: FPS, noiseM: 0.003, camera: SIDE_ON });
	tracks.set(scene, known);
	return known;
}

/** Two rounds of so many squats with a short rest, then a squeeze by the clock. */
const small = (reps: number): Programme => ({
	schemaVersion: 1,
	id: 'small',
	name: 'Small',
	about: '',
	source: 'Plumbline',
	minutes: 3,
	needs: [],
	nudges: [],
	blocks: [
		{
			id: 'squats',
			title: 'Squats',
			rounds: 2,
			steps: [
				{
					kind: 'reps',
					exerciseId: 'squat',
					variant: null,
					side: 'both',
					reps: { from: reps, to: reps + 2 },
					holdS: null,
					tempo: 'own',
					sideRestS: 0,
					dose: 'app-default',
					note: '',
				},
				{ kind: 'rest', seconds: 15, dose: 'app-default' },
			],
		},
		{
			id: 'squeeze',
			title: 'Squeeze',
			rounds: 1,
			steps: [
				{
					kind: 'timer',
					drillId: 'seated-squeeze',
					seconds: 8,
					repeats: 1,
					pauseS: 0,
					side: 'both',
					dose: 'app-default',
					note: '',
				},
			],
		},
	],
});

/** A workout whose time passes only when told, with somebody in front of its camera. */
export interface FakeWorkout {
	readonly session: WorkoutSession;
	readonly live: FakeLive;
	readonly kept: readonly Session[];
	/** The text that a closed tab leaves behind; `null` when none. */
	draft: string | null;
	/** What a strap measures; `null` without one. */
	bpm: number | null;
	/** Whether the page's clock is asked each moment, or waits as that of a page that is busy or hidden. */
	ticks: 'each-moment' | 'not-now';
	/** Changes what is done in front of the camera; `null` leaves it to the plan: squats while a set is watched, else standing. */
	show(scene: Scene | null): void;
	/** Lets the camera fail with the next picture. */
	breakCamera(): void;
	/** Goes on until this is so. @throws Error after `limitS` seconds. */
	until(isThere: (state: WorkoutState) => boolean, limitS?: number): Promise<void>;
	seconds(durationS: number): Promise<void>;
	/** Goes on to the end without pictures, second by second, with a camera that is said to see all. */
	finish(): void;
}

export interface FakeWorkoutOptions {
	readonly programme?: Programme;
	/** Of each set, where no programme is given. */
	readonly reps?: number;
	/** Goes on from this instead of the check-in. */
	readonly from?: WorkoutState;
	readonly camera?: 'there' | 'refused';
	readonly history?: 'takes-all' | 'full';
	readonly doing?: Scene;
	/** Where the wall clock begins, in seconds. */
	readonly startS?: number;
}

export function fakeWorkout(options: FakeWorkoutOptions = {}): FakeWorkout {
	const { camera = 'there', history = 'takes-all', doing = 'squats', startS = 0 } = options;
	let nowS = startS;
	let scene: Scene | null = null;
	let doneSinceS = 0;
	let act: () => void = () => undefined;
	let next: ((frame: PoseFrame | Error) => void) | null = null;
	const kept: Session[] = [];

	async function* pictures(): AsyncGenerator<PoseFrame> {
		for (;;) {
			const frame = await new Promise<PoseFrame | Error>((resolve) => (next = resolve));
			if (frame instanceof Error) throw frame;
			yield frame;
		}
	}
	const live = fakeLive(pictures());
	live.advanceTo(nowS);
	const livePorts: LivePorts = {
		...live.ports,
		openSource: () =>
			camera === 'there'
				? live.ports.openSource()
				: Promise.reject(new SourceError('camera-refused', 'The camera may not be used.')),
	};

	const ports: WorkoutPorts = {
		live: livePorts,
		voice: live.voice,
		draft: {
			keep: (state) => (fake.draft = JSON.stringify(state)),
			clear: () => (fake.draft = null),
		},
		wallS: () => nowS,
		bpm: () => fake.bpm,
		everyMoment(next) {
			act = next;
			return () => (act = () => undefined);
		},
		perform: () => (doneSinceS = nowS),
		screened: () => undefined,
		past: [],
		because: '',
		keepSession(session) {
			if (history === 'full') return Promise.reject(new Error('full'));
			kept.push(session);
			return Promise.resolve();
		},
	};
	const session = new WorkoutSession(
		options.from ?? beginWorkout({ programme: options.programme ?? small(options.reps ?? 2), screening: 'done' }),
		ports,
	);

	function picture(): PoseFrame {
		const track = trackOf(scene ?? (session.attends ? doing : 'still'));
		const frame = track[Math.round((nowS - doneSinceS) * FPS) % track.length];
		if (frame === undefined) throw new Error('an empty scene');
		return { ...frame, timeS: nowS };
	}

	/** One picture, with all that it sets going. */
	async function moment(): Promise<void> {
		nowS += 1 / FPS;
		live.advanceTo(nowS);
		if (fake.ticks === 'each-moment') act();
		const take = next;
		next = null;
		take?.(picture());
		await new Promise((resolve) => setImmediate(resolve));
	}

	const fake: FakeWorkout = {
		session,
		live,
		kept,
		draft: null,
		bpm: null,
		ticks: 'each-moment',
		show(wanted) {
			scene = wanted;
			doneSinceS = nowS;
		},
		breakCamera: () => next?.(new Error('The camera was pulled out.')),
		async until(isThere, limitS = 300) {
			const endS = nowS + limitS;
			while (!isThere(session.state)) {
				if (nowS > endS) throw new Error(`Still at “${session.state.stage}” of step ${session.state.at}`);
				await moment();
			}
		},
		finish() {
			const endS = nowS + LONGEST_S;
			while (session.state.stage !== 'summary' && nowS < endS) {
				for (const event of seen(session.state)) session.send(event);
				nowS += 1;
				live.advanceTo(nowS);
				act();
			}
		},
		async seconds(durationS) {
			const endS = nowS + durationS;
			while (nowS < endS) await moment();
		},
	};
	session.run();
	return fake;
}

/** Answers the first question, so that the workout begins. */
export function begin({ session }: FakeWorkout): void {
	session.send({ kind: 'pain', ...NO_PAIN, score: 1 });
}
