/** Own sounds: in place of what no voice can say, and at the ends of a timer. */
export type ToneKind = 'stop' | 'safety' | 'count' | 'cue' | 'praise' | 'begin' | 'end';

/** Soft tones. All of it is silent until the first tap, and where the browser has no Web Audio; nothing throws. */
export interface Tones {
	/** Inside a tap or a key press: browsers make no sound before. */
	unlock(): void;
	/** Starts a tone; what sounds goes on. @param volumeRatio 0–1. @returns for how many seconds it sounds. */
	play(kind: ToneKind, volumeRatio: number): number;
	/** Lowers all tones while somebody speaks. */
	duck(): void;
	unduck(): void;
	/** Ends what sounds. */
	stop(): void;
}

interface Tone {
	/** Notes one after the other. */
	readonly notesHz: readonly number[];
	readonly noteS: number;
}

/** House: falling and low for stop, rising for praise; a count is the shortest. All below 1 kHz, where small speakers are soft. */
const TONES: Readonly<Record<ToneKind, Tone>> = {
	stop: { notesHz: [330, 247, 165], noteS: 0.22 },
	safety: { notesHz: [294, 294], noteS: 0.2 },
	count: { notesHz: [523], noteS: 0.12 },
	cue: { notesHz: [440, 392], noteS: 0.16 },
	praise: { notesHz: [523, 659], noteS: 0.14 },
	begin: { notesHz: [392, 587], noteS: 0.18 },
	end: { notesHz: [587, 392], noteS: 0.24 },
};

/** House: loud enough beside a voice at full volume. */
const LOUDEST = 0.3;
/** House: a tone stays heard under a voice, but does not cover it. */
const DUCKED_RATIO = 0.25;
/** House: gain that changes at once is heard as a click. */
const SOFTLY_S = 0.02;

/** @param openContext @returns null where there is no Web Audio. Called at the first tap. */
export function createTones(openContext: () => AudioContext | null = browserContext): Tones {
	let context: AudioContext | null = null;
	let master: GainNode | null = null;
	const sounding = new Set<OscillatorNode>();

	function open(): void {
		if (context === null) {
			context = openContext();
			master = context?.createGain() ?? null;
			if (context !== null) master?.connect(context.destination);
		}
		// Phones suspend it again when the page was away.
		if (context?.state !== 'running') void context?.resume().catch(() => undefined);
	}

	function playNote(hz: number, startS: number, noteS: number, volumeRatio: number): void {
		if (context === null || master === null) return;
		const note = context.createOscillator();
		const shape = context.createGain();
		note.frequency.value = hz;
		shape.gain.setValueAtTime(0, startS);
		shape.gain.linearRampToValueAtTime(LOUDEST * volumeRatio, startS + SOFTLY_S);
		shape.gain.linearRampToValueAtTime(0, startS + noteS);
		note.connect(shape).connect(master);
		sounding.add(note);
		note.addEventListener('ended', () => sounding.delete(note));
		note.start(startS);
		note.stop(startS + noteS);
	}

	const fade = (ratio: number) => {
		if (context !== null) master?.gain.setTargetAtTime(ratio, context.currentTime, SOFTLY_S);
	};

	return {
		unlock: () => {
			attempt(open);
		},
		play(kind, volumeRatio) {
			const { notesHz, noteS } = TONES[kind];
			attempt(() => {
				if (context === null || volumeRatio <= 0) return;
				open();
				const nowS = context.currentTime;
				for (const [index, hz] of notesHz.entries()) playNote(hz, nowS + index * noteS, noteS, volumeRatio);
			});
			return notesHz.length * noteS;
		},
		duck: () => {
			attempt(() => {
				fade(DUCKED_RATIO);
			});
		},
		unduck: () => {
			attempt(() => {
				fade(1);
			});
		},
		stop: () => {
			attempt(() => {
				for (const note of sounding) note.stop();
			});
		},
	};
}

/** A sound that fails is a sound not heard: nobody has to know. */
function attempt(sound: () => void): void {
	try {
		sound();
	} catch {
		// The browser has taken the audio away; what is said is on the screen too.
	}
}

function browserContext(): AudioContext | null {
	return 'AudioContext' in globalThis ? new AudioContext() : null;
}
