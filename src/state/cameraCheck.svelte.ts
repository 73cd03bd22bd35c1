import { framingProblem, type FramingProblem } from '../analysis/pose/framing.ts';
import type { CameraAccess } from '../io/camera/cameraAccess.ts';
import type { CameraChoice } from '../io/camera/cameraStream.ts';
import type { CameraSource, CameraTrouble, TimedFrame } from '../io/camera/frameSource.ts';
import type { PoseEstimator } from '../io/estimator/poseEstimator.ts';
import { CameraTrial } from './cameraTrial.svelte.ts';
import { lightOf, type Light } from './lightWatch.ts';
import { troubleOf } from './reviewRecording.ts';

/** What a look at the camera needs from outside. */
export interface CameraCheckPorts {
	/** The one that is chosen. Rejects with a `SourceError`. */
	openCamera(): Promise<CameraSource>;
	listCameras(): Promise<readonly CameraChoice[]>;
	/** Whether a camera may be used, as far as the browser tells. */
	access(): Promise<CameraAccess>;
	openEstimator(): PoseEstimator;
}

/** House: two seconds of pictures tell a camera’s pace, also one that falters. */
const PACE_WINDOW_S = 2;

/** A camera under test: its pace, its size, its light, and whether a whole person is seen. All of it ends with {@link CameraCheck.end}. */
export class CameraCheck {
	readonly trial: CameraTrial;
	picturesPerS = $state<number | null>(null);
	size = $state.raw<Pick<TimedFrame, 'widthPx' | 'heightPx'> | null>(null);
	light = $state<Light | null>(null);
	/** What keeps the picture from being used although the camera runs. */
	pictureTrouble = $state<CameraTrouble | null>(null);
	/** `whole`: somebody is seen from head to feet; `null` until the model has looked. */
	body = $state<FramingProblem | 'whole' | null>(null);
	/** To choose from. Browsers name them once one was allowed. */
	cameras = $state.raw<readonly CameraChoice[]>([]);
	access = $state<CameraAccess>('unknown');

	readonly #ports: CameraCheckPorts;
	#abort = new AbortController();

	constructor(ports: CameraCheckPorts) {
		this.#ports = ports;
		this.trial = new CameraTrial(async () => {
			const { signal } = this.#abort;
			const source = await ports.openCamera();
			if (!signal.aborted) void this.#measure(source, signal);
			return source;
		});
	}

	/** What can be known without a camera being on. Never rejects. */
	async lookAround(): Promise<void> {
		this.access = await this.#ports.access();
		this.cameras = await this.#ports.listCameras().catch(() => []);
	}

	/** Asks for the camera and measures it; another one than before when another was chosen. Never rejects. */
	async begin(): Promise<void> {
		this.end();
		this.#abort = new AbortController();
		await this.trial.ask();
		await this.lookAround();
	}

	end(): void {
		this.#abort.abort();
		this.trial.end();
		this.picturesPerS = null;
		this.size = null;
		this.light = null;
		this.pictureTrouble = null;
		this.body = null;
	}

	async #measure(source: CameraSource, signal: AbortSignal): Promise<void> {
		const estimator = this.#ports.openEstimator();
		const look = createLook(estimator, (body) => {
			if (!signal.aborted) this.body = body;
		});
		const pace = createPace();
		const stopListening = source.onTrouble((trouble) => (this.pictureTrouble = trouble));
		const isOver = () => signal.aborted;
		try {
			for await (const frame of source.frames(signal)) {
				look(frame);
				if (isOver()) break;
				this.picturesPerS = pace(frame.timeS) ?? this.picturesPerS;
				const { widthPx, heightPx } = frame;
				if (this.size?.widthPx !== widthPx || this.size.heightPx !== heightPx) this.size = { widthPx, heightPx };
				this.light = source.lumaRatio === null ? null : lightOf(source.lumaRatio);
			}
		} catch (reason) {
			if (!isOver()) {
				this.end();
				this.trial.trouble = troubleOf(reason);
			}
		} finally {
			stopListening();
			estimator.close();
		}
	}
}

/** Pictures a second over the last seconds, told once a second; `null` in between. */
function createPace(): (timeS: number) => number | null {
	let times: number[] = [];
	let toldS = Number.NEGATIVE_INFINITY;
	return (timeS) => {
		times = [...times.filter((each) => timeS - each <= PACE_WINDOW_S), timeS];
		const [firstS = timeS] = times;
		if (timeS - firstS < PACE_WINDOW_S / 2 || timeS - toldS < 1) return null;
		toldS = timeS;
		return (times.length - 1) / (timeS - firstS);
	};
}

/** Shows the model one picture at a time; those that come meanwhile are let go. */
function createLook(
	estimator: PoseEstimator,
	tell: (body: FramingProblem | 'whole') => void,
): (frame: TimedFrame) => void {
	let isLooking = false;
	return (frame) => {
		if (isLooking) {
			frame.image.close();
			return;
		}
		isLooking = true;
		estimator
			.estimate({ ...frame, back: 'unwanted' })
			.then((pose) => {
				tell(framingProblem(pose) ?? 'whole');
				isLooking = false;
			})
			// Without a model the camera is still measured.
			.catch(() => undefined);
	};
}
