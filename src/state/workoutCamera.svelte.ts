import type { Analysis } from '../analysis/analysis.ts';
import { laterSets } from '../analysis/session/laterSets.ts';
import { isForCamera, isWork } from '../workout/plannedStep.ts';
import { whatNow } from '../workout/whatNow.ts';
import type { Running, SetEnd, WorkoutEvent, WorkoutState } from '../workout/workoutState.ts';
import { heldSeconds } from './exerciseWords.ts';
import type { LivePorts } from './livePorts.ts';
import { LiveSession } from './liveSession.svelte.ts';
import type { SpeechRequest } from './speechQueue.ts';
import type { WorkoutPorts } from './workoutPorts.ts';

const SET_ENDS: Readonly<Record<string, SetEnd>> = { idle: 'idle', 'walked-away': 'left', stopped: 'stopped' };
/** Keys of what a set says that a workout has its own words for: the page shows what can be judged from here. */
const SAID_BY_WORKOUT: readonly string[] = ['set-done', 'paused', 'view'];
/** House: as long without anybody in the picture is having left. */
const LEFT_S = 5;
/** House: who is well in the picture for so long and does not stand still has begun, or won't: they are counted in. */
const RESTLESS_S = 10;

/** What the camera does for a workout: it sees the sets of the plan, and a raised hand between them. */
export class WorkoutCamera {
	/** Sees the sets; `null` until a camera is needed. */
	live = $state.raw<LiveSession | null>(null);
	/** What had been counted of the set before the camera took it up, as after a page was opened again. */
	before = $state.raw<Pick<Running, 'counted' | 'heldS' | 'sets'>>({ counted: null, heldS: null, sets: [] });

	readonly #ports: WorkoutPorts;
	readonly #state: () => WorkoutState;
	readonly #send: (event: WorkoutEvent) => void;
	/** The set that is attended to: its step, and how often it was begun. */
	#attended: string | null = null;
	#counting = false;
	/** When the camera's clock began by that of the session, which began with the workout and runs through every pause. */
	#cameraBeganS = 0;
	#nobodySinceS: number | null = null;
	/** Since when somebody who is waited for is well in the picture. */
	#framedSinceS: number | null = null;
	/** There is none, or it may not be used: asking before each set would be a nuisance. */
	#refused = false;

	constructor(ports: WorkoutPorts, state: () => WorkoutState, send: (event: WorkoutEvent) => void) {
		this.#ports = ports;
		this.#state = state;
		this.#send = send;
	}

	/** Looks at what the plan wants seen, and at nothing else. */
	direct(): void {
		const state = this.#state();
		const wanted = wantedSet(state);
		if (wanted !== null && wanted.key === this.#attended) {
			this.#followPause();
			return;
		}
		if (this.#refused) this.#send({ kind: 'unseen', because: 'no-camera' });
		else if (this.#attended !== null) this.#endSet('target');
		else if (wanted !== null) this.#attend(wanted);
		else this.#prepare(state);
	}

	/** Whoever says so is counted in at once, without standing still first. */
	startNow(): 'started' | 'nothing-to-start' {
		const { live } = this;
		const isWaited = this.#attended !== null && !this.#counting && this.#state().paused === null;
		if (live === null || !isWaited || this.#state().stage !== 'get-ready' || live.stage === 'ended')
			return 'nothing-to-start';
		live.command('go');
		return 'started';
	}

	close(): void {
		this.live?.close();
		this.live = null;
	}

	/** The camera and its model take a while: they are woken while the first set is being explained. */
	#prepare(state: WorkoutState): void {
		if (this.live !== null || (state.stage !== 'setup' && state.stage !== 'explain')) return;
		const { step, next } = whatNow(state);
		const first = isWork(step) ? step : next;
		if (isForCamera(first)) this.#open(first.exerciseId);
	}

	#attend({ key, exerciseId }: WantedSet): void {
		this.#attended = key;
		this.#counting = false;
		this.#framedSinceS = null;
		this.before = this.#state().running;
		if (this.live === null || this.live.trouble !== null) this.#open(exerciseId);
		this.live?.choose(exerciseId);
		this.#getReady();
		this.#followPause();
	}

	#open(exerciseId: string): void {
		this.live?.close();
		const live = new LiveSession(exerciseId, this.#livePorts());
		live.onHand = () => this.#send({ kind: 'go' });
		live.onMoment = (analysis) => this.#see(live, analysis);
		live.wait();
		this.live = live;
		void live.run().then(() => {
			if (live === this.live && live.trouble !== null) this.#fail(live);
		});
	}

	/** What the set says of its begin, its end and its pauses is said by the workout. */
	#livePorts(): LivePorts {
		const { live, voice } = this.#ports;
		return {
			...live,
			voice: {
				say: (request) => {
					if (!SAID_BY_WORKOUT.includes(request.key ?? '')) voice.say(inTurn(request));
				},
				hush: () => undefined,
			},
			tempo: () => {
				const { step } = whatNow(this.#state());
				return step?.kind === 'reps' ? step.tempo : 'own';
			},
			draft: { keep: () => undefined, clear: () => undefined },
		};
	}

	#fail({ trouble, awake }: LiveSession): void {
		const isRefused = trouble?.kind === 'source' && !awake;
		this.#refused ||= isRefused;
		if (isRefused) this.#attended = null;
		this.#send({ kind: 'unseen', because: isRefused ? 'no-camera' : 'camera-lost' });
	}

	/** After each picture. */
	#see(live: LiveSession, analysis: Analysis): void {
		if (live !== this.live) return;
		this.#watchPresence(analysis);
		if (this.#attended === null) return;
		const { stage } = live;
		if (stage === 'counting' || stage === 'paused') this.#report(live, analysis);
		else if (!this.#counting) this.#countIn(live, analysis);
		else if (stage === 'ended') this.#endSet(SET_ENDS[live.flow.endReason ?? 'stopped'] ?? 'stopped');
		// Gone before the first rep.
		else if (stage === 'framing') this.#endSet('left');
	}

	#countIn({ stage }: LiveSession, { framing, timeS }: Analysis): void {
		const isWaiting = stage === 'framing' || stage === 'settling';
		this.#framedSinceS = isWaiting && framing === null ? (this.#framedSinceS ?? timeS) : null;
		if (this.#framedSinceS !== null && timeS - this.#framedSinceS >= RESTLESS_S) this.startNow();
	}

	#report(live: LiveSession, { heldS, timeS }: Analysis): void {
		if (!this.#counting) {
			this.#tellTime();
			if (this.#attended === null || live.stage === 'ended') return;
			this.#counting = true;
			const wallS = this.#ports.wallS();
			this.#cameraBeganS = wallS - timeS - (this.#state().beganWallS ?? wallS);
			this.#send({ kind: 'started' });
		}
		const { paused } = this.#state();
		if (live.stage === 'paused' && paused === null) this.#send({ kind: 'pause' });
		if (live.stage === 'counting' && paused !== null) this.#send({ kind: 'resume' });
		const { before } = this;
		const held = live.reps.filter(({ partial }) => !partial).reduce((sum, rep) => sum + heldSeconds(rep), 0);
		const counted = (before.counted ?? 0) + live.counted;
		const heldSoFarS = (before.heldS ?? 0) + Math.floor(held + (heldS ?? 0));
		const { running } = this.#state();
		if (running.counted === counted && running.heldS === heldSoFarS) return;
		const sets = [...before.sets, ...laterSets(live.progress.sets, this.#cameraBeganS)];
		this.#tellTime();
		this.#send({ kind: 'progress', counted, heldS: heldSoFarS, sets });
	}

	/** A busy or hidden page lets its clock wait, pictures come all the same: a whole set would have no length. */
	#tellTime(): void {
		this.#send({ kind: 'time', nowS: this.#ports.wallS() });
	}

	/** The camera's part of a set is over; the plan is told what it saw. */
	#endSet(because: SetEnd): void {
		const { live } = this;
		this.#attended = null;
		live?.wait();
		const sets = this.#counting ? [...this.before.sets, ...laterSets(live?.done ?? [], this.#cameraBeganS)] : [];
		this.#counting = false;
		this.#send({ kind: 'set-done', sets, because });
		this.direct();
	}

	/** A pause that was asked for by key, click or watch holds the count as well; a raised hand did it by itself. */
	#followPause(): void {
		const { live } = this;
		if (live === null) return;
		const isPaused = this.#state().paused !== null;
		if (this.#counting) {
			if (isPaused ? live.stage === 'counting' : live.stage === 'paused') live.command('go');
		} else if (isPaused && live.stage !== 'ended') live.wait();
		else if (!isPaused && live.stage === 'ended') this.#getReady();
	}

	#getReady(): void {
		const wanted = wantedSet(this.#state());
		if (wanted !== null) this.#ports.perform?.(wanted.exerciseId);
		this.live?.again();
	}

	#watchPresence({ framing, timeS }: Analysis): void {
		const isAway = this.#state().awaySinceS !== null;
		if (framing !== 'nobody') {
			this.#nobodySinceS = null;
			if (isAway) this.#send({ kind: 'back' });
			return;
		}
		this.#nobodySinceS ??= timeS;
		if (!isAway && timeS - this.#nobodySinceS >= LEFT_S) this.#send({ kind: 'left' });
	}
}

/** Help with the picture waits until it has been said what to do; otherwise they cut each other short. */
function inTurn(request: SpeechRequest): SpeechRequest {
	return request.key === 'framing' ? { ...request, priority: 'guide' } : request;
}

interface WantedSet {
	readonly key: string;
	readonly exerciseId: string;
}

/** What the camera should count now; `null` when there is nothing for it. */
export function wantedSet(state: WorkoutState): WantedSet | null {
	const { step, keptBy } = whatNow(state);
	if (step === null || !isForCamera(step) || keptBy !== 'camera') return null;
	if (state.stage !== 'get-ready' && state.stage !== 'work') return null;
	return { key: `${state.at} ${state.results.length}`, exerciseId: step.exerciseId };
}
