/** A serial line over Bluetooth, as Nordic's chips offer it. */
export interface NordicUart {
	/** Resolves when the last packet is on its way; rejects when the connection broke. One write after the other. */
	write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
}

/** Nordic UART Service; names are the device's point of view. */
export const NORDIC_UART_SERVICE = '6e400001-b5a3-f393-e0a9-e50e24dcca9e';
const RECEIVES = '6e400002-b5a3-f393-e0a9-e50e24dcca9e';
const SENDS = '6e400003-b5a3-f393-e0a9-e50e24dcca9e';

/** What fits into a packet on every connection (Bluetooth Core 5.4, vol. 3, part G, 5.2.1: 23 bytes less 3). */
const PACKET_BYTES = 20;
/** Software flow control of serial lines: stop sending, go on. */
const XOFF = 0x13;
const XON = 0x11;
/** House: whoever said stop and then nothing for this long has been switched off and on. */
const LONGEST_HOLD_MS = 5000;

/** Listens to the line of a device that is connected. `hear` is given what it says as 8-bit characters. Rejects where there is no line. */
export async function openNordicUart(
	server: BluetoothRemoteGATTServer,
	hear: (text: string) => void,
): Promise<NordicUart> {
	const service = await server.getPrimaryService(NORDIC_UART_SERVICE);
	const inward = await service.getCharacteristic(RECEIVES);
	const outward = await service.getCharacteristic(SENDS);
	const hold = createHold();
	outward.addEventListener('characteristicvaluechanged', () => {
		const { value } = outward;
		if (value === undefined) return;
		let text = '';
		for (let at = 0; at < value.byteLength; at++) {
			const byte = value.getUint8(at);
			if (byte === XOFF) hold.begin();
			else if (byte === XON) hold.end();
			else text += String.fromCharCode(byte);
		}
		if (text !== '') hear(text);
	});
	await outward.startNotifications();

	const writePacket = (packet: Uint8Array<ArrayBuffer>) =>
		inward.properties.writeWithoutResponse
			? inward.writeValueWithoutResponse(packet)
			: inward.writeValueWithResponse(packet);
	const writeAll = async (bytes: Uint8Array<ArrayBuffer>) => {
		for (let at = 0; at < bytes.length; at += PACKET_BYTES) {
			await hold.over();
			await writePacket(bytes.slice(at, at + PACKET_BYTES));
		}
	};
	let last: Promise<void> = Promise.resolve();
	return {
		write(bytes) {
			const written = last.then(() => writeAll(bytes));
			last = written.catch(() => undefined);
			return written;
		},
	};
}

function createHold() {
	let release: (() => void) | null = null;
	let held: Promise<void> = Promise.resolve();
	const end = () => {
		release?.();
		release = null;
	};
	return {
		begin() {
			if (release !== null) return;
			held = new Promise((resolve) => {
				release = resolve;
				setTimeout(end, LONGEST_HOLD_MS);
			});
		},
		end,
		over: () => held,
	};
}
