import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bangleAppSource, createFakeBangle } from '../../../tests/support/fakeBangle.ts';
import { packSource } from '../../companion/bangleUpload.ts';
import type { CompanionPort, PortState } from '../../companion/companionPort.ts';
import type { In, StateMessage } from '../../companion/messages.ts';
import { createBangleWay } from './bangle.ts';

/** The browser's side of a serial line over Bluetooth. */
class FakeLine extends EventTarget {
	value: DataView | undefined;
	readonly properties = { writeWithoutResponse: true };
	constructor(private readonly take: (bytes: Uint8Array) => Promise<void>) {
		super();
	}
	startNotifications = () => Promise.resolve(this);
	writeValueWithoutResponse = (bytes: Uint8Array) => this.take(bytes);
	say(text: string): void {
		this.value = new DataView(Uint8Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
		this.dispatchEvent(new Event('characteristicvaluechanged'));
	}
}

type Watch = ReturnType<typeof createFakeBangle>;

/** A watch in the browser's list, with the true app's source on the server. */
function bring(setup: Omit<Parameters<typeof createFakeBangle>[0], 'say'> = {}) {
	let packets = 0;
	let breaksAfter = Infinity;
	const largest = { bytes: 0 };
	const device: EventTarget & { gatt?: unknown } = Object.assign(new EventTarget(), {
		id: 'd1',
		name: 'Bangle.js 1234',
	});
	const watch: Watch = createFakeBangle({ ...setup, say: (text) => setTimeout(() => outward.say(text), 1) });
	const outward = new FakeLine(() => Promise.resolve());
	const inward = new FakeLine(async (bytes) => {
		packets += 1;
		largest.bytes = Math.max(largest.bytes, bytes.length);
		if (packets === breaksAfter) drop();
		if (!gatt.connected) throw new DOMException('GATT Server is disconnected.', 'NetworkError');
		await new Promise((resolve) => setTimeout(resolve, 1));
		watch.receive(bytes);
	});
	const characteristics: Readonly<Record<string, FakeLine>> = { '6e400002': inward, '6e400003': outward };
	const gatt = {
		connected: false,
		connect: () => {
			gatt.connected = true;
			watch.connect();
			return Promise.resolve(gatt);
		},
		disconnect: () => drop(),
		getPrimaryService: () =>
			Promise.resolve({ getCharacteristic: (uuid: string) => Promise.resolve(characteristics[uuid.slice(0, 8)]) }),
	};
	device.gatt = gatt;
	function drop(): void {
		if (!gatt.connected) return;
		gatt.connected = false;
		watch.disconnect();
		device.dispatchEvent(new Event('gattserverdisconnected'));
	}
	vi.stubGlobal('navigator', {
		bluetooth: {
			getAvailability: () => Promise.resolve(true),
			getDevices: () => Promise.resolve([device]),
			requestDevice: () => Promise.resolve(device),
		},
	});
	vi.stubGlobal('document', { baseURI: 'http://localhost/' });
	vi.stubGlobal('fetch', (address: URL) =>
		Promise.resolve(
			address.pathname === '/bangle/plumbline.app.js' ? new Response(bangleAppSource()) : Response.error(),
		),
	);
	const breakAfter = (count: number) => (breaksAfter = packets + count);
	return { watch, drop, breakAfter, largest, outward };
}

const ON_THE_WATCH = {
	'plumbline.app.js': packSource(bangleAppSource()),
	'plumbline.info': '{"version":"1"}',
};

const WORK: StateMessage = {
	t: 'state',
	v: 1,
	seq: 1,
	run: true,
	ex: 'squat',
	label: 'Squat',
	n: 3,
	goal: 10,
	set: 1,
	sets: 3,
	rest: 0,
	stage: 'work',
	hr: null,
};

async function pair() {
	const told: string[] = [];
	const pairing = createBangleWay().pair('likely', (words) => told.push(words));
	await vi.advanceTimersByTimeAsync(60_000);
	return { paired: await pairing, told };
}

async function pairedPort(): Promise<CompanionPort> {
	const { paired } = await pair();
	if ('refused' in paired) throw new Error(paired.refused);
	return paired.port;
}

function listenTo(port: CompanionPort) {
	const heard: In[] = [];
	const states: PortState[] = [];
	const refused: string[] = [];
	port.listen(
		(message) => heard.push(message),
		(state) => states.push(state),
		(reason) => refused.push(reason),
	);
	return { heard, states, refused };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

describe('pairing a Bangle.js 2', () => {
	it('puts the app on a watch that has none, tells how far it is, and starts it', async () => {
		const { watch, largest } = bring();
		const { paired, told } = await pair();
		expect(paired).toHaveProperty('port.kind', 'bangle');
		expect(told[0]).toBe('Putting the app on the watch: 0%');
		expect(told.at(-1)).toBe('Starting the app on the watch');
		expect(largest.bytes).toBe(20);
		expect([...watch.files.keys()].sort()).toEqual(['plumbline.app.js', 'plumbline.info']);
		expect(watch.screen().words).toContain('Linked');
	});

	it('starts an app that is there already, without sending it again', async () => {
		const { watch } = bring({ files: ON_THE_WATCH });
		const { told } = await pair();
		expect(told).toEqual([]);
		expect(watch.screen().words).toContain('Linked');
	});

	it('replaces an app of another version', async () => {
		const { watch } = bring({ files: { ...ON_THE_WATCH, 'plumbline.info': '{"version":"0"}' } });
		const { told } = await pair();
		expect(told.length).toBeGreaterThan(10);
		expect(watch.files.get('plumbline.info')).toContain('"version":"1"');
	});

	it('refuses politely what is no Bangle.js 2', async () => {
		const { watch } = bring({ board: 'PUCKJS' });
		const { paired } = await pair();
		expect(paired).toEqual({ refused: 'This is PUCKJS, and the app is made for Bangle.js 2. Choose another watch.' });
		expect(watch.files.size).toBe(0);
	});

	it('says what to do when somebody else has the console', async () => {
		bring({ console: 'held' });
		const { paired } = await pair();
		expect(paired).toHaveProperty('refused', expect.stringContaining('its console does not answer'));
	});

	it('says how far it got when the connection breaks, and can be done again', async () => {
		const { breakAfter } = bring();
		breakAfter(300);
		const { paired } = await pair();
		expect(paired).toHaveProperty('refused', expect.stringMatching(/^Sending the app broke off at \d+%\./));
		await expect(pairedPort()).resolves.toHaveProperty('kind', 'bangle');
	});

	it('waits while the watch has said stop', async () => {
		const { outward, watch } = bring({ files: ON_THE_WATCH });
		const port = await pairedPort();
		listenTo(port);
		outward.say('\x13');
		port.send(WORK);
		await vi.advanceTimersByTimeAsync(1000);
		expect(watch.screen().words).toContain('Linked');
		outward.say('\x11');
		await vi.advanceTimersByTimeAsync(100);
		expect(watch.screen().words).toContain('3');
	});
});

describe('a Bangle.js 2 that is paired', () => {
	it('shows what it is told, and tells what is pressed and measured', async () => {
		const { watch } = bring({ files: ON_THE_WATCH });
		const port = await pairedPort();
		const { heard, states } = listenTo(port);
		expect(states).toEqual(['connected']);
		expect(heard.map(({ t }) => t)).toEqual(['hello', 'bat']);
		port.send(WORK);
		port.send({ t: 'rep', seq: 2, n: 4, q: 1 });
		await vi.advanceTimersByTimeAsync(100);
		expect(watch.screen().words).toContain('4');
		watch.beat(128, 90);
		void watch.press(100);
		await vi.advanceTimersByTimeAsync(200);
		expect(heard.filter(({ t }) => t === 'hr' || t === 'cmd')).toEqual([
			{ t: 'hr', b: 128, c: 90 },
			{ t: 'cmd', id: expect.any(String), a: 'toggle' },
		]);
	});

	it('keeps nothing but what is still of use while the radio stalls', async () => {
		const { watch, outward } = bring({ files: ON_THE_WATCH });
		const port = await pairedPort();
		listenTo(port);
		outward.say('\x13');
		for (let n = 1; n <= 500; n++) port.send({ ...WORK, n });
		port.send({ t: 'cue', seq: 2, code: 'depth', s: 'Lower', sev: 1 });
		await vi.advanceTimersByTimeAsync(4000);
		outward.say('\x11');
		await vi.advanceTimersByTimeAsync(300);
		expect(watch.screen().words).toContain('500');
	});

	it('comes back by itself, and shows the set again', async () => {
		const { watch, drop } = bring({ files: ON_THE_WATCH });
		const port = await pairedPort();
		const { states } = listenTo(port);
		drop();
		expect(watch.screen().words).toContain('Not linked');
		await vi.advanceTimersByTimeAsync(3000);
		expect(states).toEqual(['connected', 'reconnecting', 'connected']);
		port.send({ ...WORK, n: 9 });
		await vi.advanceTimersByTimeAsync(100);
		expect(watch.screen().words).toContain('9');
	});

	it('streams motion when asked, also after it was away', async () => {
		const { watch, drop } = bring({ files: ON_THE_WATCH });
		const port = await pairedPort();
		listenTo(port);
		port.stream?.('yes');
		await vi.advanceTimersByTimeAsync(100);
		expect(watch.power.pollMs).toBe(40);
		drop();
		expect(watch.power.pollMs).toBe(80);
		await vi.advanceTimersByTimeAsync(3000);
		expect(watch.power.pollMs).toBe(40);
	});

	it('is found again in a later visit without asking', async () => {
		const { watch } = bring({ files: ON_THE_WATCH });
		const way = createBangleWay();
		const port = await way.rejoin({ id: 'bangle d1', kind: 'bangle', name: 'Bangle.js 1234' });
		await vi.advanceTimersByTimeAsync(3000);
		expect(watch.screen().words).toContain('Linked');
		expect(await way.rejoin({ id: 'bangle d2', kind: 'bangle', name: '' })).toBeNull();
		port?.disconnect();
	});

	it('tells once what it could not understand', async () => {
		const { outward } = bring({ files: ON_THE_WATCH });
		const { refused, heard } = listenTo(await pairedPort());
		for (let times = 0; times < 5; times++) outward.say('{"t":"launch"}\r\n{"t":"hr","b":-4}\r\n');
		expect(refused).toEqual(['unknown kind of message', 'not as agreed: b']);
		expect(heard.map(({ t }) => t)).toEqual(['hello', 'bat']);
	});
});
