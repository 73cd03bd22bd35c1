import type { Out, StateMessage } from '../companion/messages.ts';

/** A cue stays for so long: read at a glance, gone before the next rep. House. */
const CUE_MS = 2_500;
/** In the colour of the text, not as a picture. */
const HEART = '♥\uFE0E';

/** What the wrist knows. Times are of the page's own clock. */
export interface Known {
	readonly link: 'looking' | 'here' | 'away' | 'lost';
	readonly isArmed: boolean;
	readonly state: StateMessage | null;
	/** When the rest ends; `null` outside of one and while it is held. */
	readonly restEndMs: number | null;
	/** Length of the rest that runs, for the ring. */
	readonly restS: number;
	readonly cue: { readonly text: string; readonly severity: 1 | 2 | 3; readonly untilMs: number } | null;
	/** A sentence about the last tap, or about the connection. */
	readonly note: string;
}

/** What is drawn: a word above, one huge number, a word below, and how much of the ring is lit. */
export interface Face {
	/** Classes of `watch.css`. */
	readonly tone: 'calm' | 'rest' | 'lit' | 'lit stop' | 'off';
	readonly top: string;
	readonly big: string;
	readonly bottom: string;
	readonly ringRatio: number;
}

export const NOTHING_KNOWN: Known = {
	link: 'looking',
	isArmed: false,
	state: null,
	restEndMs: null,
	restS: 0,
	cue: null,
	note: '',
};

/** A copy with some of it changed. Older browsers have no spread for objects, and what stands in for it would be half of this page. */
export function changed<T extends object>(before: T, change: Partial<T>): T {
	return Object.assign({}, before, change);
}

/** What the wrist knows after a message. */
export function learn(known: Known, message: Out, nowMs: number): Known {
	const { state } = known;
	switch (message.t) {
		case 'state': {
			const rested = withRest(changed(known, { state: message }), message.rest, nowMs);
			return message.run ? rested : changed(rested, { restEndMs: null });
		}
		case 'rep':
			return state === null ? known : changed(known, { state: changed(state, { n: message.n }) });
		case 'rest':
			return withRest(known, message.s, nowMs);
		case 'cue':
			return changed(known, { cue: { text: message.s, severity: message.sev, untilMs: nowMs + CUE_MS } });
		case 'bye':
			return changed(known, { link: 'away' });
		default:
			return known;
	}
}

function withRest(known: Known, restS: number, nowMs: number): Known {
	if (restS === 0) return changed(known, { restEndMs: null, restS: 0 });
	return changed(known, { restEndMs: nowMs + restS * 1000, restS: Math.max(known.restS, restS) });
}

/** @returns whole seconds of rest that are left now. */
function restLeftS({ restEndMs }: Known, state: StateMessage, nowMs: number): number {
	return restEndMs === null ? state.rest : Math.max(0, Math.ceil((restEndMs - nowMs) / 1000));
}

function words(big: string, bottom: string, top = ''): Face {
	return { tone: 'off', top, big, bottom, ringRatio: 0 };
}

/** What the wrist shows at `nowMs`. */
export function faceAt(known: Known, nowMs: number): Face {
	const { link, state, cue, note } = known;
	if (link === 'looking') return words('…', note === '' ? 'Looking for Plumbline' : note);
	if (link === 'lost') return words('No link', note === '' ? 'Looking for the computer' : note);
	if (!known.isArmed) return words('Tap', 'to arm this watch', 'Plumbline');
	if (link === 'away') return words('Away', 'Plumbline is closed on the computer');
	if (state === null) return words('Ready', note);
	if (cue !== null && nowMs < cue.untilMs) return cueFace(cue, state);
	const face = stageFace(known, state, nowMs);
	return note === '' ? face : changed(face, { bottom: note });
}

/** Colour, sign and word: never colour alone. */
function cueFace({ text, severity }: NonNullable<Known['cue']>, { n }: StateMessage): Face {
	const tone = severity === 3 ? 'lit stop' : 'lit';
	return { tone, top: severity === 3 ? '■' : '▲'.repeat(severity), big: text, bottom: String(n), ringRatio: 0 };
}

function stageFace(known: Known, state: StateMessage, nowMs: number): Face {
	const { label, n, goal, hr, set, sets } = state;
	const heart = hr === null ? '' : `${HEART} ${hr}`;
	const inSet = sets > 0 ? `Set ${set} of ${sets}` : '';
	switch (state.stage) {
		case 'idle':
			return words('Ready', heart === '' ? 'Begin on the computer' : heart);
		case 'explain':
		case 'ready':
			return words('Go', inSet === '' ? 'Tap to begin' : inSet, label);
		case 'work': {
			const bottom = [heart, inSet, label].filter((below) => below !== '')[0] ?? '';
			const ringRatio = ratio(n, goal ?? 0);
			return { tone: 'calm', top: goal === null ? '' : `of ${goal}`, big: String(n), bottom, ringRatio };
		}
		case 'rest': {
			const leftS = restLeftS(known, state, nowMs);
			const bottom = label === '' ? heart : `Next: ${label}`;
			return { tone: 'rest', top: 'Rest', big: String(leftS), bottom, ringRatio: ratio(leftS, known.restS) };
		}
		case 'pain':
			return words('How is it?', 'Answer on the computer');
		case 'paused':
			return words(String(n), 'Tap to go on', 'Paused');
		case 'done':
			return words('Done', heart);
	}
}

/** 0 where there is nothing to be part of. */
function ratio(part: number, whole: number): number {
	return whole > 0 ? Math.min(1, part / whole) : 0;
}
