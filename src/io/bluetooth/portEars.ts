import type { CompanionPort } from '../../companion/companionPort.ts';
import type { In } from '../../companion/messages.ts';
import type { DeviceLink } from './deviceLink.ts';

/** Whoever listens to a port; before and after, what is said falls on deaf ears. */
export interface PortEars {
	hear(message: In): void;
	refuse(reason: string): void;
	/** The port's own `listen`. `left` is called whenever the device is not connected, `joined` once somebody listens. */
	listenTo(
		link: Pick<DeviceLink, 'onState' | 'state'>,
		also?: { readonly left?: () => void; readonly joined?: () => void },
	): CompanionPort['listen'];
}

const DEAF = () => undefined;

export function createPortEars(): PortEars {
	let hear: (message: In) => void = DEAF;
	let refuse: (reason: string) => void = DEAF;
	return {
		hear: (message) => hear(message),
		refuse: (reason) => refuse(reason),
		listenTo:
			(link, { left = DEAF, joined = DEAF } = {}) =>
			(hearer, changed, refused) => {
				hear = hearer;
				refuse = refused;
				link.onState((state) => {
					if (state !== 'connected') left();
					changed(state);
				});
				changed(link.state());
				joined();
				return () => {
					hear = DEAF;
					refuse = DEAF;
					link.onState(DEAF);
				};
			},
	};
}
