import { expect, type CDPSession, type Page } from '@playwright/test';

/** A Chromium on Linux has Web Bluetooth only when asked; the second feature lets a page find its devices again after a reload. */
export const BLUETOOTH_FLAGS = ['--enable-features=WebBluetooth,WebBluetoothNewPermissionsBackend'] as const;

interface VirtualCharacteristic {
	/** In full, or the 4 digits of an assigned number. */
	readonly uuid: string;
	readonly properties: {
		readonly read?: boolean;
		readonly write?: boolean;
		readonly writeWithoutResponse?: boolean;
		readonly notify?: boolean;
	};
	/** What a read by the page answers; nothing when it is missing. */
	readonly value?: () => readonly number[];
	/** Hears each packet that the page writes. */
	readonly onWrite?: (bytes: readonly number[]) => void;
}

export interface VirtualDevice {
	/** `AA:BB:CC:DD:EE:01`, another one for each device. */
	readonly address: string;
	/** Another one for each device. */
	readonly name: string;
	readonly services: readonly { readonly uuid: string; readonly characteristics: readonly VirtualCharacteristic[] }[];
	/** Services that the device tells of before it is connected; all of them unless told. */
	readonly advertised?: readonly string[];
}

/** What the person answers to the chooser of the browser. */
type ChooserAnswer = VirtualDevice | 'cancel';

export interface VirtualBluetooth {
	/** Before the page is opened: `openApp(route, BLUETOOTH_FLAGS, radio.prepare)`. */
	readonly prepare: (page: Page) => Promise<void>;
	/** After each load of the page: loading switches the emulation off. `absent` is a machine without Bluetooth. */
	readonly switchOn: (central: 'powered-on' | 'absent') => Promise<void>;
	/** Puts a device into the room, where it stays. */
	readonly bring: (device: VirtualDevice) => Promise<void>;
	/** How the next chooser is answered. */
	readonly answer: (answer: ChooserAnswer) => void;
	/** Resolves when the page listens to that characteristic of the device. */
	readonly untilListened: (device: VirtualDevice, characteristicUuid: string) => Promise<void>;
	/** Sends one notification; resolves when the page had it. The page must be listening. */
	readonly notify: (device: VirtualDevice, characteristicUuid: string, bytes: readonly number[]) => Promise<void>;
	/** Breaks the connection. */
	readonly drop: (device: VirtualDevice) => Promise<void>;
	/** Whether the device lets itself be connected from now on; it does until told. */
	readonly reach: (device: VirtualDevice, reach: 'answers' | 'silent') => void;
	/** How often the page has asked for a connection. */
	readonly connectionsAsked: (device: VirtualDevice) => number;
}

interface Plugged {
	readonly device: VirtualDevice;
	reach: 'answers' | 'silent';
	asked: number;
	serviceIds: string[];
	/** The packet that the next read of a characteristic carries, by its full uuid. */
	readonly notices: Map<string, readonly number[]>;
}

/** Of HCI: done, and a connection that nobody answered. */
const SUCCESS_CODE = 0;
const CONNECTION_TIMEOUT_CODE = 8;
/** Client Characteristic Configuration: without it nobody can listen to a characteristic. */
const LISTENING_DESCRIPTOR = '2902';

const uuidInFull = (uuid: string) =>
	(uuid.length === 4 ? `0000${uuid}-0000-1000-8000-00805f9b34fb` : uuid).toLowerCase();

/**
 * Runs in the page before its own scripts and keeps what the page listens to. The emulation has no notifications of its own; a
 * read, though, fires the same `characteristicvaluechanged`: the test reads what the page listens to and answers with the packet.
 */
function keepListening(): void {
	const page = globalThis as unknown as Listening & {
		BluetoothRemoteGATTCharacteristic?: { prototype: BluetoothRemoteGATTCharacteristic };
	};
	page.listenedTo = [];
	const prototype = page.BluetoothRemoteGATTCharacteristic?.prototype;
	if (prototype === undefined) return;
	const { startNotifications } = prototype;
	prototype.startNotifications = async function (this: BluetoothRemoteGATTCharacteristic) {
		const started = await startNotifications.call(this);
		page.listenedTo = [...page.listenedTo.filter((other) => other !== this), this];
		const forget = () => {
			page.listenedTo = page.listenedTo.filter((other) => other !== this);
		};
		this.service.device.addEventListener('gattserverdisconnected', forget, { once: true });
		return started;
	};
}

interface Listening {
	/** Characteristics that the page listens to now. */
	listenedTo: readonly BluetoothRemoteGATTCharacteristic[];
}

interface Wanted {
	readonly name: string;
	readonly uuid: string;
	readonly act: 'find' | 'read';
}

/** Runs in the page. @returns null when it is done, else why not. */
async function reachListener({ name, uuid, act }: Wanted): Promise<string | null> {
	const { listenedTo } = globalThis as unknown as Listening;
	const sameKind = listenedTo.filter((characteristic) => characteristic.uuid === uuid);
	// A device that the page knows from an earlier visit has no name in the emulation.
	const found =
		sameKind.find(({ service }) => service.device.name === name) ??
		sameKind.find(({ service }) => (service.device.name ?? '') === '');
	if (found === undefined) return 'the page does not listen to it';
	if (act === 'find') return null;
	try {
		await found.readValue();
		return null;
	} catch (reason) {
		return String(reason);
	}
}

/** The devices in the room of one browser: tells it what they are, and answers for them. */
function createRoom(session: CDPSession) {
	const plugged = new Map<string, Plugged>();
	const known = new Map<string, { readonly of: Plugged; readonly characteristic: VirtualCharacteristic }>();

	const announce = ({ address, name, services, advertised }: VirtualDevice) =>
		session.send('BluetoothEmulation.simulatePreconnectedPeripheral', {
			address,
			name,
			manufacturerData: [],
			knownServiceUuids: (advertised ?? services.map(({ uuid }) => uuid)).map(uuidInFull),
		});

	const addCharacteristic = async (serviceId: string, of: Plugged, characteristic: VirtualCharacteristic) => {
		const { properties } = characteristic;
		const { characteristicId } = await session.send('BluetoothEmulation.addCharacteristic', {
			serviceId,
			characteristicUuid: uuidInFull(characteristic.uuid),
			// What is listened to is read by the test.
			properties: properties.notify === true ? { ...properties, read: true } : properties,
		});
		known.set(characteristicId, { of, characteristic });
		if (properties.notify !== true) return;
		const descriptorUuid = uuidInFull(LISTENING_DESCRIPTOR);
		await session.send('BluetoothEmulation.addDescriptor', { characteristicId, descriptorUuid });
	};

	/** The table of services goes with each connection. */
	const furnish = async (of: Plugged) => {
		for (const serviceId of of.serviceIds.splice(0))
			await session.send('BluetoothEmulation.removeService', { serviceId }).catch(() => undefined);
		for (const { uuid, characteristics } of of.device.services) {
			const { serviceId } = await session.send('BluetoothEmulation.addService', {
				address: of.device.address,
				serviceUuid: uuidInFull(uuid),
			});
			of.serviceIds.push(serviceId);
			for (const characteristic of characteristics) await addCharacteristic(serviceId, of, characteristic);
		}
	};

	session.on('BluetoothEmulation.gattOperationReceived', ({ address, type }) => {
		const of = plugged.get(address);
		if (of === undefined) return;
		if (type === 'connection') of.asked += 1;
		const code = type === 'connection' && of.reach === 'silent' ? CONNECTION_TIMEOUT_CODE : SUCCESS_CODE;
		void (type === 'discovery' ? furnish(of) : Promise.resolve())
			.then(() => session.send('BluetoothEmulation.simulateGATTOperationResponse', { address, type, code }))
			.catch(() => undefined);
	});
	session.on('BluetoothEmulation.characteristicOperationReceived', ({ characteristicId, type, data }) => {
		const found = known.get(characteristicId);
		if (found === undefined) return;
		const { of, characteristic } = found;
		const uuid = uuidInFull(characteristic.uuid);
		if (type === 'write') characteristic.onWrite?.([...Buffer.from(data ?? '', 'base64')]);
		const bytes = type === 'read' ? (of.notices.get(uuid) ?? characteristic.value?.() ?? []) : [];
		if (type === 'read') of.notices.delete(uuid);
		void session
			.send('BluetoothEmulation.simulateCharacteristicOperationResponse', {
				characteristicId,
				type,
				code: SUCCESS_CODE,
				...(type === 'read' ? { data: Buffer.from(bytes).toString('base64') } : {}),
			})
			.catch(() => undefined);
	});

	return {
		of(device: VirtualDevice): Plugged {
			const found = plugged.get(device.address);
			if (found === undefined) throw new Error(`${device.name} is not in the room.`);
			return found;
		},
		async bring(device: VirtualDevice) {
			plugged.set(device.address, { device, reach: 'answers', asked: 0, serviceIds: [], notices: new Map() });
			await announce(device);
		},
		async drop({ address }: VirtualDevice) {
			await session.send('BluetoothEmulation.simulateGATTDisconnection', { address });
		},
		async switchOn(state: 'powered-on' | 'absent') {
			await session.send('BluetoothEmulation.disable').catch(() => undefined);
			await session.send('BluetoothEmulation.enable', { state, leSupported: true });
			known.clear();
			for (const of of plugged.values()) {
				of.serviceIds.length = 0;
				await announce(of.device);
			}
		},
	};
}

/** The chooser asks anew, under the same id, whenever its list grows: answered twice, it takes the whole browser down. */
async function answerChoosers(page: Page, answers: ChooserAnswer[]): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('DeviceAccess.enable');
	const answered = new Set<string>();
	session.on('DeviceAccess.deviceRequestPrompted', ({ id, devices }) => {
		const [answer] = answers;
		if (answer === undefined || answered.has(id)) return;
		// The chooser of the emulation shows addresses, not names.
		const device = answer === 'cancel' ? null : devices.find(({ id: address }) => address === answer.address);
		if (device === undefined) return;
		answered.add(id);
		answers.shift();
		void (
			device === null
				? session.send('DeviceAccess.cancelPrompt', { id })
				: session.send('DeviceAccess.selectPrompt', { id, deviceId: device.id })
		).catch(() => undefined);
	});
}

/**
 * Bluetooth devices that Chromium's own emulation puts into the room: the page goes through the browser's real Web Bluetooth.
 * The emulation belongs to the whole browser: one browser for each test.
 */
export function createVirtualBluetooth(): VirtualBluetooth {
	const answers: ChooserAnswer[] = [];
	let page: Page | null = null;
	let room: ReturnType<typeof createRoom> | null = null;
	const opened = () => {
		if (page === null || room === null) throw new Error('Open the page with `prepare` first.');
		return { page, room };
	};
	// The browser serves one read at a time.
	let lastNotice: Promise<void> = Promise.resolve();

	return {
		async prepare(made) {
			const browser = made.context().browser();
			if (browser === null) throw new Error('The page has no browser of its own.');
			await made.addInitScript(keepListening);
			await answerChoosers(made, answers);
			page = made;
			room = createRoom(await browser.newBrowserCDPSession());
		},
		switchOn: (central) => opened().room.switchOn(central),
		bring: (device) => opened().room.bring(device),
		answer: (answer) => void answers.push(answer),
		untilListened: async ({ name }, uuid) => {
			const wanted: Wanted = { name, uuid: uuidInFull(uuid), act: 'find' };
			await expect.poll(() => opened().page.evaluate(reachListener, wanted)).toBeNull();
		},
		notify(device, uuid, bytes) {
			const sent = lastNotice.then(async () => {
				const wanted: Wanted = { name: device.name, uuid: uuidInFull(uuid), act: 'read' };
				opened().room.of(device).notices.set(wanted.uuid, bytes);
				const failure = await opened().page.evaluate(reachListener, wanted);
				if (failure !== null) throw new Error(`${device.name} could not notify: ${failure}`);
			});
			lastNotice = sent.catch(() => undefined);
			return sent;
		},
		drop: (device) => opened().room.drop(device),
		reach(device, reach) {
			opened().room.of(device).reach = reach;
		},
		connectionsAsked: (device) => opened().room.of(device).asked,
	};
}
