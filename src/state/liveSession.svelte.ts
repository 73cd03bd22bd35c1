import type { Analysis } from '../analysis/analysis.ts';
import type { Cue } from '../analysis/cues/cueScheduler.ts';
import type { Analyzer } from '../analysis/analyzer.ts';
import {
	asksForAnother,
	beginSetFlow,
	commandSetFlow,
	stepSetFlow,
	type FlowCommand,
	type SetFlow,
} from '../analysis/flow/setFlow.ts';
import { exerciseById } from '../analysis/exercises/registry.ts';
import type { PoseFrame } from '../analysis/pose/poseFrame.ts';
import type { RepReport, Session, SetReport } from '../analysis/session/session.ts';
import type { CameraChoice } from '../io/camera/cameraStream.ts';
import type { CameraSource, CameraTrouble, LiveSource } from '../io/camera/frameSource.ts';
import type { EstimatorEvent, PoseEstimator } from '../io/estimator/poseEstimator.ts';
import { isCamera, type LivePorts } from './livePorts.ts';
import { liveDocument, runningSet } from './liveRecord.ts';
import { flowSample } from './flowSample.ts';
import { createLightWatch, type Light } from './lightWatch.ts';
import { litCue } from './litCue.ts';
import { createLiveVoice, type LiveVoice } from './liveVoice.ts';
import { createRestartNotice, type RestartNotice } from './restartNotice.ts';
import { createPaceMeter, type Pace } from './paceMeter.ts';
import { troubleOf, type ReviewTrouble } from './reviewRecording.ts';

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
	cue = $state.raw<Cue | null>(null);
	notice = $state.raw<RestartNotice | null>(null);
	light = $state<Light>('enough');
	/** What keeps the camera's picture from being used although it runs. */
	cameraTrouble = $state.raw<CameraTrouble | null>(null);
	cameras = $state.raw<readonly CameraChoice[]>([]);
	/** Seconds of counting, pauses left out. */
	setTimeS = $state(0);
	sets = $state.raw<readonly SetReport[]>([]);
	saved = $state(false);
	pace = $state.raw<Pace | null>(null);
	readonly counted = $derived(this.reps.filter((rep) => !rep.partial).length);
	readonly stage = $derived(this.flow.stage);

	/** Is given every pose as the model saw it. */
	onPose: ((pose: PoseFrame) => void) | null = null;

	readonly exerciseId: string;
	readonly exerciseName: string;
	readonly #ports: LivePorts;
	readonly #abort = new AbortController();
	readonly #voice: LiveVoice;
	readonly #startedAt: string;
	#estimator: PoseEstimator | null = null;
	#scout: Analyzer;
	#counter: Analyzer | null = null;
	#setStartS = 0;
	readonly #notices = createRestartNotice();
	readonly #lightOf: ReturnType<typeof createLightWatch>;

	constructor(exerciseId: string, ports: LivePorts) {
		this.exerciseId = exerciseId;
		this.exerciseName = exerciseById(exerciseId).name;
		this.#ports = ports;
		this.#voice = createLiveVoice(ports.say);
		this.#lightOf = createLightWatch(() => (isCamera(this.source) ? this.source.lumaRatio : null));
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
			this.#watchCamera(source);
			await this.#follow(source, estimator);
		} catch (reason) {
			if (!this.#abort.signal.aborted) this.#fail(reason);
		}
	}

	command(command: FlowCommand): void {
		const before = this.flow;
		this.#advance(commandSetFlow(before, command));
		this.#voice.stage(before, this.flow);
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

	/** Hands over the finished sets. */
	save(): void {
		const session = this.#documentOf(this.sets);
		if (session === null) return;
		this.#ports.saveSession(session);
		this.#ports.draft.clear();
		this.saved = true;
	}

	/** Hands over poses that were recorded, for replay. */
	saveTrack(frames: readonly PoseFrame[]): void {
		const origin = { model: this.model ?? '', backend: this.backend ?? '', name: this.source?.name ?? '' };
		this.#ports.saveTrack({ origin, frames });
	}

	close(): void {
		this.#finishSet();
		this.#abort.abort();
		this.#ports.hush();
		this.source?.close();
		this.#estimator?.close();
	}

	async #follow(source: LiveSource, estimator: PoseEstimator): Promise<void> {
		const meter = createPaceMeter();
		for await (const frame of source.frames(this.#abort.signal)) {
			const startS = this.#ports.clockS();
			const pose = await estimator.estimate(frame);
			if (this.#abort.signal.aborted) return;
			this.pace = meter(startS, this.#ports.clockS(), pose.timeS);
			this.awake = true;
			this.#take(pose);
		}
		if (!this.#abort.signal.aborted) this.command('stop');
	}

	#watchCamera(source: LiveSource | CameraSource): void {
		if (!isCamera(source)) return;
		this.#abort.signal.addEventListener(
			'abort',
			source.onTrouble((trouble) => (this.cameraTrouble = trouble)),
		);
		void this.#ports.listCameras().then((cameras) => (this.cameras = cameras));
	}

	#take(pose: PoseFrame): void {
		this.onPose?.(pose);
		const before = this.flow;
		const analyzer = before.stage === 'counting' && this.#counter !== null ? this.#counter : this.#scout;
		const analysis = analyzer.push(pose);
		this.analysis = analysis;
		const completed = before.stage === 'counting' ? analysis.completed : null;
		if (completed !== null) this.#keepRep(completed, analysis);
		const cue = before.stage === 'counting' ? analysis.cue : null;
		this.cue = litCue(this.cue, { due: cue, repCompleted: completed === null ? 'no' : 'yes', timeS: pose.timeS });
		if (before.stage === 'counting' && before.timeS !== null) this.setTimeS += pose.timeS - before.timeS;
		const flow = stepSetFlow(before, flowSample(before, analysis, this.counted));
		this.light = this.#lightOf(analysis.framing === 'nobody' ? 'nobody' : 'there', pose.timeS);
		this.notice = this.#notices.at(this.#ports.clockS());
		if (asksForAnother(flow)) {
			this.again();
			return;
		}
		this.#advance(flow);
		this.#voice.moment({
			before,
			flow,
			analysis,
			counted: completed?.partial === false ? this.counted : null,
			cue,
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
		this.#keepDraft([...this.sets, runningSet(this.exerciseId, analysis.view, this.#setStartS, this.reps)]);
	}

	#finishSet(): void {
		const sets = this.#counter?.finish() ?? [];
		this.#counter = null;
		this.cue = null;
		if (sets.every((set) => set.reps.length === 0)) return;
		this.sets = [...this.sets, ...sets];
		this.reps = sets.flatMap((set) => set.reps);
		this.#keepDraft(this.sets);
	}

	#keepDraft(sets: readonly SetReport[]): void {
		const session = this.#documentOf(sets);
		if (session !== null) this.#ports.draft.keep(session);
	}

	#documentOf(sets: readonly SetReport[]): Session | null {
		const { model, backend, source } = this;
		const head = { app: this.#ports.app, model: model ?? '', backend: backend ?? '', startedAt: this.#startedAt };
		return source === null ? null : liveDocument(head, source, sets);
	}

	#hear(event: EstimatorEvent): void {
		const nowS = this.#ports.clockS();
		this.#notices.hear(event, nowS);
		this.notice = this.#notices.at(nowS);
		if (event.kind === 'failed') this.#fail(new Error(event.reason));
	}

	#fail(reason: unknown): void {
		this.#finishSet();
		this.trouble ??= troubleOf(reason);
	}
}
