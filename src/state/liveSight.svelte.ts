import type { LiveSource } from '../io/camera/frameSource.ts';
import type { EstimatorEvent, PoseEstimator, PoseModel } from '../io/estimator/poseEstimator.ts';
import { followSource, type FollowedPicture } from './followSource.ts';
import type { LivePorts } from './livePorts.ts';
import { createLookBudget, type Look, type LookBudget, type LookedAt } from './lookBudget.ts';
import type { Pace } from './paceMeter.ts';
import { createRestartNotice, type RestartNotice } from './restartNotice.ts';

/** What is wanted of a picture, asked for each. */
export type SightNeeds = Pick<LookedAt, 'leastHz' | 'back' | 'place'>;

/** Who is told what while pictures are followed. */
export interface SightHooks {
	readonly signal: AbortSignal;
	readonly needs: () => SightNeeds;
	/** Called with each picture, in order. */
	readonly onPicture: (picture: FollowedPicture) => void;
	/** Another model looks from now on: what was learnt of outlines holds no longer. */
	readonly onOtherModel: () => void;
}

/** How well the overlay tells ahead where joints are, in trunk lengths: off by so much, and by so much if it did not. */
export interface OverlayError {
	readonly aheadRatio: number;
	readonly leftRatio: number;
}

const MODELS: Readonly<Record<Look['model'], PoseModel>> = { full: 'blazepose-full', lite: 'blazepose-lite' };

/** The eyes of a live session: the pose model, how fast it is, and how closely it looks for that. */
export class LiveSight {
	pace = $state.raw<Pace | null>(null);
	notice = $state.raw<RestartNotice | null>(null);
	/** How closely it looks; `null` where that doesn't adapt. */
	look = $state.raw<Look | null>(null);
	/** Share of the time in which the model is at work, 0–1. */
	load = $state.raw<number | null>(null);

	/** As whoever draws the overlay tells; `null` until then. */
	overlayError = $state.raw<OverlayError | null>(null);

	readonly #ports: Pick<LivePorts, 'openEstimator' | 'clockS' | 'looking'>;
	readonly #notices = createRestartNotice();
	/** Models that what was counted was seen with, the first one first. */
	readonly #counted: PoseModel[] = [];
	#estimator: PoseEstimator | null = null;
	#budget: LookBudget | null = null;
	#source: LiveSource | null = null;
	#preparing: Look['model'] | null = null;

	constructor(ports: Pick<LivePorts, 'openEstimator' | 'clockS' | 'looking'>) {
		this.#ports = ports;
	}

	get backend(): string | null {
		return this.#estimator?.backend ?? null;
	}

	/** What it looks with; of a session in which several counted, all of them. */
	get model(): string | null {
		return this.#counted.length === 0 ? (this.#estimator?.model ?? null) : this.#counted.join(', ');
	}

	/** Begins to load the model. `onFailed`: no backend is left. */
	open({ signal, onFailed }: { readonly signal: AbortSignal; readonly onFailed: (reason: string) => void }): void {
		const estimator = this.#ports.openEstimator();
		this.#estimator = estimator;
		const { looking } = this.#ports;
		const first = (['full', 'lite'] as const).find((name) => MODELS[name] === estimator.model);
		if (looking !== undefined && first !== undefined && estimator.changes !== undefined) {
			this.#budget = createLookBudget(first, looking.models);
			this.look = this.#budget.look;
		}
		signal.addEventListener(
			'abort',
			estimator.listen((event) => {
				this.#hear(event);
				if (event.kind === 'failed') onFailed(event.reason);
			}),
		);
	}

	/** One picture of the source after the other, until it ends or `signal` aborts. */
	async follow(source: LiveSource, hooks: SightHooks): Promise<void> {
		const estimator = this.#estimator;
		if (estimator === null) throw new Error('the pose model is not open');
		this.#source = source;
		this.#thin();
		await followSource(source, estimator, {
			signal: hooks.signal,
			clockS: this.#ports.clockS,
			back: () => (this.look?.mask === 'left-out' ? 'unwanted' : hooks.needs().back),
			onPicture: (picture) => {
				this.pace = picture.pace;
				this.notice = this.#notices.at(picture.endS);
				hooks.onPicture(picture);
				this.#adapt(picture, hooks);
			},
		});
	}

	/** The newest picture was one of a set that is counted. */
	noteCounted(): void {
		const model = this.#estimator?.model;
		if (model !== undefined && !this.#counted.includes(model)) this.#counted.push(model);
	}

	close(): void {
		this.#estimator?.close();
	}

	#hear(event: EstimatorEvent): void {
		this.#notices.hear(event, this.#ports.clockS());
		this.notice = this.#notices.at(this.#ports.clockS());
	}

	#adapt({ pose, startS, endS }: FollowedPicture, { needs, onOtherModel }: SightHooks): void {
		const [budget, estimator, { looking }] = [this.#budget, this.#estimator, this.#ports];
		if (budget === null || estimator === null || looking === undefined) return;
		const moment = {
			clockS: startS,
			timeS: pose.timeS,
			busyS: endS - startS,
			person: pose.image === null ? ('nobody' as const) : ('there' as const),
			power: looking.power(),
			page: looking.page(),
		};
		const look = budget.push({ ...moment, ...needs() });
		this.load = budget.load;
		if (budget.wanted !== null) this.#prepare(budget.wanted, budget, estimator);
		if (look === this.look) return;
		const before = this.look;
		this.look = look;
		this.#thin();
		if (before?.model === look.model) return;
		estimator.changes?.use(MODELS[look.model]);
		onOtherModel();
	}

	#thin(): void {
		if (this.look !== null) this.#source?.limit?.(this.look.maxHz);
	}

	#prepare(model: Look['model'], budget: LookBudget, { changes }: PoseEstimator): void {
		if (this.#preparing === model) return;
		this.#preparing = model;
		changes?.prepare(MODELS[model]).then(
			() => budget.prepared(model),
			() => budget.missing(model),
		);
	}
}
