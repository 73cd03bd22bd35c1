import type { In } from '../../companion/messages.ts';
import { heartRateMessage, parseHeartRatePacket } from '../../companion/heartRatePacket.ts';
import { chooseDevice, knownDevices } from './bluetoothAccess.ts';
import type { BluetoothPort, Pairing } from './bluetoothPort.ts';
import { createDeviceLink } from './deviceLink.ts';

/** Assigned numbers of Bluetooth, by the names that browsers know. */
const HEART_RATE_SERVICE = 'heart_rate';
const HEART_RATE_MEASUREMENT = 'heart_rate_measurement';
const BATTERY_SERVICE = 'battery_service';
const BATTERY_LEVEL = 'battery_level';

/** Some watches (Huami's among them) measure heart rate without telling so before they are connected: the list shows `all` for them. */
export type Shown = 'heart-rate' | 'all';

/** Straps and watches that give their heart rate over Bluetooth. */
export interface HeartRateDevices {
	/** Lets the person choose one and connects it; a click must have come just before. Never rejects. */
	readonly pair: (show: Shown) => Promise<Pairing>;
	/** Those of these ids that the browser lets the page reach without asking; they are being looked for. Never rejects. */
	readonly known: (ids: readonly string[]) => Promise<readonly BluetoothPort[]>;
}

/** `note`: where refused packets are told, for the log. */
export function createHeartRateDevices(note: (fromName: string, text: string) => void): HeartRateDevices {
	const ports = new Map<string, HeartRatePort>();
	const portOf = (device: BluetoothDevice) => {
		const port = ports.get(device.id) ?? createHeartRatePort(device, note);
		ports.set(device.id, port);
		return port;
	};
	return {
		async pair(show) {
			const chosen = await chooseDevice(
				show === 'all'
					? { acceptAllDevices: true, optionalServices: [HEART_RATE_SERVICE, BATTERY_SERVICE] }
					: { filters: [{ services: [HEART_RATE_SERVICE] }], optionalServices: [BATTERY_SERVICE] },
			);
			if ('refused' in chosen) return chosen;
			const port = portOf(chosen.device);
			const refused = await port.open();
			return refused === null ? { port } : { refused };
		},
		async known(ids) {
			const ofHeart = (await knownDevices()).filter((device) => ids.includes(portId(device)));
			return ofHeart.map((device) => {
				const port = portOf(device);
				port.lookFor();
				return port;
			});
		},
	};
}

/** A watch may be paired for its heart rate and for more: each pairing has an id of its own. */
const portId = (device: BluetoothDevice) => `heart-rate ${device.id}`;

interface HeartRatePort extends BluetoothPort {
	lookFor(): void;
}

function createHeartRatePort(device: BluetoothDevice, note: (fromName: string, text: string) => void): HeartRatePort {
	const name = device.name ?? '';
	let hear: (message: In) => void = () => undefined;
	let batteryPercent: number | null = null;
	/** Reasons of this connection: a device that sends nonsense sends it every second. */
	const noted = new Set<string>();

	const hearHeart = (event: Event) => {
		const { value } = event.target as BluetoothRemoteGATTCharacteristic;
		if (value === undefined) return;
		const read = parseHeartRatePacket(value);
		if ('packet' in read) hear(heartRateMessage(read.packet));
		else if (!noted.has(read.refused)) {
			noted.add(read.refused);
			note(name, read.refused);
		}
	};
	const hearBattery = (event: Event) => {
		const { value } = event.target as BluetoothRemoteGATTCharacteristic;
		const percent = value?.byteLength === 1 ? value.getUint8(0) : null;
		if (percent === null || percent > 100) return;
		batteryPercent = percent;
		hear({ t: 'bat', p: percent });
	};
	const link = createDeviceLink({
		device,
		async furnish(server) {
			noted.clear();
			const service = await server.getPrimaryService(HEART_RATE_SERVICE);
			const measurement = await service.getCharacteristic(HEART_RATE_MEASUREMENT);
			measurement.addEventListener('characteristicvaluechanged', hearHeart);
			await measurement.startNotifications();
			void followBattery(server, hearBattery);
		},
	});
	return {
		id: portId(device),
		kind: 'heart-rate',
		name: name === '' ? 'Heart-rate sensor' : name,
		caps: ['hr'],
		// A sensor takes nothing.
		send: () => undefined,
		listen(hearer, changed) {
			hear = hearer;
			link.onState(changed);
			changed(link.state());
			if (batteryPercent !== null) hear({ t: 'bat', p: batteryPercent });
			return () => {
				hear = () => undefined;
				link.onState(() => undefined);
			};
		},
		disconnect: link.close,
		open: link.open,
		lookFor: link.lookFor,
		async forget() {
			link.close();
			// Browsers before Chrome 101 can't forget; a rejection leaves nothing to do either.
			await (device as Partial<Pick<BluetoothDevice, 'forget'>>).forget?.().catch(() => undefined);
		},
	};
}

/** Not every sensor tells its battery, and none is refused for it. */
async function followBattery(server: BluetoothRemoteGATTServer, hear: (event: Event) => void): Promise<void> {
	try {
		const level = await (await server.getPrimaryService(BATTERY_SERVICE)).getCharacteristic(BATTERY_LEVEL);
		level.addEventListener('characteristicvaluechanged', hear);
		// A read fires the same event as a notification.
		await level.readValue();
		if (level.properties.notify) await level.startNotifications();
	} catch {
		// No battery is shown.
	}
}
