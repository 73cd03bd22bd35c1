import type { CompanionPort, PortState } from '../../companion/companionPort.ts';
import type { In, Out } from '../../companion/messages.ts';

/** What a watch needs of the relay. */
interface RelayLine {
	send(message: Out): void;
	/** The relay is not to let it in again. */
	forget(): void;
	/** It said what it is, so it can be shown and spoken to. */
	introduced(port: CompanionPort): void;
}

/** A watch on the other side of the relay. It is a port once it has said hello. */
export interface RelayedWatch {
	hear(message: In): void;
	become(state: PortState): void;
}

interface Listener {
	readonly hear: (message: In) => void;
	readonly changed: (state: PortState) => void;
}

/** @param id of the device, the same in every visit. */
export function createRelayedWatch(id: string, line: RelayLine): RelayedWatch {
	let state: PortState = 'connected';
	let listener: Listener | null = null;
	let isIntroduced = false;

	const become = (next: PortState) => {
		if (state === next || state === 'gone') return;
		state = next;
		listener?.changed(next);
	};

	const portOf = (hello: Extract<In, { t: 'hello' }>): CompanionPort => ({
		id: `relay:${id}`,
		kind: 'relay',
		name: hello.dev,
		caps: hello.caps,
		// What can't go now is dropped: the relay shows the last state to whoever comes back.
		send(message) {
			if (state === 'connected') line.send(message);
		},
		listen(hear, changed) {
			const listening: Listener = { hear, changed };
			listener = listening;
			changed(state);
			return () => {
				if (listener === listening) listener = null;
			};
		},
		disconnect() {
			if (state === 'gone') return;
			line.forget();
			become('gone');
		},
	});

	return {
		hear(message) {
			if (message.t === 'hello' && !isIntroduced) {
				isIntroduced = true;
				line.introduced(portOf(message));
			}
			listener?.hear(message);
		},
		become,
	};
}
