import type { BluetoothRefusal } from '../../companion/bluetoothRefusal.ts';
import type { PortState } from '../../companion/companionPort.ts';
import { refusalOf } from './bluetoothAccess.ts';

/** Seconds before each new try, then the last one again and again. House: a strap that lost its way for a moment is back within two seconds, one out of range costs little. */
const RETRY_AFTER_S = [0.5, 1, 2, 4, 8, 15] as const;
/** House: whoever is away longer than a rest and a change of room is not coming back in this set; a click brings it back. */
const GIVE_UP_AFTER_S = 600;
/** House: the browser's own limit is 30 s or none; a device that takes longer than this is not there. */
const TRY_FOR_S = 20;
/** Radios miss now and then: the first connection is tried this often before it counts as refused. */
const FIRST_TRIES = 2;

/** What a link needs to know of its device. */
interface LinkedDevice {
	readonly device: BluetoothDevice;
	/** After each connection: find the services, listen to what is to be heard. Rejects where it can't. */
	readonly furnish: (server: BluetoothRemoteGATTServer) => Promise<void>;
}

/** Keeps a device connected: a connection that breaks is made anew, less and less often, for ten minutes. */
export interface DeviceLink {
	readonly state: () => PortState;
	/** Hears each change of state from now on; one hearer at a time. */
	readonly onState: (changed: (state: PortState) => void) => void;
	/** Connects for the first time, or again after it was given up. Resolves with why not; the state is `gone` then. */
	readonly open: () => Promise<BluetoothRefusal | null>;
	/** Looks for a device of an earlier visit as for one that was lost. */
	readonly lookFor: () => void;
	/** Lets go; nothing is tried any more. */
	readonly close: () => void;
}

export function createDeviceLink({ device, furnish }: LinkedDevice): DeviceLink {
	let state: PortState = 'gone';
	let changed: (state: PortState) => void = () => undefined;
	let timer: ReturnType<typeof setTimeout> | null = null;
	/** Grows with whatever makes a running try pointless. */
	let round = 0;

	const become = (next: PortState) => {
		if (next === state) return;
		state = next;
		changed(next);
	};

	const stopTrying = () => {
		round += 1;
		if (timer !== null) clearTimeout(timer);
		timer = null;
	};

	/** One try. @returns null when the device is connected and furnished, else why not. */
	const connect = async (): Promise<BluetoothRefusal | null> => {
		const { gatt } = device;
		if (gatt === undefined) return 'forbidden';
		try {
			await within(TRY_FOR_S, gatt.connect().then(furnish));
			// It was let go meanwhile.
			if (state === 'gone') gatt.disconnect();
			return gatt.connected ? null : 'not-reached';
		} catch (reason) {
			// Ends a connection that is still being made, or one that is of no use.
			gatt.disconnect();
			return refusalOf(reason);
		}
	};

	const tryAgain = (tries: number, lostAtMs: number) => {
		if (performance.now() - lostAtMs > GIVE_UP_AFTER_S * 1000) {
			become('gone');
			return;
		}
		const ofRound = round;
		const waitS = RETRY_AFTER_S[Math.min(tries, RETRY_AFTER_S.length - 1)] ?? 0;
		timer = setTimeout(() => {
			void connect().then((refused) => {
				if (ofRound !== round) return;
				if (refused === null) become('connected');
				else tryAgain(tries + 1, lostAtMs);
			});
		}, waitS * 1000);
	};

	const search = () => {
		stopTrying();
		become('reconnecting');
		tryAgain(0, performance.now());
	};

	device.addEventListener('gattserverdisconnected', () => {
		// While a try is running, that try sees it.
		if (state === 'connected') search();
	});

	return {
		state: () => state,
		onState(hear) {
			changed = hear;
		},
		async open() {
			if (state === 'connected') return null;
			stopTrying();
			const ofRound = round;
			become('connecting');
			let refused: BluetoothRefusal | null = 'not-reached';
			for (let tries = 0; tries < FIRST_TRIES && refused === 'not-reached'; tries += 1) {
				refused = await connect();
				if (ofRound !== round) return 'not-reached';
			}
			become(refused === null ? 'connected' : 'gone');
			return refused;
		},
		lookFor() {
			if (state !== 'connected' && state !== 'reconnecting') search();
		},
		close() {
			stopTrying();
			become('gone');
			device.gatt?.disconnect();
		},
	};
}

async function within<Value>(limitS: number, work: Promise<Value>): Promise<Value> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	// @wc-ignore
	const limit = new Promise<never>((_, reject) => {
		timer = setTimeout(
			() => reject(new DOMException('The device did not answer in time.', 'TimeoutError')),
			limitS * 1000,
		);
	});
	try {
		return await Promise.race([work, limit]);
	} finally {
		clearTimeout(timer);
	}
}
