import { readFileSync } from 'node:fs';
import { createContext, runInContext, type Context } from 'node:vm';
import { crc32 } from '../../src/companion/bangleUpload.ts';

/** The app as it is served. */
export const bangleAppSource = () =>
	readFileSync(new URL('../../public/bangle/plumbline.app.js', import.meta.url), 'utf8');

interface FakeBangleSetup {
	/** Hears what the console prints, as text of 8-bit characters. */
	readonly say: (text: string) => void;
	readonly board?: string;
	/** Files in the watch from before. */
	readonly files?: Readonly<Record<string, string>>;
	/** `held`: something else has the console, nothing is answered. */
	readonly console?: 'free' | 'held';
}

/** A watch with an Espruino's console and what our app uses of a Bangle.js 2; it runs the true source of the app. */
export interface FakeBangle {
	/** What the page wrote, in packets as they come. */
	receive(bytes: Iterable<number>): void;
	connect(): void;
	disconnect(): void;
	/** The button, down for so long. */
	press(heldMs?: number): Promise<void>;
	/** −1: to the left, 1: to the right. */
	swipe(sideways: -1 | 1): void;
	beat(bpm: number, confidence: number): void;
	/** One reading of the accelerometer, in g. */
	move(x: number, y: number, z: number): void;
	/** Words on the screen since it was last cleared, and what it was cleared to. */
	screen(): { readonly words: readonly string[]; readonly colour: string };
	/** Lengths of all buzzes since the last question. */
	felt(): readonly number[];
	readonly files: ReadonlyMap<string, string>;
	/** What is switched on: heart rate, and how often motion is read. */
	readonly power: { heart: boolean; pollMs: number };
}

type Handler = (event: unknown) => void;

/** What a run of an app registers; gone with the next `load`. */
interface Run {
	readonly context: Context;
	readonly on: Map<string, Handler[]>;
	readonly timers: Set<ReturnType<typeof setTimeout>>;
	button: Handler | null;
}

export function createFakeBangle(setup: FakeBangleSetup): FakeBangle {
	const files = new Map(Object.entries(setup.files ?? {}));
	const power = { heart: false, pollMs: 80 };
	const screen = { words: [] as string[], colour: '' };
	let felt: number[] = [];
	let isConnected = false;
	let line = '';
	let run = start(null);

	function say(text: string): void {
		if (isConnected) setup.say(text);
	}

	function start(file: string | null): Run {
		const begun: Run = { context: createContext({}), on: new Map(), timers: new Set(), button: null };
		Object.assign(begun.context, globalsOf(begun));
		runInContext('var global = globalThis', begun.context);
		if (file !== null) runInContext(files.get(file) ?? '', begun.context);
		return begun;
	}

	function load(file: string): void {
		for (const timer of run.timers) clearTimeout(timer);
		power.heart = false;
		// As on the watch, what runs comes to its end first.
		setTimeout(() => (run = start(file)), 0);
	}

	function globalsOf(of: Run): Record<string, unknown> {
		const on = (name: string, handler: Handler) => of.on.set(name, [...(of.on.get(name) ?? []), handler]);
		const kept = (timer: ReturnType<typeof setTimeout>) => (of.timers.add(timer), timer);
		return {
			Bluetooth: { println: (text: string) => say(`\r\u001b[J${text}\r\n>`) },
			Bangle: {
				on,
				buzz: (ms: number) => void felt.push(ms),
				setHRMPower: (on: number) => (power.heart = on === 1),
				setPollInterval: (ms: number) => (power.pollMs = ms),
				setOptions: () => undefined,
				setUI: () => undefined,
				setLocked: () => undefined,
				setLCDPower: () => undefined,
			},
			NRF: { on, getSecurityStatus: () => ({ connected: isConnected }) },
			E: { getBattery: () => 80, CRC32: (text: string) => crc32(text) },
			BTN1: 17,
			setWatch: (handler: Handler) => (of.button = handler),
			setTimeout: (act: () => void, ms: number) => kept(setTimeout(act, ms)),
			setInterval: (act: () => void, ms: number) => kept(setInterval(act, ms)),
			clearTimeout,
			clearInterval,
			btoa,
			load,
			process: { env: { BOARD: setup.board ?? 'BANGLEJS2', VERSION: '2v29' } },
			require: (name: string) => (name === 'Storage' ? storageOf(files) : undefined),
			g: screenOf(screen),
		};
	}

	function carryOut(command: string): void {
		const isQuiet = command.startsWith('\u0010');
		try {
			const result = String(runInContext(command.replace('\u0010', ''), run.context));
			if (!isQuiet) say(`${command}\r\n=${result}\r\n>`);
		} catch (reason) {
			say(`Uncaught ${String(reason)}\r\n at line 1 col 1\r\n>`);
		}
	}

	const tell = (name: string, event: unknown) => run.on.get(name)?.forEach((handler) => handler(event));

	return {
		files,
		power,
		receive(bytes) {
			if (setup.console === 'held') return;
			for (const byte of bytes) {
				const character = String.fromCharCode(byte);
				if (character === '\u0003') line = '';
				else if (character === '\n') {
					const command = line;
					line = '';
					carryOut(command);
				} else line += character;
			}
		},
		connect() {
			isConnected = true;
			tell('connect', '');
		},
		disconnect() {
			isConnected = false;
			tell('disconnect', 19);
		},
		async press(heldMs = 100) {
			run.button?.({ state: true });
			await new Promise((resolve) => setTimeout(resolve, heldMs));
			run.button?.({ state: false });
		},
		swipe: (sideways) => tell('swipe', sideways),
		beat: (bpm, confidence) => tell('HRM', { bpm, confidence }),
		move: (x, y, z) => tell('accel', { x, y, z }),
		screen: () => screen,
		felt() {
			const since = felt;
			felt = [];
			return since;
		},
	};
}

/** Flash: only erasing sets bits, writing takes them away. */
function storageOf(files: Map<string, string>) {
	const blank = '\u00ff';
	return {
		read: (name: string) => files.get(name),
		readJSON: (name: string) => {
			const text = files.get(name);
			return text === undefined ? undefined : (JSON.parse(text) as unknown);
		},
		erase: (name: string) => void files.delete(name),
		write(name: string, data: string, offset = 0, size = data.length) {
			const before = files.get(name);
			if (offset !== 0 && before === undefined) throw new Error('No file');
			const is = offset === 0 && before?.length !== size ? blank.repeat(size) : (before ?? '');
			if (offset + data.length > is.length) throw new Error('Too much data');
			const written = Array.from(data, (character, index) =>
				String.fromCharCode(character.charCodeAt(0) & is.charCodeAt(offset + index)),
			);
			files.set(name, is.slice(0, offset) + written.join('') + is.slice(offset + data.length));
			return true;
		},
	};
}

/** Keeps what is written; letters are as wide as they are on the watch, roughly. */
function screenOf(screen: { words: string[]; colour: string }) {
	let sizePx = 10;
	/** −1 left, 0 middle, 1 right. */
	let alignX = -1;
	let background = '';
	return {
		setFontVector: (px: number) => (sizePx = px),
		stringWidth: (text: string) => text.length * sizePx * 0.6,
		setFontAlign: (x: number) => (alignX = x),
		setColor: () => undefined,
		setBgColor: (colour: string) => (background = colour),
		clear() {
			screen.words = [];
			screen.colour = background;
		},
		drawString: (text: string, x: number, y: number) => {
			const widthPx = text.length * sizePx * 0.6;
			const leftPx = x - widthPx * (alignX + 1) * 0.5;
			if (leftPx < 0 || leftPx + widthPx > 176 || y < 0 || y > 176) throw new Error(`"${text}" is off the screen`);
			screen.words.push(text);
		},
		drawRect: () => undefined,
		fillRect: () => undefined,
		fillCircle: () => undefined,
		fillPoly: () => undefined,
	};
}
