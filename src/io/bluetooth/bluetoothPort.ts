import type { BluetoothRefusal } from '../../companion/bluetoothRefusal.ts';
import type { CompanionPort } from '../../companion/companionPort.ts';

/** A device that is reached over Bluetooth: when it is `gone` it can be asked back, and it can be forgotten. */
export interface BluetoothPort extends CompanionPort {
	/** Connects, unless it is connected. Resolves with why not; never rejects. */
	open(): Promise<BluetoothRefusal | null>;
	/** Lets go and gives the leave to reach it back to the browser, where the browser can take it. Never rejects. */
	forget(): Promise<void>;
}

/** A chosen device, or why there is none. */
export type Pairing = { readonly port: BluetoothPort } | { readonly refused: BluetoothRefusal };
