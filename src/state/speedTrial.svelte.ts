import type { Backend, PoseEstimator } from '../io/estimator/poseEstimator.ts';
import {
	MEASURED_MODELS,
	parseMachineSpeed,
	type MachineSpeed,
	type MeasuredModel,
	type Speed,
} from './machineSpeed.ts';

/** Pictures of a person, for a model to look at. */
export interface TrialPictures {
	readonly widthPx: number;
	readonly heightPx: number;
	next(): Promise<ImageBitmap>;
}

/** What measuring a machine needs from outside. */
export interface SpeedTrialPorts {
	openEstimator(model: MeasuredModel, backend: Backend): PoseEstimator;
	openPictures(): TrialPictures;
	/** What was kept, as text. */
	readonly kept: { read(): string; write(text: string): void };
	/** Wall clock in seconds, from any origin. */
	clockS(): number;
	/** @returns stops waiting */
	wait(seconds: number, act: () => void): () => void;
	today(): Date;
}

/** The way that runs everywhere comes first: whoever cancels has something then. */
const MEASURED_BACKENDS: readonly Backend[] = ['wasm', 'webgl', 'webgpu'];

/** House: a backend that has not started by then is not one to train with. */
const START_WITHIN_S = 20;
/** House: the first pictures compile and warm up, and with them the pose model tries its faster kernels one after the other. */
const WARM_UP = { pictures: 3, s: 1.5 };
/** House: long enough to see past one hiccup, short enough to wait for. */
const MEASURED_S = 2;

/** Tries the models in every way of calculating that this machine has, a few seconds each. */
export class SpeedTrial {
	/** What is being tried; `null` while nothing is. */
	trying = $state.raw<{ readonly model: MeasuredModel; readonly backend: Backend } | null>(null);
	/** Results so far of the running trial. */
	speeds = $state.raw<readonly Speed[]>([]);
	/** How far a running trial is, 0–1. */
	readonly doneRatio = $derived(this.speeds.length / (MEASURED_BACKENDS.length * MEASURED_MODELS.length));

	readonly #ports: SpeedTrialPorts;
	#abort = new AbortController();

	constructor(ports: SpeedTrialPorts) {
		this.#ports = ports;
	}

	/** What was measured on this machine, on this visit or an earlier one; `null` before. */
	get measured(): MachineSpeed | null {
		return parseMachineSpeed(this.#ports.kept.read());
	}

	/** Measures all there is. Resolves when it is done or was cancelled; never rejects. */
	async run(): Promise<void> {
		this.cancel();
		const { signal } = (this.#abort = new AbortController());
		const pictures = this.#ports.openPictures();
		this.speeds = [];
		for (const backend of MEASURED_BACKENDS) {
			for (const model of MEASURED_MODELS) {
				const isMissing = this.speeds.some((speed) => speed.backend === backend && speed.picturesPerS === null);
				this.trying = { model, backend };
				const picturesPerS = isMissing ? null : await this.#measure(model, backend, pictures, signal);
				if (signal.aborted) return;
				this.speeds = [...this.speeds, { model, backend, picturesPerS }];
			}
		}
		this.trying = null;
		const measured: MachineSpeed = { measuredAt: this.#ports.today().toISOString(), speeds: this.speeds };
		this.#ports.kept.write(JSON.stringify(measured));
	}

	/** Ends a running trial at once; what was kept before stays. */
	cancel(): void {
		this.#abort.abort();
		this.trying = null;
	}

	/** @returns null when it does not run. */
	async #measure(
		model: MeasuredModel,
		backend: Backend,
		pictures: TrialPictures,
		signal: AbortSignal,
	): Promise<number | null> {
		const { openEstimator, wait, clockS } = this.#ports;
		const estimator = openEstimator(model, backend);
		const close = () => {
			estimator.close();
		};
		signal.addEventListener('abort', close);
		const stopWaiting = wait(START_WITHIN_S, close);
		try {
			await estimator.ready;
			stopWaiting();
			const { widthPx, heightPx } = pictures;
			const startS = clockS();
			let began: { readonly atS: number; readonly seen: number } | null = null;
			for (let seen = 0; ; seen += 1) {
				const nowS = clockS();
				if (seen >= WARM_UP.pictures && nowS - startS >= WARM_UP.s) began ??= { atS: nowS, seen };
				const tookS = began === null ? 0 : nowS - began.atS;
				if (began !== null && tookS >= MEASURED_S) {
					// One that broke down goes on in another way, which is measured by itself.
					return estimator.backend === backend ? (seen - began.seen) / tookS : null;
				}
				const image = await pictures.next();
				await estimator.estimate({ image, timeS: seen, widthPx, heightPx, back: 'unwanted' });
			}
		} catch {
			return null;
		} finally {
			stopWaiting();
			signal.removeEventListener('abort', close);
			close();
		}
	}
}
