import type { Analysis } from '../analysis/analysis.ts';
import type { Cue } from '../analysis/cues/cueScheduler.ts';
import type { Analyzer, AnalyzerOptions } from '../analysis/analyzer.ts';
import { asksForAnother, beginSetFlow, commandSetFlow, stepSetFlow, type FlowCommand, type SetFlow } from '../analysis/flow/setFlow.ts';
import { exerciseById } from '../analysis/exercises/registry.ts';
import type { PoseFrame } from '../analysis/pose/poseFrame.ts';
import type { RepReport, Session, SetReport } from '../analysis/session/session.ts';
import type { LiveSource } from '../io/camera/frameSource.ts';
import type { EstimatorEvent, PoseEstimator } from '../io/estimator/poseEstimator.ts';
import type { DraftStore } from '../io/storage/draftStore.ts';
import { liveDocument, runningSet } from './liveRecord.ts';
import { createLiveVoice } from './liveVoice.ts';
import { createPaceMeter, type Pace } from './paceMeter.ts';
import { troubleOf, type ReviewTrouble } from './reviewRecording.ts';

export interface LivePorts {
	/** e.g. `plumbline 0.1.0`, for the session document. */
	readonly app: string;
	/** Rejects with a `SourceError`. */
	openSource(): Promise<LiveSource>;
	openEstimator(): PoseEstimator;
	createAnalyzer(exerciseId: string, options?: AnalyzerOptions): Analyzer;
	/** Says one thing now; silent when the voice is off. */
	say(text: string): void;
	/** Mean brightness of the picture, 0 = black to 1 = white; `null` when it can't be read. */
	brightness(preview: LiveSource['preview']): number | null;
	readonly draft: DraftStore;
	saveSession(session: Session): void;
	/** Wall clock in seconds, from any origin. */
	clockS(): number;
	today(): Date;
}

/** `restarting`: pictures are lost for a moment. `restarted`: said for a few seconds after. */
export type LiveNotice = 'restarting' | 'restarted';

/** A cue stays lit until the next rep, or this long. */
const FAULT_LIT_S = 7;
const PRAISE_LIT_S = 3.5;
const NOTICE_S = 5;
/** Below this mean brightness the model finds nobody; house value, tried on darkened clips. */
const DARK_BRIGHTNESS = 0.12;
const BRIGHTNESS_EVERY_S = 1;

/** One exercise in front of the camera or shown by the demo athlete: sets until the person leaves. */
export class LiveSession {
	source = $state.raw<LiveSource | null>(null);
	/** Why it can't go on; `null` while it can. */
	trouble = $state.raw<ReviewTrouble | null>(null);
	/** The first picture has been through the model. */
	awake = $state(false);
	analysis = $state.raw<Analysis | null>(null);
	flow = $state.raw<SetFlow>(beginSetFlow());
	/** Completed reps of the running set, partial ones included. */
	reps = $state.raw<readonly RepReport[]>([]);
	/** The one lit cue. */
	cue = $state.raw<Cue | null>(null);
	notice = $state.raw<LiveNotice | null>(null);
	light = $state<'enough' | 'too-dark'>('enough');
	/** Seconds of counting, pauses left out. */
	setTimeS = $state(0);
	/** Finished sets. */
	sets = $state.raw<readonly SetReport[]>([]);
	saved = $state(false);
	pace = $state.raw<Pace | null>(null);
	readonly counted = $derived(this.reps.filter((rep) => !rep.partial).length);
	readonly stage = $derived(this.flow.stage);

	readonly exerciseId: string;
	readonly exerciseName: string;
	readonly #ports: LivePorts;
	readonly #abort = new AbortController();
	readonly #voice: ReturnType<typeof createLiveVoice>;
	readonly #startedAt: string;
	#estimator: PoseEstimator | null = null;
	#scout: Analyzer;
	#counter: Analyzer | null = null;
	#setStartS = 0;
	#noticeUntilS: number | null = null;
	#brightnessAtS: number | null = null;

	constructor(exerciseId: string, ports: LivePorts) {
		this.exerciseId = exerciseId;
		this.exerciseName = exerciseById(exerciseId).name;
		this.#ports = ports;
		this.#voice = createLiveVoice((text) => {
			ports.say(text);
		});
		this.#startedAt = ports.today().toISOString();
		this.#scout = ports.createAnalyzer(exerciseId);
	}

	get backend(): string | null {
		return this.#estimator?.backend ?? null;
	}
	get model(): string | null {
		return this.#estimator?.model ?? null;
	}

	/** Opens camera and model and follows the person. Resolves when the session is closed or can't go on; never rejects. */
	async run(): Promise<void> {
		try {
			const estimator = this.#ports.openEstimator();
			this.#estimator = estimator;
			const unlisten = estimator.listen((event) => {
				this.#hear(event);
			});
			this.#abort.signal.addEventListener('abort', unlisten);
			const source = await this.#ports.openSource();
			if (this.#abort.signal.aborted) {
				source.close();
				return;
			}
			this.source = source;
			await this.#follow(source, estimator);
		} catch (reason) {
			if (!this.#abort.signal.aborted) this.#fail(reason);
		}
	}

	command(command: FlowCommand): void {
		this.#advance(commandSetFlow(this.flow, command));
	}

	/** One more set, from framing on. */
	again(): void {
		this.flow = beginSetFlow();
		this.reps = [];
		this.cue = null;
		this.setTimeS = 0;
		this.#counter = null;
		this.#scout = this.#ports.createAnalyzer(this.exerciseId);
	}

	/** The session document of the finished sets. @returns null before there was a picture. */
	document(): Session | null {
		return this.#documentOf(this.sets);
	}

	save(): void {
		const session = this.document();
		if (session === null) return;
		this.#ports.saveSession(session);
		this.#ports.draft.clear();
		this.saved = true;
	}

	close(): void {
		if (this.flow.stage === 'counting' || this.flow.stage === 'paused') this.#finishSet();
		this.#abort.abort();
		this.source?.close();
		this.#estimator?.close();
	}

	async #follow(source: LiveSource, estimator: PoseEstimator): Promise<void> {
		const meter = createPaceMeter();
		for await (const frame of source.frames(this.#abort.signal)) {
			const startS = this.#ports.clockS();
			const pose = await estimator.estimate(frame);
			if (this.#abort.signal.aborted) return;
			this.pace = meter(startS, this.#ports.clockS());
			this.awake = true;
			this.#take(pose);
		}
	}

	#take(pose: PoseFrame): void {
		const before = this.flow;
		const analyzer = before.stage === 'counting' && this.#counter !== null ? this.#counter : this.#scout;
		const analysis = analyzer.push(pose);
		this.analysis = analysis;
		const completed = before.stage === 'counting' ? analysis.completed : null;
		if (completed !== null) this.#keepRep(completed, analysis);
		this.#lightCue(before.stage === 'counting' ? analysis.cue : null, completed, pose.timeS);
		if (before.stage === 'counting' && before.timeS !== null) this.setTimeS += pose.timeS - before.timeS;
		const flow = stepSetFlow(before, {
			timeS: pose.timeS,
			framing: analysis.framing,
			standingStill: analysis.standingStill,
			handRaised: analysis.handRaised,
			moving: before.stage === 'counting' && analysis.phase !== 'standing',
			reps: this.counted,
		});
		this.#checkLight(analysis, pose.timeS);
		if (asksForAnother(flow)) {
			this.again();
			return;
		}
		this.#advance(flow);
		this.#voice({
			before,
			flow,
			analysis,
			counted: completed?.partial === false ? this.counted : null,
			cue: before.stage === 'counting' ? analysis.cue : null,
		});
	}

	#advance(flow: SetFlow): void {
		const before = this.flow;
		this.flow = flow;
		if (flow.stage === before.stage) return;
		if (flow.stage === 'counting' && before.stage !== 'paused') this.#beginSet(flow);
		if (flow.stage === 'ended') this.#finishSet();
	}

	#beginSet(flow: SetFlow): void {
		this.#counter = this.#ports.createAnalyzer(this.exerciseId, { baseline: this.#scout.baseline() });
		this.#setStartS = flow.timeS ?? 0;
		this.setTimeS = 0;
		this.reps = [];
		this.saved = false;
	}

	#keepRep(rep: RepReport, analysis: Analysis): void {
		this.reps = [...this.reps, rep];
		const running = runningSet(this.exerciseId, analysis.view, this.#setStartS, this.reps);
		const session = this.#documentOf([...this.sets, running]);
		if (session !== null) this.#ports.draft.keep(session);
	}

	#finishSet(): void {
		const sets = this.#counter?.finish() ?? [];
		this.#counter = null;
		this.cue = null;
		if (sets.every((set) => set.reps.length === 0)) return;
		this.sets = [...this.sets, ...sets];
		this.reps = sets.flatMap((set) => set.reps);
		const session = this.document();
		if (session !== null) this.#ports.draft.keep(session);
	}

	#documentOf(sets: readonly SetReport[]): Session | null {
		if (this.source === null) return null;
		const head = {
			app: this.#ports.app,
			model: this.model ?? '',
			backend: this.backend ?? '',
			startedAt: this.#startedAt,
		};
		return liveDocument(head, this.source, sets);
	}

	#lightCue(cue: Cue | null, completed: RepReport | null, timeS: number): void {
		if (cue !== null) this.cue = cue;
		else if (this.cue !== null) {
			const litS = this.cue.kind === 'praise' ? PRAISE_LIT_S : FAULT_LIT_S;
			if (completed !== null || timeS - this.cue.timeS > litS) this.cue = null;
		}
	}

	#checkLight(analysis: Analysis, timeS: number): void {
		if (this.notice === 'restarted' && this.#noticeUntilS !== null && this.#ports.clockS() > this.#noticeUntilS) {
			this.notice = null;
		}
		if (analysis.framing !== 'nobody') {
			this.light = 'enough';
			return;
		}
		if (this.#brightnessAtS !== null && timeS - this.#brightnessAtS < BRIGHTNESS_EVERY_S) return;
		this.#brightnessAtS = timeS;
		const brightness = this.source === null ? null : this.#ports.brightness(this.source.preview);
		this.light = brightness !== null && brightness < DARK_BRIGHTNESS ? 'too-dark' : 'enough';
	}

	#hear(event: EstimatorEvent): void {
		if (event.kind === 'restarting') this.notice = 'restarting';
		else if (event.kind === 'ready' && this.notice === 'restarting') {
			this.notice = 'restarted';
			this.#noticeUntilS = this.#ports.clockS() + NOTICE_S;
		} else if (event.kind === 'failed') this.#fail(new Error(event.reason));
	}

	#fail(reason: unknown): void {
		if (this.flow.stage === 'counting' || this.flow.stage === 'paused') this.#finishSet();
		this.trouble ??= troubleOf(reason);
	}
}
