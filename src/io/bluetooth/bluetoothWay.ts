import type { BluetoothRefusal } from '../../companion/bluetoothRefusal.ts';
import { bluetoothSentence, type DeviceSentences } from '../../companion/bluetoothWords.ts';
import type { CompanionPort, CompanionWay, PortKind } from '../../companion/companionPort.ts';
import { chooseDevice, knownDevices, whyNoBluetooth } from './bluetoothAccess.ts';
import type { DeviceLink } from './deviceLink.ts';

/** A device that is reached over Bluetooth. */
export interface BluetoothPort extends CompanionPort, Pick<DeviceLink, 'open' | 'lookFor'> {
	/** Why it was refused, where the device itself gave the reason; `null` else. */
	refusedFor?(): string | null;
	/** What is left to do after the first connection; resolves to a sentence where it failed. `told` hears how far it has got. Never rejects. */
	prepare?(told: (words: string) => void): Promise<string | null>;
}

interface BluetoothKind {
	readonly kind: PortKind;
	/** The browser's list: of likely devices, or of all with what the page may use of them. */
	readonly choose: Readonly<Record<'likely' | 'all', RequestDeviceOptions>>;
	readonly sentences: DeviceSentences;
	/** What a device is called that does not say so. */
	readonly unnamed: string;
	readonly portOf: (device: BluetoothDevice, called: Pick<CompanionPort, 'id' | 'name'>) => BluetoothPort;
}

/** Devices of one kind, as many at a time as there are. */
export function createBluetoothWay({ kind, choose, sentences, unnamed, portOf }: BluetoothKind): CompanionWay {
	const devices = new Map<string, { readonly device: BluetoothDevice; readonly port: BluetoothPort }>();
	/** A watch may be paired for its heart rate and for more: each pairing has an id of its own. */
	const idOf = (device: BluetoothDevice) => `${kind} ${device.id}`;
	const known = (device: BluetoothDevice, remembered: string) => {
		const id = idOf(device);
		const name = device.name === undefined || device.name === '' ? remembered : device.name;
		const found = devices.get(id) ?? { device, port: portOf(device, { id, name }) };
		devices.set(id, found);
		return found.port;
	};
	const inWords = (refusal: BluetoothRefusal) => bluetoothSentence(refusal, sentences);
	return {
		kind,
		async obstacle() {
			const refusal = await whyNoBluetooth();
			// What is switched off may be on when it is needed.
			return refusal === null || refusal === 'no-adapter' ? null : inWords(refusal);
		},
		async pair(among, told = () => undefined) {
			const chosen = await chooseDevice(choose[among]);
			if ('refused' in chosen) return { refused: inWords(chosen.refused) };
			const port = known(chosen.device, unnamed);
			const refusal = await port.open();
			if (refusal !== null) return { refused: port.refusedFor?.() ?? inWords(refusal) };
			const failure = (await port.prepare?.(told)) ?? null;
			if (failure === null) return { port };
			port.disconnect();
			return { refused: failure };
		},
		async rejoin({ id, name }) {
			const device = (await knownDevices()).find((each) => idOf(each) === id);
			const port = devices.get(id)?.port ?? (device === undefined ? null : known(device, name));
			port?.lookFor();
			return port;
		},
		forget(id) {
			const found = devices.get(id);
			devices.delete(id);
			found?.port.disconnect();
			void forgetDevice(async () => found?.device ?? (await knownDevices()).find((each) => idOf(each) === id));
		},
	};
}

/** Browsers before Chrome 101 have no way to forget. */
async function forgetDevice(find: () => Promise<Partial<Pick<BluetoothDevice, 'forget'>> | undefined>): Promise<void> {
	try {
		await (await find())?.forget?.();
	} catch {
		// It is not connected any more: that is all there is to do.
	}
}
