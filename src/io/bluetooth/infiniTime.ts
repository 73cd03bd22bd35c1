import type { CompanionPort, CompanionWay } from '../../companion/companionPort.ts';
import { heartRateMessage, parseHeartRatePacket } from '../../companion/heartRatePacket.ts';
import { createInfiniTimeScreen, type InfiniTimeField, type InfiniTimeWrite } from '../../companion/infiniTime.ts';
import type { Out } from '../../companion/messages.ts';
import { createMotionBatcher } from '../../companion/motionSamples.ts';
import { createOutQueue } from '../../companion/outQueue.ts';
import { INFINITIME_SENTENCES } from '../../companion/watchSentences.ts';
import { createBluetoothWay, type BluetoothPort } from './bluetoothWay.ts';
import { createDeviceLink } from './deviceLink.ts';
import { createPortEars } from './portEars.ts';

/** UUIDs of InfiniTime: service, then characteristic (doc/ble.md, doc/MotionService.md). */
const ofInfiniTime = (short: string) => `${short}-78fc-48fe-8e23-433b3a1942d0`;
const MUSIC_SERVICE = ofInfiniTime('00000000');
const MUSIC_EVENT = ofInfiniTime('00000001');
const MOTION_SERVICE = ofInfiniTime('00030000');
const MOTION_VALUES = ofInfiniTime('00030002');
const ALERT_SERVICE = 'alert_notification';
const HEART_RATE_SERVICE = 'heart_rate';
const BATTERY_SERVICE = 'battery_service';

const FIELDS: Readonly<Record<InfiniTimeField, { readonly service: BluetoothServiceUUID; readonly uuid: string }>> = {
	status: { service: MUSIC_SERVICE, uuid: ofInfiniTime('00000002') },
	artist: { service: MUSIC_SERVICE, uuid: ofInfiniTime('00000003') },
	track: { service: MUSIC_SERVICE, uuid: ofInfiniTime('00000004') },
	// New Alert, 0x2A46: a name that not every browser knows.
	alert: { service: ALERT_SERVICE, uuid: '00002a46-0000-1000-8000-00805f9b34fb' },
};
const SERVICES = [MUSIC_SERVICE, MOTION_SERVICE, ALERT_SERVICE, HEART_RATE_SERVICE, BATTERY_SERVICE];

/** InfiniTime's unit of acceleration. */
const UNITS_PER_G = 1024;

/** A PineTime with stock InfiniTime: its music screen shows the count and sends commands, an alert is what is felt. */
export function createInfiniTimeWay(): CompanionWay {
	return createBluetoothWay({
		kind: 'infinitime',
		choose: {
			// @wc-ignore
			likely: { filters: [{ namePrefix: 'InfiniTime' }], optionalServices: SERVICES },
			all: { acceptAllDevices: true, optionalServices: SERVICES },
		},
		sentences: INFINITIME_SENTENCES,
		// @wc-ignore
		unnamed: 'PineTime',
		portOf: createInfiniTimePort,
	});
}

/** What can be done with the watch while it is connected. */
interface Watch {
	write(write: InfiniTimeWrite): Promise<void>;
	/** Percent; `null` where it does not say. */
	battery(): Promise<number | null>;
	/** Notifications of motion, where the watch has them. */
	streamMotion(wanted: 'yes' | 'no'): Promise<void>;
}

interface Heard {
	event(event: number): void;
	heart(value: DataView): void;
	motion(value: DataView): void;
}

/** Finds what is written to, listens to what is heard. Rejects where there is no music service; anything else may be missing. */
async function furnishWatch(server: BluetoothRemoteGATTServer, heard: Heard): Promise<Watch> {
	const music = await server.getPrimaryService(MUSIC_SERVICE);
	await follow(await music.getCharacteristic(MUSIC_EVENT), (value) => heard.event(value.getUint8(0)));
	const heart = await found(server, HEART_RATE_SERVICE, 'heart_rate_measurement');
	if (heart !== null) await follow(heart, heard.heart).catch(() => undefined);
	const motion = await found(server, MOTION_SERVICE, MOTION_VALUES);
	motion?.addEventListener('characteristicvaluechanged', () => {
		if (motion.value !== undefined) heard.motion(motion.value);
	});
	const level = await found(server, BATTERY_SERVICE, 'battery_level');
	const written = new Map<InfiniTimeField, BluetoothRemoteGATTCharacteristic | null>();
	return {
		async write({ field, bytes }) {
			const { service, uuid } = FIELDS[field];
			const into = written.get(field) ?? (await found(server, service, uuid));
			written.set(field, into);
			await into?.writeValueWithResponse(bytes);
		},
		async battery() {
			const value = await level?.readValue();
			return value?.byteLength === 1 && value.getUint8(0) <= 100 ? value.getUint8(0) : null;
		},
		async streamMotion(wanted) {
			if (wanted === 'yes') await motion?.startNotifications();
			else await motion?.stopNotifications();
		},
	};
}

function createInfiniTimePort(device: BluetoothDevice, called: Pick<CompanionPort, 'id' | 'name'>): BluetoothPort {
	const screen = createInfiniTimeScreen();
	const queue = createOutQueue();
	const batcher = createMotionBatcher();
	const nowS = () => performance.now() / 1000;
	const { hear, refuse, listenTo } = createPortEars();
	let watch: Watch | null = null;
	let isSending = false;
	let streams: 'yes' | 'no' = 'no';
	let presses = 0;
	const hello = () =>
		// @wc-ignore
		hear({ t: 'hello', v: 1, dev: 'InfiniTime', app: '', caps: ['hr', 'text', 'haptic', 'cmd', 'imu'] });

	const heard: Heard = {
		event(event) {
			const action = screen.action(event);
			if (action === null) return;
			if (action === 'tell-all') {
				screen.forget();
				hello();
				return;
			}
			presses += 1;
			hear({ t: 'cmd', id: `pine-${Math.round(performance.timeOrigin + performance.now())}-${presses}`, a: action });
		},
		heart(value) {
			const read = parseHeartRatePacket(value);
			if ('packet' in read) hear(heartRateMessage(read.packet));
			else refuse(read.refused);
		},
		motion(value) {
			if (value.byteLength < 6) return;
			const inG = (at: number) => value.getInt16(at, true) / UNITS_PER_G;
			const batch = batcher.take([inG(0), inG(2), inG(4)], nowS());
			if (batch !== null) hear(batch);
		},
	};

	async function carryOut(message: Out, to: Watch): Promise<void> {
		if (message.t === 'ping') {
			const bat = await to.battery();
			hear({ t: 'pong', id: message.id, ...(bat === null ? {} : { bat }) });
			return;
		}
		for (const write of screen.writes(message)) await to.write(write);
	}

	async function pump(): Promise<void> {
		if (isSending) return;
		isSending = true;
		while (watch !== null) {
			const next = queue.take(nowS());
			if (next === null) break;
			// A broken connection is the link's to see; what was not written is written with the next state.
			await carryOut(next, watch).catch(() => screen.forget());
		}
		isSending = false;
	}

	const tellStreams = () => void watch?.streamMotion(streams).catch(() => undefined);

	const link = createDeviceLink({
		device,
		async furnish(server) {
			screen.forget();
			batcher.clear();
			watch = await furnishWatch(server, heard);
			if (streams === 'yes') tellStreams();
			void pump();
		},
	});

	return {
		...called,
		kind: 'infinitime',
		caps: ['hr', 'imu', 'text', 'haptic', 'cmd'],
		send(message) {
			queue.put(message, nowS());
			void pump();
		},
		stream(wanted) {
			if (streams === wanted) return;
			streams = wanted;
			tellStreams();
		},
		listen: listenTo(link, { left: () => (watch = null) }),
		disconnect() {
			link.close();
			queue.clear();
		},
		open: link.open,
		lookFor: link.lookFor,
	};
}

async function follow(
	characteristic: BluetoothRemoteGATTCharacteristic,
	hear: (value: DataView) => void,
): Promise<void> {
	characteristic.addEventListener('characteristicvaluechanged', () => {
		const { value } = characteristic;
		if (value !== undefined && value.byteLength > 0) hear(value);
	});
	await characteristic.startNotifications();
}

/** @returns null where the watch has none: older firmware lacks some. */
async function found(
	server: BluetoothRemoteGATTServer,
	service: BluetoothServiceUUID,
	characteristic: BluetoothCharacteristicUUID,
): Promise<BluetoothRemoteGATTCharacteristic | null> {
	try {
		return await (await server.getPrimaryService(service)).getCharacteristic(characteristic);
	} catch {
		return null;
	}
}
