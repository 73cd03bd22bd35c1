import type { SessionRep } from '../../analysis/session/summary.ts';
import { word } from '../../language/word.ts';
import type { Correcting } from '../../state/correcting.svelte.ts';
import type { Playback } from '../../state/playback.svelte.ts';
import type { PlaybackLayers } from '../../state/playbackLayers.svelte.ts';
import type { PlaybackZoom } from '../../state/playbackZoom.svelte.ts';

/** What the keys of a review work on. */
export interface KeyTargets {
	readonly playback: Playback;
	readonly zoom: PlaybackZoom;
	readonly layers: PlaybackLayers;
	readonly correcting: Correcting;
	/** The rep under the playhead. */
	readonly current: () => SessionRep | null;
	readonly chooseBeside: (by: -1 | 1) => void;
	readonly showKeys: () => void;
}

/** A thing to do, and the keys that do it. */
interface KeyUse {
	/** As `KeyboardEvent.key` calls them; letters are small ones. */
	readonly keys: readonly string[];
	/** What is printed on them. */
	readonly printed: readonly string[];
	readonly text: string;
	act(targets: KeyTargets): void;
}

function one(key: string, text: string, act: KeyUse['act'], printed = key, also: readonly string[] = []): KeyUse {
	return { keys: [key, ...also], printed: [printed], text, act };
}

/** Every key of a finished review, as they are listed: two by two. */
export const KEY_USES: readonly KeyUse[] = [
	one(' ', 'Play or pause', ({ playback }) => playback.toggle(), word('space')),
	one('l', 'Loop the rep', ({ playback, current }) => toggleLoop(playback, current()), 'L'),
	{
		keys: [',', 'ArrowLeft'],
		printed: [',', '←'],
		text: 'One picture back',
		act: ({ playback }) => playback.step(-1),
	},
	{
		keys: ['.', 'ArrowRight'],
		printed: ['.', '→'],
		text: 'One picture on',
		act: ({ playback }) => playback.step(1),
	},
	one('ArrowUp', 'Rep before', ({ chooseBeside }) => chooseBeside(-1), '↑'),
	one('ArrowDown', 'Next rep', ({ chooseBeside }) => chooseBeside(1), '↓'),
	one('<', 'Slower', ({ playback }) => playback.changeRate('slower')),
	one('>', 'Faster', ({ playback }) => playback.changeRate('faster')),
	one('o', 'Overlay on or off', ({ layers }) => layers.toggleOverlay(), 'O'),
	one('a', 'Angles', ({ layers }) => layers.toggle('angles'), 'A'),
	one('p', 'Paths of hip, knee and hand', ({ layers }) => layers.toggle('paths'), 'P'),
	one('b', 'Best rep over this one', ({ layers }) => layers.toggle('best'), 'B'),
	one('y', 'Right as it is', ({ correcting }) => correcting.confirm(), 'Y'),
	one('x', 'Not a rep, or a rep after all', ({ correcting }) => correcting.turn(), 'X'),
	one('1', 'Say: fine', ({ correcting }) => correcting.answer('pass')),
	one('2', 'Say: fault', ({ correcting }) => correcting.answer('fault')),
	one('3', 'Say: can’t tell', ({ correcting }) => correcting.answer('unknown')),
	one('n', 'Add a rep here', ({ correcting }) => correcting.propose(), 'N'),
	one('+', 'Timeline closer', ({ zoom, playback }) => zoom.closer(playback.timeS), '+', ['=']),
	one('-', 'Timeline wider', ({ zoom, playback }) => zoom.wider(playback.timeS), '−'),
	one('0', 'The whole timeline', ({ zoom }) => zoom.fit()),
	one('?', 'These keys', ({ showKeys }) => showKeys()),
];

function toggleLoop(playback: Playback, rep: SessionRep | null): void {
	if (rep !== null) playback.toggleLoop(rep.rep);
}

/** What a key does in a review. @returns null for a key that does nothing. */
export function keyUse(key: string): KeyUse | null {
	const name = key.length === 1 ? key.toLowerCase() : key;
	return KEY_USES.find(({ keys }) => keys.includes(name)) ?? null;
}
