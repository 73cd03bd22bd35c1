import type { Page } from '@playwright/test';

/** What the page had the browser say, in milliseconds since the page was opened. */
export interface HeardSpeech {
	readonly text: string;
	readonly startMs: number;
	/** `null` while it is being said. */
	readonly endMs: number | null;
	readonly end: 'said' | 'cut' | null;
}

/**
 * Gives the page a voice, which is faster than a real one by `pace`, and keeps what it says. To be called before the page is opened:
 * machines that run tests have no voices.
 */
export async function giveVoice(page: Page, pace = 1): Promise<void> {
	await page.addInitScript((speed: number) => {
		const heard: { text: string; startMs: number; endMs: number | null; end: 'said' | 'cut' | null }[] = [];
		class Utterance extends EventTarget {
			voice = null;
			lang = '';
			volume = 1;
			rate = 1;
			constructor(readonly text: string) {
				super();
			}
		}
		let current: { utterance: Utterance; timer: ReturnType<typeof setTimeout> } | null = null;
		const close = (how: 'said' | 'cut') => {
			const last = heard.at(-1);
			if (last?.endMs === null) Object.assign(last, { endMs: performance.now(), end: how });
			const done = current;
			current = null;
			done?.utterance.dispatchEvent(new Event(how === 'said' ? 'end' : 'error'));
		};
		const synthesis = {
			getVoices: () => [{ name: 'Test', lang: 'en-GB', localService: true, default: true }],
			resume: () => undefined,
			cancel() {
				if (current === null) return;
				clearTimeout(current.timer);
				close('cut');
			},
			speak(utterance: Utterance) {
				if (utterance.text === '') return;
				// A browser would let it wait; nothing in the page is to count on that.
				if (current !== null) throw new Error(`“${utterance.text}” is asked for while something is said`);
				heard.push({ text: utterance.text, startMs: performance.now(), endMs: null, end: null });
				const lastsMs = (200 + utterance.text.length * 70) / utterance.rate / speed;
				current = {
					utterance,
					timer: setTimeout(() => {
						close('said');
					}, lastsMs),
				};
				setTimeout(() => utterance.dispatchEvent(new Event('start')), 0);
			},
		};
		Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis });
		Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance });
		Object.defineProperty(globalThis, 'heardSpeech', { value: heard });
	}, pace);
}

/** What was said so far. */
export async function heardSpeech(page: Page): Promise<readonly HeardSpeech[]> {
	return page.evaluate(() => (globalThis as unknown as { heardSpeech: HeardSpeech[] }).heardSpeech);
}

/** Texts that began before the one before them was over. */
export function spokenOver(heard: readonly HeardSpeech[]): readonly string[] {
	return heard
		.filter((entry, index) => {
			const before = heard[index - 1];
			return before !== undefined && (before.endMs === null || before.endMs > entry.startMs);
		})
		.map(({ text }) => text);
}
