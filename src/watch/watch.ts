import { HAPTIC_PATTERNS_MS } from '../companion/hapticWords.ts';
import type { CompanionAction, Out } from '../companion/messages.ts';
import {
	CLOSED_FLOODING,
	CLOSED_FULL,
	CLOSED_REPLACED,
	RELAY_PATH,
	type RelayToWatch,
} from '../companion/relayRules.ts';
import { createPasses } from './passes.ts';
import { changed, faceAt, learn, NOTHING_KNOWN, type Known } from './watchFace.ts';
import { type Link, openLink } from './watchLink.ts';
import { listenToPress } from './watchPress.ts';

/** A tap that was not heard is said again twice, then given up: who taps wants it now. */
const SAY_AGAIN_MS = 1_000;
const MAX_SAYINGS = 3;
const NOTE_MS = 3_000;
/** A finger's own answer, fainter than any word. */
const TOUCH_MS = 15;
const DRAW_MS = 200;
/** There may be room later, or another page was closed. */
const WAITS_FOR_A_TAP: readonly number[] = [CLOSED_REPLACED, CLOSED_FLOODING, CLOSED_FULL];
/** House: the largest watches are 240 wide in the units of a page, the smallest phones 320. */
const MAX_WATCH_PX = 280;

const byId = (id: string) => document.getElementById(id) as HTMLElement;
const face = byId('face');
const pair = byId('pair');
const code = byId('code') as HTMLInputElement;

const passes = createPasses(storage(), location.search);
let known: Known = NOTHING_KNOWN;
let link: Link | null = null;
let drawn = '';
let noteEndMs = 0;
let saying: { readonly id: string; readonly action: CompanionAction; times: number; atMs: number } | null = null;

function storage(): Storage | null {
	try {
		return localStorage;
	} catch {
		return null;
	}
}

function know(change: Partial<Known>): void {
	known = changed(known, change);
}

function draw(): void {
	const nowMs = Date.now();
	if (nowMs > noteEndMs) know({ note: '' });
	sayAgain(nowMs);
	const shown = faceAt(known, nowMs);
	const text = JSON.stringify(shown);
	if (text === drawn) return;
	drawn = text;
	face.className = shown.tone;
	for (const part of ['top', 'big', 'bottom'] as const) byId(part).textContent = shown[part];
	byId('big').className = shown.big.length < 3 ? '' : shown.big.length < 4 ? 'long' : 'word';
	byId('ring').style.strokeDasharray = `${shown.ringRatio * 100} 100`;
	// Each number would be too much to listen to.
	if (/lit|off/.test(shown.tone)) byId('said').textContent = `${shown.big}, ${shown.bottom}`;
}

function note(words: string): void {
	know({ note: words });
	noteEndMs = Date.now() + NOTE_MS;
	draw();
}

function vibrate(pattern: number | readonly number[]): void {
	if (known.isArmed && 'vibrate' in navigator) navigator.vibrate(pattern as number | number[]);
}

function hear(message: Out | RelayToWatch): void {
	if ('r' in message) hearRelay(message);
	else if (message.t === 'buzz') vibrate(HAPTIC_PATTERNS_MS[message.w]);
	else if (message.t === 'ping') link?.send({ t: 'pong', id: message.id });
	else if (message.t === 'ack') saying = saying?.id === message.id ? null : saying;
	else known = learn(known, message, Date.now());
	draw();
}

function hearRelay(message: RelayToWatch): void {
	if (message.r === 'host') know({ link: message.as });
	if (message.r !== 'joined') return;
	passes.opened(message.key);
	// The key in the address has been used; who shares the address shares nothing.
	history.replaceState(null, '', location.pathname);
	link?.send({ t: 'hello', v: 1, dev: deviceName(), app: '1', caps: caps() });
}

function deviceName(): string {
	const [system] = /Android|iPhone|iPad|Tizen|Mac|Windows|Linux/.exec(navigator.userAgent) ?? ['Other'];
	return `${system} ${screen.width > MAX_WATCH_PX ? 'page' : 'watch'}`;
}

function caps(): ('text' | 'cmd' | 'haptic')[] {
	return 'vibrate' in navigator ? ['text', 'cmd', 'haptic'] : ['text', 'cmd'];
}

function ended(closeCode: number, reason: string): void {
	link = null;
	know({ link: 'lost' });
	if (WAITS_FOR_A_TAP.includes(closeCode)) {
		note(`${reason} Tap to try again.`);
		noteEndMs = Infinity;
		return;
	}
	passes.refused();
	look(reason);
}

/** Goes in by what there is to show, or asks for a code, saying why. */
function look(why: string): void {
	const isAsked = passes.query() === null;
	pair.hidden = !isAsked;
	face.hidden = isAsked;
	noteEndMs = 0;
	if (isAsked) {
		byId('why').textContent = why === '' ? 'Six digits from the computer' : why;
		code.value = '';
		return;
	}
	link = openLink(address, {
		hear,
		ended,
		lost() {
			know({ link: known.state === null ? 'looking' : 'lost' });
			draw();
		},
	});
	draw();
}

function address(): string {
	const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
	return `${scheme}://${location.host}${RELAY_PATH}?role=watch&d=${passes.device}&${passes.query() ?? ''}`;
}

function act(action: CompanionAction): void {
	const wasArmed = known.isArmed;
	know({ isArmed: true });
	if (link === null) look('');
	else if (wasArmed) say(action);
	else {
		vibrate(HAPTIC_PATTERNS_MS.rep);
		stayAwake();
	}
	draw();
}

function say(action: CompanionAction): void {
	vibrate(action === 'stop' ? HAPTIC_PATTERNS_MS.marked : TOUCH_MS);
	saying = { id: `${passes.device.slice(0, 8)}-${Date.now().toString(36)}`, action, times: 0, atMs: 0 };
	sayAgain(Date.now());
}

/** Says what was tapped until it is heard, each time with the same id, so that it counts once. */
function sayAgain(nowMs: number): void {
	if (saying === null || nowMs - saying.atMs < SAY_AGAIN_MS) return;
	if (saying.times === MAX_SAYINGS) {
		saying = null;
		note('Not heard. Tap again.');
		return;
	}
	link?.send({ t: 'cmd', id: saying.id, a: saying.action });
	saying.times += 1;
	saying.atMs = nowMs;
}

/** Only over HTTPS; elsewhere the watch sleeps as it does, and comes back with the state. */
function stayAwake(): void {
	const { wakeLock } = navigator as { wakeLock?: { request(kind: 'screen'): Promise<unknown> } };
	if (known.isArmed && wakeLock !== undefined) wakeLock.request('screen').catch(() => undefined);
}

listenToPress(face, act);
function useCode(): void {
	if (!/^\d{6}$/.test(code.value)) return;
	passes.useCode(code.value);
	look('');
}

pair.addEventListener('submit', (event) => {
	event.preventDefault();
	useCode();
});
code.addEventListener('input', useCode);
document.addEventListener('visibilitychange', () => {
	if (document.visibilityState !== 'visible') return;
	link?.wake();
	stayAwake();
});
setInterval(draw, DRAW_MS);
look('');
