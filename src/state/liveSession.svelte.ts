import type { Analysis, CountedExercise } from '../analysis/analysis.ts';
import { wantsBack } from '../analysis/analyzer.ts';
import type { Cue } from '../analysis/cues/cueScheduler.ts';
import {
	asksForAnother,
	beginSetFlow,
	commandSetFlow,
	spendHand,
	stepSetFlow,
	waitingSetFlow,
	type FlowCommand,
	type SetFlow,
} from '../analysis/flow/setFlow.ts';
import type { PoseFrame } from '../analysis/pose/poseFrame.ts';
import type { RepReport, SetReport } from '../analysis/session/session.ts';
import type { LiveSource } from '../io/camera/frameSource.ts';
import { setsText } from './exerciseWords.ts';
import { flowSample, isInSet } from './flowSample.ts';
import type { FollowedPicture } from './followSource.ts';
import { LiveBack } from './liveBack.svelte.ts';
import { LiveCamera } from './liveCamera.svelte.ts';
import type { LivePorts } from './livePorts.ts';
import { createLiveKeeping, type LiveKeeping } from './liveKeeping.ts';
import type { SessionFile } from './liveRecord.ts';
import { LiveSight, type SightNeeds } from './liveSight.svelte.ts';
import { createLiveVoice, type LiveVoice } from './liveVoice.ts';
import { litCue } from './litCue.ts';
import { leastHzOf, placeOf } from './pictureNeeds.ts';
import { troubleOf, type ReviewTrouble } from './reviewRecording.ts';
import { beginSetProgress, progressNews, stepSetProgress, type SetProgress } from './setProgress.ts';
import { createSetAnalysis, type SetAnalysis } from './setAnalysis.ts';

/** Somebody in front of the camera, or the demo athlete: sets of an exercise, or of any that is recognised, until the person leaves. */
export class LiveSession {
	source = $state.raw<LiveSource | null>(null);
	/** Why it can't go on; `null` while it can. */
	trouble = $state.raw<ReviewTrouble | null>(null);
	/** The first picture has been through the model. */
	awake = $state(false);
	analysis = $state.raw<Analysis | null>(null);
	flow = $state.raw<SetFlow>(beginSetFlow());
	/** The exercise's id that was chosen, or `AUTO`. */
	choice = $state('');
	/** What is counted in the running set. */
	progress = $state.raw<SetProgress>(beginSetProgress(0));
	cue = $state.raw<Cue | null>(null);
	readonly camera = new LiveCamera();
	/** Seconds of counting, pauses left out. */
	setTimeS = $state(0);
	sets = $state.raw<readonly SetReport[]>([]);
	/** What the set that ended last came to. */
	done = $state.raw<readonly SetReport[]>([]);
	/** Completed reps of the exercise that is counted, partial ones included. */
	readonly reps: readonly RepReport[] = $derived(this.progress.reps);
	readonly counted = $derived(this.progress.counted);
	/** What is counted; `null` until a movement was recognised. */
	readonly exercise: CountedExercise | null = $derived.by(() =>
		isInSet(this.flow) ? this.progress.exercise : (this.analysis?.exercise ?? null),
	);
	readonly stage = $derived(this.flow.stage);
	readonly back: LiveBack;
	readonly sight: LiveSight;
	/** Is given every pose as the model saw it. */
	onPose: ((pose: PoseFrame) => void) | null = null;
	/** Is told after each picture, when all is up to date. */
	onMoment: ((analysis: Analysis) => void) | null = null;
	/** A raised hand between sets asks for this; without it, for another set. */
	onHand: (() => void) | null = null;

	readonly #ports: LivePorts;
	readonly #abort = new AbortController();
	readonly #voice: LiveVoice;
	readonly #keeping: LiveKeeping;
	readonly #taking: SetAnalysis;

	constructor(exerciseId: string, ports: LivePorts) {
		this.choice = exerciseId;
		this.#ports = ports;
		this.#voice = createLiveVoice(ports.voice.say, ports.tempo, ports.speaksRule);
		this.#keeping = createLiveKeeping(ports, () => this);
		this.#taking = createSetAnalysis(ports.createAnalyzer, exerciseId);
		this.back = new LiveBack(this.#taking);
		this.sight = new LiveSight(ports);
	}

	get backend(): string | null {
		return this.sight.backend;
	}
	get model(): string | null {
		return this.sight.model;
	}

	/** Opens camera and model and follows the person. Resolves when the session is closed or can't go on; never rejects. */
	async run(): Promise<void> {
		try {
			const { signal } = this.#abort;
			const onFailed = (reason: string) => this.#fail(new Error(reason));
			this.sight.open({ signal, onFailed });
			const source = await this.#ports.openSource();
			if (signal.aborted) {
				source.close();
				return;
			}
			this.source = source;
			this.camera.watch(source, this.#ports, signal);
			await this.sight.follow(source, {
				signal,
				needs: this.#needs.bind(this),
				onPicture: this.#take.bind(this),
				onOtherModel: this.#taking.forgetBack,
			});
			if (!this.#abort.signal.aborted) this.command('stop');
		} catch (reason) {
			if (!this.#abort.signal.aborted) this.#fail(reason);
		}
	}

	command(command: FlowCommand): void {
		const before = this.flow;
		this.#advance(commandSetFlow(before, command));
		this.#voice.stage(before, this.flow, setsText(this.done));
	}

	/** From now on this exercise, or `AUTO`. A running set goes on: what was done in it so far is judged as the new exercise. */
	choose(exerciseId: string): void {
		this.choice = exerciseId;
		this.cue = null;
		const analysis = this.#taking.choose(exerciseId);
		if (analysis === null) return;
		this.analysis = analysis;
		if (!isInSet(this.flow)) return;
		this.progress = stepSetProgress(beginSetProgress(this.progress.startS), analysis);
		this.#keeping.draft([...this.sets, ...this.progress.sets]);
	}

	/** One more set, from framing on. */
	again(): void {
		this.flow = beginSetFlow();
		this.progress = beginSetProgress(0);
		this.cue = null;
		this.#taking.startOver();
	}

	/** Ends a running set and looks on, until {@link again}. */
	wait(): void {
		if (this.flow.stage !== 'ended') this.command('stop');
		this.flow = waitingSetFlow();
		this.cue = null;
	}

	/** Hands over the finished sets. */
	save(as: SessionFile): 'saved' | 'nothing' {
		return this.#keeping.save(this.sets, as);
	}

	/** Hands over poses that were recorded, for replay. */
	saveTrack(frames: readonly PoseFrame[]): void {
		const origin = { model: this.model ?? '', backend: this.backend ?? '', name: this.source?.name ?? '' };
		this.#ports.saveTrack({ origin, frames });
	}

	close(): void {
		this.#finishSet();
		this.#abort.abort();
		this.#ports.voice.hush();
		this.source?.close();
		this.sight.close();
	}

	#needs(): SightNeeds {
		const back = wantsBack(this.choice) ? 'wanted' : 'unwanted';
		const place = placeOf(this.stage, this.analysis?.phase ?? 'start');
		return { leastHz: leastHzOf(this.exercise?.id ?? this.choice), back, place };
	}

	#take({ pose }: FollowedPicture): void {
		this.awake = true;
		this.onPose?.(pose);
		const before = this.flow;
		const counts = before.stage === 'counting';
		const analysis = counts ? this.#taking.count(pose) : this.#taking.look(pose);
		this.analysis = analysis;
		const earlier = this.progress;
		if (counts) {
			this.sight.noteCounted();
			this.#keepProgress(analysis);
		}
		this.back.moment(analysis, this.reps);
		const cue = counts ? analysis.cue : null;
		const changed = this.progress.reps === earlier.reps ? 'no' : 'yes';
		this.cue = litCue(this.cue, { due: cue, repCompleted: changed, timeS: pose.timeS });
		if (counts && before.timeS !== null) this.setTimeS += pose.timeS - before.timeS;
		const flow = stepSetFlow(before, flowSample(before, analysis, this.counted, this.camera.goesOn()));
		this.camera.moment(analysis.framing === 'nobody' ? 'nobody' : 'there', pose.timeS);
		if (asksForAnother(flow)) {
			this.#answerHand(flow);
			return;
		}
		this.#advance(flow);
		const said = { ...progressNews(earlier, this.progress), cue, result: setsText(this.done) };
		this.#voice.moment({ before, flow, analysis, ...said });
		this.onMoment?.(analysis);
	}

	#answerHand(flow: SetFlow): void {
		if (this.onHand === null) {
			this.again();
			return;
		}
		this.flow = spendHand(flow);
		this.onHand();
	}

	#advance(flow: SetFlow): void {
		const before = this.flow;
		this.flow = flow;
		if (flow.stage === before.stage) return;
		if (flow.stage === 'counting' && before.stage !== 'paused') this.#beginSet(flow);
		if (flow.stage === 'ended') this.#finishSet();
	}

	#beginSet(flow: SetFlow): void {
		this.#taking.beginSet();
		this.progress = beginSetProgress(flow.timeS ?? 0);
		this.done = [];
		this.setTimeS = 0;
	}

	#keepProgress(analysis: Analysis): void {
		const before = this.progress;
		this.progress = stepSetProgress(before, analysis);
		if (this.progress.reps !== before.reps) this.#keeping.draft([...this.sets, ...this.progress.sets]);
	}

	#finishSet(): void {
		this.cue = null;
		const sets = this.#taking.finishSet();
		this.back.setDone(sets);
		if (sets.length === 0) return;
		this.done = sets;
		this.sets = [...this.sets, ...sets];
		this.#keeping.finished(this.sets);
	}

	#fail(reason: unknown): void {
		this.#finishSet();
		this.trouble ??= troubleOf(reason);
	}
}
