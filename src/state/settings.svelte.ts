import type { Backend, PoseModel } from '../io/estimator/poseEstimator.ts';
import type { SettingsStore } from '../io/storage/settingsStore.ts';

const MODELS: readonly PoseModel[] = ['blazepose-full', 'blazepose-lite', 'movenet-lightning'];
const BACKENDS: readonly Backend[] = ['webgpu', 'webgl', 'wasm'];

export type Voice = 'on' | 'off';
export type Picture = 'mirrored' | 'plain';

/** What the person chose. `?model=` and `?backend=` in the address win over it for the visit. */
export class Settings {
	/** `null`: chosen by what the view needs. */
	readonly model: PoseModel | null;
	/** `null`: chosen by probe. */
	readonly backend: Backend | null;

	readonly #store: SettingsStore;
	#voice: Voice = $state('on');
	#picture: Picture = $state('mirrored');
	#cameraId: string | null = $state(null);

	constructor(store: SettingsStore, address: URLSearchParams) {
		this.#store = store;
		this.model = oneOf(MODELS, address.get('model'));
		this.backend = oneOf(BACKENDS, address.get('backend'));
		this.#voice = oneOf(['on', 'off'] as const, store.read('voice')) ?? 'on';
		this.#picture = oneOf(['mirrored', 'plain'] as const, store.read('picture')) ?? 'mirrored';
		const cameraId = store.read('camera');
		this.#cameraId = cameraId === '' ? null : cameraId;
	}

	get voice(): Voice {
		return this.#voice;
	}
	set voice(voice: Voice) {
		this.#voice = voice;
		this.#store.write('voice', voice);
	}

	get picture(): Picture {
		return this.#picture;
	}
	set picture(picture: Picture) {
		this.#picture = picture;
		this.#store.write('picture', picture);
	}

	/** The camera's device id; `null` for the system's own choice. */
	get cameraId(): string | null {
		return this.#cameraId;
	}
	set cameraId(cameraId: string | null) {
		this.#cameraId = cameraId;
		this.#store.write('camera', cameraId ?? '');
	}
}

function oneOf<T extends string>(known: readonly T[], value: string | null): T | null {
	return known.find((each) => each === value) ?? null;
}
