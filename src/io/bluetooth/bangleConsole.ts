import { asciiBytes } from '../../companion/ascii.ts';
import { CLEAR_LINE } from '../../companion/bangleLine.ts';
import { parseBangleAnswer, type BangleAnswer } from '../../companion/bangleUpload.ts';
import { createJsonFinder } from '../../companion/jsonFinder.ts';
import { openNordicUart, type NordicUart } from './nordicUart.ts';

/** The console of an Espruino: takes lines of JavaScript, and says objects among much else. */
export interface BangleConsole {
	/** After each connection. Rejects where the device has no console. */
	open(server: BluetoothRemoteGATTServer): Promise<void>;
	/** Resolves when it is on its way; rejects when the connection broke. */
	tell(line: string): Promise<void>;
	/** Sends a line and waits for its answer; `null` when none came in time, or the connection broke. */
	ask<T extends BangleAnswer['t']>(
		line: string,
		kind: T,
		withinS: number,
	): Promise<Extract<BangleAnswer, { t: T }> | null>;
}

interface Waiting {
	readonly kind: BangleAnswer['t'];
	readonly take: (answer: BangleAnswer) => void;
}

/** `hear` is given each object that is no answer, as text. */
export function createBangleConsole(hear: (json: string) => void): BangleConsole {
	const finder = createJsonFinder();
	let uart: NordicUart | null = null;
	let waiting: Waiting | null = null;

	function hearText(text: string): void {
		for (const json of finder.push(text)) {
			const answer = parseBangleAnswer(json);
			if (answer === null) hear(json);
			else if (answer.t === waiting?.kind) waiting.take(answer);
		}
	}

	async function tell(line: string): Promise<void> {
		if (uart === null) throw new DOMException('The console is not open.', 'InvalidStateError');
		await uart.write(asciiBytes(line));
	}

	return {
		async open(server) {
			finder.clear();
			waiting = null;
			uart = await openNordicUart(server, hearText);
			await tell(CLEAR_LINE);
		},
		tell,
		ask(line, kind, withinS) {
			return new Promise((resolve) => {
				const timer = setTimeout(() => end(null), withinS * 1000);
				const mine: Waiting = { kind, take: (answer) => end(answer) };
				function end(answer: BangleAnswer | null): void {
					clearTimeout(timer);
					if (waiting === mine) waiting = null;
					resolve(answer as Extract<BangleAnswer, { t: typeof kind }> | null);
				}
				waiting = mine;
				tell(line).catch(() => end(null));
			});
		},
	};
}
