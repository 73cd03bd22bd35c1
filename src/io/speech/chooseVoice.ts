/** What is needed of a voice to choose it. */
export type VoiceTraits = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/**
 * The voice for a language tag such as `en-GB`: one that speaks on this device, of the same region if there is one. Voices that
 * send the text to a server are never taken.
 * @returns null when the device speaks no such language
 */
export function chooseVoice<V extends VoiceTraits>(voices: readonly V[], language: string): V | null {
	const [base] = partsOf(language);
	const able = voices.filter((voice) => voice.localService && partsOf(voice.lang)[0] === base);
	const score = (voice: V) => (isSame(voice.lang, language) ? 2 : 0) + (voice.default ? 1 : 0);
	return able.reduce<V | null>((best, voice) => (best === null || score(voice) > score(best) ? voice : best), null);
}

/** Android writes `en_GB`. */
function partsOf(language: string): string[] {
	return language.toLowerCase().replaceAll('_', '-').split('-');
}

function isSame(one: string, other: string): boolean {
	return partsOf(one).join('-') === partsOf(other).join('-');
}
