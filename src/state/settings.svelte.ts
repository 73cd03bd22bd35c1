import type { Backend, PoseModel } from '../io/estimator/poseEstimator.ts';
import type { SettingsStore } from '../io/storage/settingsStore.ts';

const MODELS: readonly PoseModel[] = ['blazepose-full', 'blazepose-lite', 'movenet-lightning'];
const BACKENDS: readonly Backend[] = ['webgpu', 'webgl', 'wasm'];

export type Voice = 'on' | 'off';
export type Picture = 'mirrored' | 'plain';

/** Languages that Plumbline's own texts are in. */
const SPOKEN_LANGUAGES = ['en'] as const;
export type SpokenLanguage = (typeof SPOKEN_LANGUAGES)[number];

/** House: outside of this the voices of most devices are hard to follow. */
export const SPEECH_RATE = { from: 0.7, to: 1.3 } as const;

/** What the person chose. `?model=` and `?backend=` in the address win over it for the visit. */
export class Settings {
	/** `null`: chosen by what the view needs. */
	readonly model: PoseModel | null;
	/** `null`: chosen by probe. */
	readonly backend: Backend | null;

	readonly #store: SettingsStore;
	#voice: Voice = $state('on');
	#volumeRatio: number = $state(1);
	#rateRatio: number = $state(1);
	#language: SpokenLanguage | null = $state(null);
	#picture: Picture = $state('mirrored');
	#cameraId: string | null = $state(null);
	#screened = $state(false);
	#programmeId: string | null = $state(null);

	constructor(store: SettingsStore, address: URLSearchParams) {
		this.#store = store;
		this.model = oneOf(MODELS, address.get('model'));
		this.backend = oneOf(BACKENDS, address.get('backend'));
		this.#voice = oneOf(['on', 'off'] as const, store.read('voice')) ?? 'on';
		this.#volumeRatio = numberIn({ from: 0, to: 1 }, store.read('volume')) ?? 1;
		this.#rateRatio = numberIn(SPEECH_RATE, store.read('rate')) ?? 1;
		this.#language = oneOf(SPOKEN_LANGUAGES, store.read('language'));
		this.#picture = oneOf(['mirrored', 'plain'] as const, store.read('picture')) ?? 'mirrored';
		this.#screened = store.read('screened') === 'yes';
		const programmeId = store.read('programme');
		this.#programmeId = programmeId === '' ? null : programmeId;
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

	/** Of everything that is heard: 0–1. */
	get volumeRatio(): number {
		return this.#volumeRatio;
	}
	set volumeRatio(volumeRatio: number) {
		this.#volumeRatio = within({ from: 0, to: 1 }, volumeRatio);
		this.#store.write('volume', String(this.#volumeRatio));
	}

	/** How fast it speaks: 1 as the voice does by itself, inside `SPEECH_RATE`. */
	get rateRatio(): number {
		return this.#rateRatio;
	}
	set rateRatio(rateRatio: number) {
		this.#rateRatio = within(SPEECH_RATE, rateRatio);
		this.#store.write('rate', String(this.#rateRatio));
	}

	/** `null`: the browser's, if Plumbline speaks it. */
	get language(): SpokenLanguage | null {
		return this.#language;
	}
	set language(language: SpokenLanguage | null) {
		this.#language = language;
		this.#store.write('language', language ?? '');
	}

	get picture(): Picture {
		return this.#picture;
	}
	set picture(picture: Picture) {
		this.#picture = picture;
		this.#store.write('picture', picture);
	}

	/** Whether the questions before the first workout were answered, and nothing spoke against it. */
	get screened(): boolean {
		return this.#screened;
	}
	set screened(screened: boolean) {
		this.#screened = screened;
		this.#store.write('screened', screened ? 'yes' : '');
	}

	/** The programme that was begun last; `null` before the first. */
	get programmeId(): string | null {
		return this.#programmeId;
	}
	set programmeId(programmeId: string | null) {
		this.#programmeId = programmeId;
		this.#store.write('programme', programmeId ?? '');
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

/**
 * The language tag in which things are said: the region that the browser prefers of the chosen language, or of the first one it
 * names that Plumbline speaks.
 */
export function spokenLanguage(chosen: SpokenLanguage | null, preferred: readonly string[]): string {
	const wanted: readonly string[] = chosen === null ? SPOKEN_LANGUAGES : [chosen];
	const base = (tag: string) => tag.toLowerCase().split(/[-_]/u)[0] ?? '';
	return preferred.find((tag) => wanted.includes(base(tag))) ?? chosen ?? SPOKEN_LANGUAGES[0];
}

interface NumberRange {
	readonly from: number;
	readonly to: number;
}

const within = ({ from, to }: NumberRange, value: number) => Math.min(to, Math.max(from, value));

/** @returns null for text that is no number. */
function numberIn(range: NumberRange, text: string | null): number | null {
	const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
	return Number.isFinite(value) ? within(range, value) : null;
}

function oneOf<T extends string>(known: readonly T[], value: string | null): T | null {
	return known.find((each) => each === value) ?? null;
}
