import { CHECK_LINE, crc32, INFO_LINE, packSource, uploadLines } from '../../companion/bangleUpload.ts';
import { formatPercent } from '../../language/formatting.ts';
import type { BangleConsole } from './bangleConsole.ts';

/** The app as it is served with the page; anybody may also load it onto a watch by hand. */
const APP_ADDRESS = './bangle/plumbline.app.js';
/** House: a line takes a tenth of a second, erasing flash takes the longest, well under one. */
const LINE_WITHIN_S = 5;

/**
 * Puts the app onto the watch, line by line, and checks what arrived. Resolves to a sentence where that failed; `told` hears how far it has
 * got. Never rejects. Nothing but the app's own two files is written.
 */
export async function installBangleApp(espruino: BangleConsole, told: (words: string) => void): Promise<string | null> {
	const packed = await fetchApp();
	if (packed === null)
		return 'The app for the watch could not be loaded. Check that this page is online, and pair again.';
	const lines = uploadLines(packed);
	let sent = 0;
	for (const line of lines) {
		told(`Putting the app on the watch: ${formatPercent(sent / lines.length)}`);
		const answer = await espruino.ask(line, 'got', LINE_WITHIN_S);
		sent += 1;
		if (answer?.n !== sent) return brokenOff((sent - 1) / lines.length);
	}
	const check = await espruino.ask(CHECK_LINE, 'crc', LINE_WITHIN_S);
	if (check === null) return brokenOff(1);
	if (check.c !== crc32(packed)) return 'The app did not arrive whole. Hold the watch nearer and pair again.';
	if ((await espruino.ask(INFO_LINE, 'got', LINE_WITHIN_S)) === null) return brokenOff(1);
	told('Starting the app on the watch');
	return null;
}

/** @returns null when the page can't reach it. */
async function fetchApp(): Promise<string | null> {
	try {
		const response = await fetch(new URL(APP_ADDRESS, document.baseURI));
		return response.ok ? packSource(await response.text()) : null;
	} catch {
		return null;
	}
}

const brokenOff = (reachedRatio: number) =>
	`Sending the app broke off at ${formatPercent(reachedRatio)}. Hold the watch near and pair again; nothing else on it was changed.`;
