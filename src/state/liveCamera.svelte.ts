import type { CameraChoice } from '../io/camera/cameraStream.ts';
import type { CameraSource, CameraTrouble, LiveSource } from '../io/camera/frameSource.ts';
import { createLightWatch, type Light } from './lightWatch.ts';
import { isCamera, type LivePorts } from './livePorts.ts';

/** What there is to know of the camera of a live session. Of the demo: nothing. */
export class LiveCamera {
	/** What keeps the camera's picture from being used although it runs. */
	trouble = $state.raw<CameraTrouble | null>(null);
	/** To choose from. */
	choices = $state.raw<readonly CameraChoice[]>([]);
	light = $state<Light>('enough');
	/** Whether a wrist feels that the person goes on, seen or not. */
	goesOn: () => 'yes' | 'no' = () => 'no';

	#camera: CameraSource | null = null;
	readonly #lightOf = createLightWatch(() => this.#camera?.lumaRatio ?? null);

	/** Watches until `signal` aborts. */
	watch(source: LiveSource | CameraSource, ports: Pick<LivePorts, 'listCameras'>, signal: AbortSignal): void {
		if (!isCamera(source)) return;
		this.#camera = source;
		signal.addEventListener(
			'abort',
			source.onTrouble((trouble) => (this.trouble = trouble)),
		);
		void ports.listCameras().then((cameras) => (this.choices = cameras));
	}

	/** After each frame: it is looked at the light only while nobody is found. */
	moment(somebody: 'there' | 'nobody', timeS: number): void {
		this.light = this.#lightOf(somebody, timeS);
	}
}
