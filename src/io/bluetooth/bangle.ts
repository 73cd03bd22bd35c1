import { bangleLine } from '../../companion/bangleLine.ts';
import { BANGLE_APP_VERSION, BANGLE_BOARD, START_LINE, WHO_LINE } from '../../companion/bangleUpload.ts';
import { BANGLE_SENTENCES } from '../../companion/watchSentences.ts';
import type { CompanionPort, CompanionWay } from '../../companion/companionPort.ts';
import { parseIn, type In } from '../../companion/messages.ts';
import { createOutQueue } from '../../companion/outQueue.ts';
import { installBangleApp } from './bangleApp.ts';
import { createBangleConsole } from './bangleConsole.ts';
import { createBluetoothWay, type BluetoothPort } from './bluetoothWay.ts';
import { createDeviceLink } from './deviceLink.ts';
import { createPortEars } from './portEars.ts';
import { NORDIC_UART_SERVICE } from './nordicUart.ts';

/** House: a console that is free answers at once; loading an app from flash takes a second or two. */
const WHO_WITHIN_S = 4;
const HELLO_WITHIN_S = 6;

/** Bangle.js 2, with an app of ours that is put on it when it is paired. */
export function createBangleWay(): CompanionWay {
	return createBluetoothWay({
		kind: 'bangle',
		choose: {
			// @wc-ignore
			likely: { filters: [{ namePrefix: 'Bangle.js' }], optionalServices: [NORDIC_UART_SERVICE] },
			all: { acceptAllDevices: true, optionalServices: [NORDIC_UART_SERVICE] },
		},
		sentences: BANGLE_SENTENCES,
		// @wc-ignore
		unnamed: 'Bangle.js 2',
		portOf: createBanglePort,
	});
}

function createBanglePort(device: BluetoothDevice, called: Pick<CompanionPort, 'id' | 'name'>): BluetoothPort {
	const queue = createOutQueue();
	const { hear, refuse, listenTo } = createPortEars();
	let said: () => void = () => undefined;
	/** The app runs and has said hello on this connection. */
	let isReady = false;
	let isSending = false;
	let streams: 'yes' | 'no' = 'no';
	let isPairing = false;
	let wantsApp = false;
	let refusedFor: string | null = null;
	/** Reasons of this connection: an app that says nonsense says it often. */
	const noted = new Set<string>();
	/** The last words for those who listen later. */
	const kept = new Map<In['t'], In>();

	const espruino = createBangleConsole((json) => {
		const parsed = parseIn(json);
		if ('refused' in parsed) {
			if (!noted.has(parsed.refused)) refuse(parsed.refused);
			noted.add(parsed.refused);
			return;
		}
		const { message } = parsed;
		if (message.t === 'hello' || message.t === 'bat') kept.set(message.t, message);
		if (message.t === 'hello') greet();
		hear(message);
	});

	function greet(): void {
		isReady = true;
		said();
		if (streams === 'yes') tellStreams();
		void pump();
	}

	const tellStreams = () =>
		void espruino.tell(bangleLine({ t: 'imu', on: streams === 'yes' ? 1 : 0 })).catch(() => undefined);

	/** Sends what waits, one line after the other. */
	async function pump(): Promise<void> {
		if (isSending) return;
		isSending = true;
		for (let next = takeNext(); next !== null; next = takeNext()) {
			// A broken connection is the link's to see.
			await espruino.tell(bangleLine(next)).catch(() => undefined);
		}
		isSending = false;
	}
	const takeNext = () => (isReady ? queue.take(performance.now() / 1000) : null);

	/** Resolves when the app has said hello; rejects when it doesn't. */
	async function start(line: string): Promise<void> {
		const hello = new Promise<void>((resolve, reject) => {
			said = resolve;
			setTimeout(() => reject(noAnswer()), HELLO_WITHIN_S * 1000);
		});
		// Whoever waits for it hears of it.
		hello.catch(() => undefined);
		await espruino.tell(line);
		await hello;
	}

	const link = createDeviceLink({
		device,
		async furnish(server) {
			isReady = false;
			wantsApp = false;
			refusedFor = null;
			noted.clear();
			await espruino.open(server);
			const who = await espruino.ask(WHO_LINE, 'who', WHO_WITHIN_S);
			if (who === null) throw noAnswer();
			if (who.b !== BANGLE_BOARD) {
				refusedFor = `This is ${who.b}, and the app is made for Bangle.js 2. Choose another watch.`;
				throw noAnswer();
			}
			const wanted = isPairing ? [BANGLE_APP_VERSION] : [BANGLE_APP_VERSION, who.kept];
			if (who.run !== 0 && wanted.includes(who.run)) await start(bangleLine({ t: 'hi' }));
			else if (who.kept !== 0 && wanted.includes(who.kept)) await start(START_LINE);
			else if (isPairing) wantsApp = true;
			else throw noAnswer();
		},
	});

	return {
		...called,
		kind: 'bangle',
		caps: ['hr', 'imu', 'text', 'haptic', 'cmd'],
		send(message) {
			queue.put(message, performance.now() / 1000);
			void pump();
		},
		stream(wanted) {
			if (streams === wanted) return;
			streams = wanted;
			if (isReady) tellStreams();
		},
		listen: listenTo(link, { left: () => (isReady = false), joined: () => kept.forEach((message) => hear(message)) }),
		disconnect() {
			link.close();
			queue.clear();
		},
		async open() {
			isPairing = true;
			const refusal = await link.open();
			isPairing = false;
			return refusal;
		},
		lookFor: link.lookFor,
		refusedFor: () => refusedFor,
		async prepare(told) {
			if (!wantsApp) return null;
			const failure = await installBangleApp(espruino, told);
			if (failure !== null) return failure;
			try {
				await start(START_LINE);
				return null;
			} catch {
				return 'The app is on the watch, but did not start. Start Plumbline from its launcher, and pair again.';
			}
		},
	};
}

/** Connected, but nobody there whom we can talk to: trying again at once would not help. */
// @wc-ignore
const noAnswer = () => new DOMException('The watch does not answer.', 'NotSupportedError');
