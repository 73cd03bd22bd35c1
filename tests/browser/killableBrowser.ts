import { spawn, type ChildProcess } from 'node:child_process';
import { chromium, type Page } from 'playwright';
import { chromiumFlags, findChromium } from '../../src/commands/chromium.ts';
import { watchContext } from './watchBrowser.ts';

/** A whole browser that can be ended as by a power cut: without a chance to write anything. */
export interface KillableBrowser {
	readonly page: Page;
	/** Ends all of its processes at once. */
	kill(): Promise<void>;
}

const STARTS_WITHIN_MS = 60_000;

/** Starts Chromium with what an earlier one left in `profile`. */
export async function startKillable(profile: string, flags: readonly string[]): Promise<KillableBrowser> {
	const child = spawn(
		await findChromium(),
		[
			'--headless',
			'--remote-debugging-port=0',
			`--user-data-dir=${profile}`,
			'--no-default-browser-check',
			...chromiumFlags(flags),
			'about:blank',
		],
		// A process group of its own: the browser and all that it starts.
		{ detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
	);
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const browser = await chromium.connectOverCDP(await debuggingAddress(child));
	const [context] = browser.contexts();
	if (context === undefined) throw new Error('The browser has no context.');
	watchContext(context, (words) => {
		throw new Error(`The page made ${words}`);
	});
	// What doesn't come says so, instead of ending with its test.
	context.setDefaultTimeout(STARTS_WITHIN_MS);
	return {
		page: context.pages()[0] ?? (await context.newPage()),
		async kill() {
			if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
				process.kill(-child.pid, 'SIGKILL');
			}
			await ended;
		},
	};
}

function debuggingAddress({ stderr }: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = '';
		const patience = setTimeout(() => reject(new Error(`The browser did not start: ${said}`)), STARTS_WITHIN_MS);
		stderr?.on('data', (text: Buffer) => {
			said += text.toString();
			const address = /DevTools listening on (ws:\S+)/u.exec(said)?.[1];
			if (address === undefined) return;
			clearTimeout(patience);
			resolve(address);
		});
	});
}
