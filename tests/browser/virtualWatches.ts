import { createFakeBangle, type FakeBangle } from '../support/fakeBangle.ts';
import type { VirtualBluetooth, VirtualDevice } from './virtualBluetooth.ts';

const PACKET_BYTES = 20;
const UART = { service: '6e400001-b5a3-f393-e0a9-e50e24dcca9e', in: '6e400002', out: '6e400003' };
const uartUuid = (short: string) => UART.service.replace('6e400001', short);

export interface VirtualBangle {
	readonly device: VirtualDevice;
	/** The watch itself: it runs the true source of the app. */
	readonly watch: FakeBangle;
}

/** A Bangle.js in the room: its console over the air, in packets as small as the real ones. */
export function createVirtualBangle(
	radio: VirtualBluetooth,
	setup: Omit<Parameters<typeof createFakeBangle>[0], 'say'> = {},
): VirtualBangle {
	const watch = createFakeBangle({
		...setup,
		say(text) {
			const bytes = [...Buffer.from(text, 'latin1')];
			for (let at = 0; at < bytes.length; at += PACKET_BYTES) {
				// What was on its way when the connection broke is lost.
				radio.notify(device, uartUuid(UART.out), bytes.slice(at, at + PACKET_BYTES)).catch(() => undefined);
			}
		},
	});
	const device: VirtualDevice = {
		address: 'AA:BB:CC:DD:EE:21',
		name: 'Bangle.js 1234',
		services: [
			{
				uuid: UART.service,
				characteristics: [
					{
						uuid: uartUuid(UART.in),
						properties: { write: true, writeWithoutResponse: true },
						onWrite(bytes) {
							watch.connect();
							watch.receive(bytes);
						},
					},
					{ uuid: uartUuid(UART.out), properties: { notify: true } },
				],
			},
		],
	};
	return { device, watch };
}

const ofInfiniTime = (short: string) => `${short}-78fc-48fe-8e23-433b3a1942d0`;
const MUSIC = { event: ofInfiniTime('00000001'), status: '00000002', artist: '00000003', track: '00000004' };
const MOTION = ofInfiniTime('00030002');

export interface VirtualPineTime {
	readonly device: VirtualDevice;
	/** What was written last, as text; and all alerts since the last question, without their head. */
	shown(): { readonly artist: string; readonly track: string; readonly playing: boolean };
	alerts(): readonly string[];
	press(event: number): Promise<void>;
	beat(bpm: number): Promise<void>;
	/** One reading of its motion, once the page listens to it. */
	move(xG: number, yG: number, zG: number): Promise<void>;
}

/** A PineTime in the room, as InfiniTime's documents describe its services. */
export function createVirtualPineTime(radio: VirtualBluetooth): VirtualPineTime {
	const fields = new Map<string, string>();
	let alerts: string[] = [];
	const written = (short: string) => ({
		uuid: ofInfiniTime(short),
		properties: { write: true, read: true },
		onWrite: (bytes: readonly number[]) => void fields.set(short, Buffer.from(bytes).toString('latin1')),
	});
	const device: VirtualDevice = {
		address: 'AA:BB:CC:DD:EE:22',
		name: 'InfiniTime',
		services: [
			{
				uuid: ofInfiniTime('00000000'),
				characteristics: [
					{ uuid: MUSIC.event, properties: { notify: true } },
					...[MUSIC.status, MUSIC.artist, MUSIC.track].map(written),
				],
			},
			{
				uuid: '1811',
				characteristics: [
					{
						uuid: '2a46',
						properties: { write: true },
						onWrite: (bytes) => void alerts.push(Buffer.from(bytes).toString('latin1').slice(3).replace('\0', ': ')),
					},
				],
			},
			{ uuid: '180d', characteristics: [{ uuid: '2a37', properties: { notify: true } }] },
			{ uuid: '180f', characteristics: [{ uuid: '2a19', properties: { read: true }, value: () => [64] }] },
			{ uuid: ofInfiniTime('00030000'), characteristics: [{ uuid: MOTION, properties: { notify: true } }] },
		],
	};
	return {
		device,
		shown: () => ({
			artist: fields.get(MUSIC.artist) ?? '',
			track: fields.get(MUSIC.track) ?? '',
			playing: fields.get(MUSIC.status) === '\x01',
		}),
		alerts() {
			const since = alerts;
			alerts = [];
			return since;
		},
		press: (event) => radio.notify(device, MUSIC.event, [event]),
		beat: (bpm) => radio.notify(device, '2a37', [0, bpm]),
		async move(...axesG) {
			await radio.untilListened(device, MOTION);
			const bytes = Buffer.alloc(6);
			axesG.forEach((valueG, axis) => bytes.writeInt16LE(Math.round(valueG * 1024), axis * 2));
			await radio.notify(device, MOTION, [...bytes]);
		},
	};
}
