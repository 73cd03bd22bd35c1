import { DEPTH_GOALS, type DepthGoal } from '../analysis/faults/depthGoal.ts';
import type { Backend, PoseModel } from '../io/estimator/poseEstimator.ts';
import type { SettingsStore } from '../io/storage/settingsStore.ts';
import { findLanguage, type Language } from '../language/languages.ts';
import { KeptTexts } from './keptTexts.svelte.ts';
import { parseRuleManners, serialiseRuleManners, withManner, type RuleManner } from './ruleManners.ts';

const MODELS: readonly PoseModel[] = ['blazepose-full', 'blazepose-lite', 'movenet-lightning'];
const BACKENDS: readonly Backend[] = ['webgpu', 'webgl', 'wasm'];

const VOICES = ['on', 'off'] as const;
export type Voice = (typeof VOICES)[number];
const PICTURES = ['mirrored', 'plain'] as const;
export type Picture = (typeof PICTURES)[number];
const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** House: outside of this the voices of most devices are hard to follow. */
export const SPEECH_RATE = { from: 0.7, to: 1.3 } as const;

/** Exercises for which a depth goal can be chosen. */
export const DEPTH_GOAL_EXERCISES = ['squat', 'lunge'] as const;
type GoalExercise = (typeof DEPTH_GOAL_EXERCISES)[number];

/** What is set together, and set back together, by the names it is kept under. */
const PARTS = {
	camera: ['camera', 'picture'],
	model: ['model', 'backend', 'speeds'],
	rules: ['rules'],
	depth: ['depth-squat', 'depth-lunge'],
	voice: ['voice', 'volume', 'rate'],
	language: ['language'],
	look: ['theme'],
	keys: ['letter-keys'],
} as const;
export type SettingsPart = keyof typeof PARTS;
/** What is remembered of a person beside that, and not set back. */
const REMEMBERED = ['screened', 'programme', 'introduced'] as const;
type SettingName = (typeof PARTS)[SettingsPart][number] | (typeof REMEMBERED)[number];
const EVERY_PART = Object.keys(PARTS) as SettingsPart[];
const NAMES: readonly SettingName[] = [...EVERY_PART.flatMap((part) => PARTS[part]), ...REMEMBERED];

/** What was set back last: which part, or all, and what was kept under its names. */
interface SetBack {
	readonly part: SettingsPart | 'all';
	readonly before: readonly (readonly [SettingName, string])[];
}

/** What the person chose. `?model=` and `?backend=` in the address win over it for the visit. */
export class Settings {
	readonly #kept: KeptTexts<SettingName>;
	readonly #address: { readonly model: PoseModel | null; readonly backend: Backend | null };
	#setBack = $state.raw<SetBack | null>(null);
	readonly #manners = $derived.by(() => parseRuleManners(this.#kept.read('rules')));

	constructor(store: SettingsStore, address: URLSearchParams) {
		this.#kept = new KeptTexts(store, NAMES);
		this.#address = {
			model: oneOf(MODELS, address.get('model')),
			backend: oneOf(BACKENDS, address.get('backend')),
		};
	}

	/** The model to start; `null`: chosen by what the view needs. */
	get model(): PoseModel | null {
		return this.#address.model ?? this.modelChoice;
	}
	/** The backend to start; `null`: chosen by probe. */
	get backend(): Backend | null {
		return this.#address.backend ?? this.backendChoice;
	}

	get modelChoice(): PoseModel | null {
		return oneOf(MODELS, this.#kept.read('model'));
	}
	set modelChoice(model: PoseModel | null) {
		this.#kept.write('model', model ?? '');
	}
	get backendChoice(): Backend | null {
		return oneOf(BACKENDS, this.#kept.read('backend'));
	}
	set backendChoice(backend: Backend | null) {
		this.#kept.write('backend', backend ?? '');
	}
	/** How fast the models were on this machine, as whoever measured it wrote it down. */
	get speeds(): string {
		return this.#kept.read('speeds');
	}
	set speeds(text: string) {
		this.#kept.write('speeds', text);
	}

	get voice(): Voice {
		return oneOf(VOICES, this.#kept.read('voice')) ?? 'on';
	}
	set voice(voice: Voice) {
		this.#put('voice', voice, 'on');
	}

	/** Of everything that is heard: 0–1. */
	get volumeRatio(): number {
		return numberIn({ from: 0, to: 1 }, this.#kept.read('volume')) ?? 1;
	}
	set volumeRatio(volumeRatio: number) {
		this.#put('volume', String(within({ from: 0, to: 1 }, volumeRatio)), '1');
	}

	/** How fast it speaks: 1 as the voice does by itself, inside `SPEECH_RATE`. */
	get rateRatio(): number {
		return numberIn(SPEECH_RATE, this.#kept.read('rate')) ?? 1;
	}
	set rateRatio(rateRatio: number) {
		this.#put('rate', String(within(SPEECH_RATE, rateRatio)), '1');
	}

	/** `null`: the browser's, if Plumbline speaks it. */
	get language(): Language['tag'] | null {
		return findLanguage(this.#kept.read('language'))?.tag ?? null;
	}
	set language(language: Language['tag'] | null) {
		this.#kept.write('language', language ?? '');
	}

	get theme(): Theme {
		return oneOf(THEMES, this.#kept.read('theme')) ?? 'system';
	}
	set theme(theme: Theme) {
		this.#put('theme', theme, 'system');
	}

	get letterKeys(): 'on' | 'off' {
		return oneOf(VOICES, this.#kept.read('letter-keys')) ?? 'on';
	}
	set letterKeys(letterKeys: 'on' | 'off') {
		this.#put('letter-keys', letterKeys, 'on');
	}
	get picture(): Picture {
		return oneOf(PICTURES, this.#kept.read('picture')) ?? 'mirrored';
	}
	set picture(picture: Picture) {
		this.#put('picture', picture, 'mirrored');
	}

	/** The camera's device id; `null` for the system's own choice. */
	get cameraId(): string | null {
		return orNull(this.#kept.read('camera'));
	}
	set cameraId(cameraId: string | null) {
		this.#kept.write('camera', cameraId ?? '');
	}

	/** How each rule tells what it found. */
	ruleManner(ruleId: string): RuleManner {
		return this.#manners.get(ruleId) ?? 'spoken';
	}
	setRuleManner(ruleId: string, manner: RuleManner): void {
		this.#kept.write('rules', serialiseRuleManners(withManner(this.#manners, ruleId, manner)));
	}

	depthGoal(exerciseId: GoalExercise): DepthGoal {
		return oneOf(DEPTH_GOALS, this.#kept.read(`depth-${exerciseId}`)) ?? 'parallel';
	}
	setDepthGoal(exerciseId: GoalExercise, goal: DepthGoal): void {
		this.#put(`depth-${exerciseId}`, goal, 'parallel');
	}

	/** What an analyzer is told of it: the goals, and the rules that give no cue. */
	get judging(): { readonly depthGoals: Readonly<Record<string, DepthGoal>>; readonly uncuedRules: readonly string[] } {
		return {
			depthGoals: Object.fromEntries(DEPTH_GOAL_EXERCISES.map((id) => [id, this.depthGoal(id)])),
			uncuedRules: [...this.#manners].filter(([, manner]) => manner === 'off').map(([ruleId]) => ruleId),
		};
	}

	/** Whether the questions before the first workout were answered, and nothing spoke against it. */
	get screened(): boolean {
		return this.#kept.read('screened') === 'yes';
	}
	set screened(screened: boolean) {
		this.#kept.write('screened', screened ? 'yes' : '');
	}

	/** The programme that was begun last; `null` before the first. */
	get programmeId(): string | null {
		return orNull(this.#kept.read('programme'));
	}
	set programmeId(programmeId: string | null) {
		this.#kept.write('programme', programmeId ?? '');
	}

	/** Whether somebody was shown around, or has been here before there was anything to show. */
	get introduced(): boolean {
		return this.#kept.read('introduced') === 'yes' || this.screened || this.programmeId !== null;
	}
	set introduced(introduced: boolean) {
		this.#kept.write('introduced', introduced ? 'yes' : '');
	}

	/** Whether anything of a part is other than at first. */
	isChanged(part: SettingsPart | 'all'): boolean {
		return namesOf(part).some((name) => this.#kept.read(name) !== '');
	}

	/** What was set back last and can be undone; `null`: nothing. */
	get wasSetBack(): SettingsPart | 'all' | null {
		return this.#setBack?.part ?? null;
	}

	/** A part, or all, as it was at first. What people answered about their health is no setting. */
	setBack(part: SettingsPart | 'all'): void {
		const before = namesOf(part).map((name) => [name, this.#kept.read(name)] as const);
		for (const [name] of before) this.#kept.write(name, '');
		this.#setBack = { part, before };
	}

	undoSetBack(): void {
		for (const [name, text] of this.#setBack?.before ?? []) this.#kept.write(name, text);
		this.#setBack = null;
	}

	/** What is as at first is kept as nothing. */
	#put(name: SettingName, text: string, first: string): void {
		this.#kept.write(name, text === first ? '' : text);
	}
}

function namesOf(part: SettingsPart | 'all'): readonly SettingName[] {
	return part === 'all' ? EVERY_PART.flatMap((each) => PARTS[each]) : PARTS[part];
}

/** What is kept of nothing. */
const orNull = (text: string) => (text === '' ? null : text);

interface NumberRange {
	readonly from: number;
	readonly to: number;
}

const within = ({ from, to }: NumberRange, value: number) => Math.min(to, Math.max(from, value));

/** @returns null for text that is no number. */
function numberIn(range: NumberRange, text: string): number | null {
	const value = text.trim() === '' ? Number.NaN : Number(text);
	return Number.isFinite(value) ? within(range, value) : null;
}

function oneOf<T extends string>(known: readonly T[], value: string | null): T | null {
	return known.find((each) => each === value) ?? null;
}
