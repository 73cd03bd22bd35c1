import type { Session } from '../analysis/session/session.ts';
import { progression, type Suggestion } from '../workout/progression.ts';
import { whatNow } from '../workout/whatNow.ts';
import { stepWorkout } from '../workout/workoutMachine.ts';
import { workoutReport } from '../workout/workoutReport.ts';
import type { WorkoutEvent, WorkoutState } from '../workout/workoutState.ts';
import type { SessionFile } from './liveRecord.ts';
import { heartOfWorkText, longerRestText } from './heartWords.ts';
import { KEPT, NOT_KEPT } from './keptWords.ts';
import { localDay } from './localDay.ts';
import { WorkoutCamera, wantedSet } from './workoutCamera.svelte.ts';
import { workoutDocument } from './workoutDocument.ts';
import { workoutDone } from './workoutDone.ts';
import { createWorkoutHeart, type WorkoutHeart } from './workoutHeart.ts';
import type { WorkoutPorts } from './workoutPorts.ts';
import { sayStep } from './workoutVoice.ts';

/** A rest day between, as the plan would have it. */
const RESTED_DAYS = 2;

/** A workout from the first question to the summary. The plan says what is next; the camera, the clock and the person say when. */
export class WorkoutSession {
	state = $state.raw() as WorkoutState;
	readonly now = $derived(whatNow(this.state));
	/** What became of its document, in words; empty before the end. */
	kept = $state('');
	/** Why the rest that runs was made longer, in a sentence; empty when it was not. */
	restNote = $state('');
	/** What it came to; `null` before the end. */
	readonly report = $derived(this.state.stage === 'summary' ? workoutReport(this.state) : null);
	readonly camera: WorkoutCamera;

	readonly #ports: WorkoutPorts;
	readonly #heart: WorkoutHeart;
	#stopClock: () => void = () => undefined;
	#document: Session | null = null;

	constructor(state: WorkoutState, ports: WorkoutPorts) {
		this.state = state;
		this.#ports = ports;
		this.#heart = createWorkoutHeart(() => ports.bpm?.() ?? null);
		this.camera = new WorkoutCamera(
			ports,
			() => this.state,
			(event) => this.send(event),
		);
	}

	/** Whether a camera is to see the set that runs or is about to. */
	get attends(): boolean {
		return wantedSet(this.state) !== null;
	}

	/** Whether the picture of the camera is what there is to look at. */
	get showsCamera(): boolean {
		const { stage, paused } = this.state;
		const isHeldBack = stage === 'get-ready' && paused !== null;
		return this.camera.live !== null && this.camera.live.source !== null && this.attends && !isHeldBack;
	}

	/** Why this workout is as it is, in one sentence; may be empty. */
	get because(): string {
		return this.#ports.because;
	}

	/** What comes next time, and why; `null` before the end. */
	get next(): Suggestion | null {
		const { report } = this;
		if (report === null) return null;
		const day = localDay(this.#ports.live.today());
		const past = [...this.#ports.past, { day, report, nextMorning: null }];
		return progression(this.state.programme, past, day + RESTED_DAYS);
	}

	/** Starts the clock. */
	run(): void {
		sayStep(null, this.state, this.#ports.voice);
		this.#stopClock = this.#ports.everyMoment(() => {
			const nowS = this.#ports.wallS();
			this.#watchHeart(nowS);
			this.send({ kind: 'time', nowS });
		});
	}

	/** The highest heart rate of the set that was done last; `null` where nothing measures. */
	get heartPeakBpm(): number | null {
		return this.#heart.peakBpm;
	}

	/** Heart rate over what was done, in words; empty where nothing measured. */
	get heartWords(): string {
		return heartOfWorkText(this.#heart.over(this.state.results));
	}

	send(event: WorkoutEvent): void {
		if (event.kind === 'go' && this.camera.startNow() === 'started') return;
		const before = this.state;
		const after = stepWorkout(before, event);
		if (after === before) return;
		this.state = after;
		if (before.stage !== after.stage) this.restNote = '';
		sayStep(before, after, this.#ports.voice);
		if (isWorthKeeping(before, after)) this.#ports.draft.keep(after);
		this.camera.direct();
		if (before.screening === 'needed' && after.screening === 'done') this.#ports.screened();
		if (this.state.stage === 'summary') this.#finish();
	}

	/** Which pain lets the plan go on. */
	choosePainMode(mode: WorkoutState['mode']): void {
		this.state = { ...this.state, mode };
	}

	close(): void {
		this.#stopClock();
		this.#ports.voice.hush();
		this.camera.close();
	}

	/** A rest may go on while the heart is busy. */
	#watchHeart(nowS: number): void {
		const longer = this.#heart.moment(this.now, nowS);
		if (longer === null) return;
		const before = this.state;
		this.send({ kind: 'more-rest', seconds: longer.addS });
		if (this.state === before || longer.told === 'again') return;
		this.restNote = longerRestText(longer);
		this.#ports.voice.say({ text: this.restNote, priority: 'guide', shown: 'anyway' });
	}

	#finish(): void {
		if (this.#document !== null) return;
		const { live } = this.camera;
		this.#document = workoutDocument(this.state, {
			app: this.#ports.live.app,
			model: live?.model ?? '',
			backend: live?.backend ?? '',
			kind: this.#ports.perform === null ? 'camera' : 'demo',
			source: live?.source ?? null,
			endedAt: this.#ports.live.today(),
			heartRate: this.#heart.since(this.state.beganWallS),
		});
		this.#stopClock();
		this.camera.close();
		void this.#keep(this.#document);
	}

	/** What was written as it went stays until the whole is kept. */
	async #keep(document: Session): Promise<void> {
		try {
			await this.#ports.keepSession(document);
			this.#ports.draft.clear();
			this.kept = KEPT;
		} catch {
			this.kept = NOT_KEPT;
		}
	}

	/** Whether there is anything for a watch's app. */
	get hasActivity(): boolean {
		return workoutDone(this.state).length > 0;
	}

	/** Hands the workout to the person as a file. */
	save(as: SessionFile): void {
		if (this.#document !== null) this.#ports.live.saveSession(this.#document, as);
	}
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
