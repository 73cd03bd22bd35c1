import type { CompanionPort, PortState } from '../../companion/companionPort.ts';
import type { CompanionAction, In, Out, StateMessage } from '../../companion/messages.ts';
import { silence } from './silence.ts';
import { stateAfter, trackOf } from './track.ts';

/** What each key means. Again is what "previous" does to a track that has just begun. */
const ACTIONS: readonly (readonly [MediaSessionAction, CompanionAction])[] = [
	['play', 'start'],
	['pause', 'stop'],
	['stop', 'stop'],
	['nexttrack', 'next'],
	['previoustrack', 'redo'],
];

// @wc-ignore
const APP_NAME = 'Plumbline';

const SHOWN: readonly Out['t'][] = ['state', 'rep', 'rest', 'cue'];

/**
 * The media session of this page. A browser gives keys only to pages that play something, so it plays silence, over and over; it may
 * begin after a click or key only, and until then the state is `reconnecting`.
 */
export function createMediaPort(ended: () => void): CompanionPort {
	const session = navigator.mediaSession;
	const address = URL.createObjectURL(silence());
	const audio = new Audio(address);
	audio.loop = true;
	let state: PortState = 'connecting';
	let shown: StateMessage | null = null;
	let presses = 0;
	let hear: (message: In) => void = () => undefined;
	let tellChanged: (state: PortState) => void = () => undefined;

	const become = (next: PortState) => {
		if (state === next || state === 'gone') return;
		state = next;
		tellChanged(next);
	};
	const play = () => {
		audio.play().then(
			() => become('connected'),
			() => waitForClick(),
		);
	};
	const waitForClick = () => {
		become('reconnecting');
		if (state === 'gone') return;
		addEventListener('click', play, { once: true });
		addEventListener('keydown', play, { once: true });
	};
	// Earbuds were taken out, or another app took the sound.
	audio.onpause = waitForClick;

	for (const [key, action] of ACTIONS) {
		session.setActionHandler(key, () => {
			presses += 1;
			hear({ t: 'cmd', id: `media-${presses}`, a: action });
		});
	}
	play();

	function send(message: Out): void {
		if (message.t === 'ping') {
			hear({ t: 'pong', id: message.id });
			return;
		}
		if (!SHOWN.includes(message.t)) return;
		shown = stateAfter(shown, message);
		const track = trackOf(shown, message.t === 'cue' ? message.s : null);
		session.playbackState = shown?.run === true ? 'playing' : 'paused';
		if (track.title !== session.metadata?.title || track.artist !== session.metadata.artist)
			session.metadata = new MediaMetadata({ ...track, album: APP_NAME });
	}

	function disconnect(): void {
		become('gone');
		removeEventListener('click', play);
		removeEventListener('keydown', play);
		audio.pause();
		audio.removeAttribute('src');
		URL.revokeObjectURL(address);
		for (const [key] of ACTIONS) session.setActionHandler(key, null);
		session.metadata = null;
		session.playbackState = 'none';
		ended();
	}

	return {
		// @wc-ignore
		id: 'media keys',
		kind: 'media',
		// @wc-ignore
		name: 'Media keys',
		caps: ['text', 'cmd'],
		send,
		listen(onMessage, onChange) {
			hear = onMessage;
			tellChanged = onChange;
			onChange(state);
			return () => {
				if (hear !== onMessage) return;
				hear = () => undefined;
				tellChanged = () => undefined;
			};
		},
		disconnect,
	};
}
