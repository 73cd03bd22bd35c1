import { HEART_SENTENCES } from '../../companion/bluetoothWords.ts';
import { UNNAMED_SENSOR, type CompanionPort, type CompanionWay } from '../../companion/companionPort.ts';
import { heartRateMessage, parseHeartRatePacket } from '../../companion/heartRatePacket.ts';
import { createBluetoothWay, type BluetoothPort } from './bluetoothWay.ts';
import { createDeviceLink } from './deviceLink.ts';
import { createPortEars } from './portEars.ts';

/** Assigned numbers of Bluetooth, by the names that browsers know. */
const HEART_RATE_SERVICE = 'heart_rate';
const HEART_RATE_MEASUREMENT = 'heart_rate_measurement';
const BATTERY_SERVICE = 'battery_service';
const BATTERY_LEVEL = 'battery_level';

/** Some watches (Huami's among them) measure heart rate without telling so before they are connected: they are in the list of all. */
const ALL_DEVICES: RequestDeviceOptions = {
	acceptAllDevices: true,
	optionalServices: [HEART_RATE_SERVICE, BATTERY_SERVICE],
};
const LIKELY_DEVICES: RequestDeviceOptions = {
	filters: [{ services: [HEART_RATE_SERVICE] }],
	optionalServices: [BATTERY_SERVICE],
};

/** Straps and watches that give their heart rate over Bluetooth. */
export function createHeartRateWay(): CompanionWay {
	return createBluetoothWay({
		kind: 'heart-rate',
		choose: { likely: LIKELY_DEVICES, all: ALL_DEVICES },
		sentences: HEART_SENTENCES,
		unnamed: UNNAMED_SENSOR,
		portOf: createHeartRatePort,
	});
}

function createHeartRatePort(device: BluetoothDevice, called: Pick<CompanionPort, 'id' | 'name'>): BluetoothPort {
	const { hear, refuse, listenTo } = createPortEars();
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
			refuse(read.refused);
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
		...called,
		kind: 'heart-rate',
		caps: ['hr'],
		// A sensor takes nothing.
		send: () => undefined,
		listen: listenTo(link, {
			joined: () => {
				if (batteryPercent !== null) hear({ t: 'bat', p: batteryPercent });
			},
		}),
		disconnect: link.close,
		open: link.open,
		lookFor: link.lookFor,
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
