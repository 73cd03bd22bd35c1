import type { Analysis } from '../analysis/analysis.ts';
import type { Session } from '../analysis/session/session.ts';
import { isForCamera } from '../workout/plannedStep.ts';
import { whatNow } from '../workout/whatNow.ts';
import { stepWorkout } from '../workout/workoutMachine.ts';
import type { SetEnd, WorkoutEvent, WorkoutState } from '../workout/workoutState.ts';
import { heldSeconds } from './exerciseWords.ts';
import type { LivePorts } from './livePorts.ts';
import { LiveSession } from './liveSession.svelte.ts';
import { workoutDocument } from './workoutDocument.ts';
import type { WorkoutPorts } from './workoutPorts.ts';
import { sayStep } from './workoutVoice.ts';

const SET_ENDS: Readonly<Record<string, SetEnd>> = { idle: 'idle', 'walked-away': 'left', stopped: 'stopped' };
/** Keys of what a set says that a workout has its own words for. */
const SAID_BY_WORKOUT: readonly string[] = ['set-done', 'paused'];
/** House: as long without anybody in the picture is having left. */
const LEFT_S = 5;

/** A workout from the first question to the summary. The plan says what is next; the camera, the clock and the person say when. */
export class WorkoutSession {
	state = $state.raw() as WorkoutState;
	/** Sees the sets; `null` until a camera is needed. */
	live = $state.raw<LiveSession | null>(null);
	readonly now = $derived(whatNow(this.state));
	/** What became of its document, in words; empty before the end. */
	kept = $state('');

	readonly #ports: WorkoutPorts;
	/** The set that the camera attends to: its step, and how often it was begun. */
	#attended: string | null = null;
	#counting = false;
	#nobodySinceS: number | null = null;
	#stopClock: () => void = () => undefined;
	#document: Session | null = null;

	constructor(state: WorkoutState, ports: WorkoutPorts) {
		this.state = state;
		this.#ports = ports;
	}

	/** Whether a camera is to see the set that runs or is about to. */
	get attends(): boolean {
		return wantedSet(this.state) !== null;
	}

	/** Whether the picture of the camera is what there is to look at. */
	get showsCamera(): boolean {
		return this.live !== null && this.live.source !== null && this.attends;
	}

	/** Starts the clock. */
	run(): void {
		sayStep(null, this.state, this.#ports.voice);
		this.#stopClock = this.#ports.everyMoment(() => this.send({ kind: 'time', nowS: this.#ports.wallS() }));
	}

	send(event: WorkoutEvent): void {
		const before = this.state;
		const after = stepWorkout(before, event);
		if (after === before) return;
		this.state = after;
		sayStep(before, after, this.#ports.voice);
		if (isWorthKeeping(before, after)) this.#ports.store.keep(after);
		this.#direct();
		if (before.screening === 'needed' && after.screening === 'done') this.#ports.screened();
		if (after.stage === 'summary') this.#finish();
	}

	/** Which pain lets the plan go on. */
	choosePainMode(mode: WorkoutState['mode']): void {
		this.state = { ...this.state, mode };
	}

	close(): void {
		this.#stopClock();
		this.#ports.voice.hush();
		this.live?.close();
		this.live = null;
	}

	/** Has the camera look at what the plan wants seen, and at nothing else. */
	#direct(): void {
		const wanted = wantedSet(this.state);
		if (wanted?.key === this.#attended) {
			this.#followPause();
			return;
		}
		if (this.#attended !== null) this.#endSet('target');
		if (wanted !== null) this.#attend(wanted.key, wanted.exerciseId);
	}

	#attend(key: string, exerciseId: string): void {
		this.#attended = key;
		this.#counting = false;
		if (this.live === null || this.live.trouble !== null) this.#openCamera(exerciseId);
		this.#ports.perform?.(exerciseId);
		this.live?.choose(exerciseId);
		this.live?.again();
	}

	#openCamera(exerciseId: string): void {
		this.live?.close();
		const live = new LiveSession(exerciseId, this.#livePorts());
		live.onHand = () => this.send({ kind: 'go' });
		live.onMoment = (analysis) => this.#see(live, analysis);
		this.live = live;
		void live.run().then(() => {
			if (live === this.live && live.trouble !== null) this.#cameraFailed(live);
		});
	}

	/** What the set says of its begin, its end and its pauses is said by the workout. */
	#livePorts(): LivePorts {
		const { live, voice } = this.#ports;
		return {
			...live,
			voice: {
				say: (request) => {
					if (!SAID_BY_WORKOUT.includes(request.key ?? '')) voice.say(request);
				},
				hush: () => undefined,
			},
			tempo: () => (this.now.step?.kind === 'reps' ? this.now.step.tempo : 'own'),
			draft: { load: () => null, keep: () => undefined, clear: () => undefined },
		};
	}

	#cameraFailed({ trouble, awake }: LiveSession): void {
		const isRefused = trouble?.kind === 'source' && !awake;
		if (this.#attended !== null) this.send({ kind: 'unseen', because: isRefused ? 'no-camera' : 'camera-lost' });
	}

	/** After each picture. */
	#see(live: LiveSession, analysis: Analysis): void {
		if (live !== this.live) return;
		this.#watchPresence(analysis);
		if (this.#attended === null) return;
		const { stage } = live;
		if (stage === 'counting' || stage === 'paused') this.#report(live, analysis);
		else if (stage === 'ended' && this.#counting) this.#endSet(SET_ENDS[live.flow.endReason ?? 'stopped'] ?? 'stopped');
	}

	#report(live: LiveSession, { heldS }: Analysis): void {
		if (!this.#counting) {
			this.#counting = true;
			this.send({ kind: 'started' });
		}
		if (live.stage === 'paused' && this.state.paused === null) this.send({ kind: 'pause' });
		if (live.stage === 'counting' && this.state.paused === 'asked') this.send({ kind: 'resume' });
		const held = live.reps.filter(({ partial }) => !partial).reduce((sum, rep) => sum + heldSeconds(rep), 0);
		const now = { counted: live.counted, heldS: Math.floor(held + (heldS ?? 0)) };
		const { running } = this.state;
		if (running.counted !== now.counted || running.heldS !== now.heldS) this.send({ kind: 'progress', ...now });
	}

	/** The camera's part of a set is over; the plan is told what it saw. */
	#endSet(because: SetEnd): void {
		const { live } = this;
		this.#attended = null;
		live?.wait();
		const sets = this.#counting ? (live?.done ?? []) : [];
		this.#counting = false;
		this.send({ kind: 'set-done', sets, because });
	}

	/** A pause that was asked for by key, click or watch holds the count as well; a raised hand did it by itself. */
	#followPause(): void {
		const { live } = this;
		if (live === null || !this.#counting) return;
		const isPaused = this.state.paused !== null;
		if (isPaused && live.stage === 'counting') live.command('go');
		if (!isPaused && live.stage === 'paused') live.command('go');
	}

	#watchPresence({ framing, timeS }: Analysis): void {
		const isAway = this.state.awaySinceS !== null;
		if (framing !== 'nobody') {
			this.#nobodySinceS = null;
			if (isAway) this.send({ kind: 'back' });
			return;
		}
		this.#nobodySinceS ??= timeS;
		if (!isAway && timeS - this.#nobodySinceS >= LEFT_S) this.send({ kind: 'left' });
	}

	#finish(): void {
		if (this.#document !== null) return;
		const { live } = this;
		this.#document = workoutDocument(this.state, {
			app: this.#ports.live.app,
			model: live?.model ?? '',
			backend: live?.backend ?? '',
			source: live?.source ?? null,
			endedAt: this.#ports.live.today(),
		});
		this.#stopClock();
		live?.close();
		this.#ports.store.clear();
		void this.#ports.keepSession(this.#document).then((words) => (this.kept = words));
	}

	/** Hands the document to the person as a file. */
	save(): void {
		if (this.#document !== null) this.#ports.live.saveSession(this.#document);
	}
}

/** What the camera should count now; `null` when there is nothing for it. */
function wantedSet(state: WorkoutState): { readonly key: string; readonly exerciseId: string } | null {
	const { step, keptBy } = whatNow(state);
	if (step === null || !isForCamera(step) || keptBy !== 'camera') return null;
	if (state.stage !== 'get-ready' && state.stage !== 'work') return null;
	return { key: `${state.at} ${state.results.length}`, exerciseId: step.exerciseId };
}

/** Time alone changes nothing that would be missed: the stage it is in begins anew. */
function isWorthKeeping(before: WorkoutState, after: WorkoutState): boolean {
	return (
		before.stage !== after.stage ||
		before.at !== after.at ||
		before.results !== after.results ||
		before.pain !== after.pain ||
		before.paused !== after.paused ||
		before.running !== after.running
	);
}
