import { spawnSync } from 'node:child_process';
import { accessSync, constants, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type LaunchOptions, type Page } from 'playwright';
import { runPackageTool } from './packageTool.ts';

/** Names of browsers on the PATH, in order of preference. Those of the system play H.264; Playwright's own build does not. */
const LINUX_NAMES = [
	'google-chrome-stable',
	'google-chrome',
	'chromium',
	'chromium-browser',
	'microsoft-edge-stable',
	'microsoft-edge',
];

const MACOS_APPS = [
	'Google Chrome.app/Contents/MacOS/Google Chrome',
	'Chromium.app/Contents/MacOS/Chromium',
	'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PROGRAMS = [
	'Google/Chrome/Application/chrome.exe',
	'Chromium/Application/chrome.exe',
	'Microsoft/Edge/Application/msedge.exe',
];

function folders(...variables: readonly string[]): readonly string[] {
	return variables.map((name) => process.env[name]).filter((folder) => folder !== undefined);
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		// A browser in a snap can't read the temporary profile it is given.
		return !realpathSync(path).startsWith('/snap/') && !realpathSync(path).endsWith('/snap');
	} catch {
		return false;
	}
}

function systemBrowsers(): readonly string[] {
	switch (process.platform) {
		case 'darwin':
			return ['/Applications', ...folders('HOME').map((home) => join(home, 'Applications'))].flatMap((folder) =>
				MACOS_APPS.map((app) => join(folder, app)),
			);
		case 'win32':
			return folders('PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA').flatMap((folder) =>
				WINDOWS_PROGRAMS.map((program) => join(folder, program)),
			);
		default: {
			const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
			return LINUX_NAMES.flatMap((name) => path.map((folder) => join(folder, name)));
		}
	}
}

function existingChromium(): string | null {
	const [chosen] = folders('PLUMBLINE_CHROMIUM', 'CHROMIUM_PATH');
	if (chosen !== undefined) {
		if (isExecutable(chosen)) return chosen;
		throw new Error(`There is no browser at ${chosen} (PLUMBLINE_CHROMIUM or CHROMIUM_PATH).`);
	}
	return [...systemBrowsers(), chromium.executablePath()].find(isExecutable) ?? null;
}

/** Debian and its kin, where this process may install packages. */
function installDebianChromium(): void {
	if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
	spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore' });
	spawnSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], { stdio: 'ignore' });
}

/** Path of a Chromium on this machine; downloads one where there is none. Rejects with words for the terminal when that fails too. */
export async function findChromium(): Promise<string> {
	const found = existingChromium();
	if (found !== null) return found;
	console.error('No Chrome, Chromium or Edge on this machine. Fetching a Chromium…');
	const { exitCode } = await runPackageTool('playwright', ['install', 'chromium'], 'captured');
	if (exitCode !== 0) installDebianChromium();
	const installed = existingChromium();
	if (installed !== null) return installed;
	throw new Error(
		'A Chromium could not be fetched. Install Google Chrome or Chromium, or set PLUMBLINE_CHROMIUM to the path of one.',
	);
}

/** No sandbox where there can be none (root in a container), and nothing that calls home. */
const QUIET_FLAGS = [
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** WebGL in software, the same on every machine. */
export const SOFTWARE_GRAPHICS_FLAGS = [
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--ignore-gpu-blocklist',
];

/** The graphics card, where there is one: without these a headless browser leaves it alone, and on Linux there is no WebGPU. */
const GRAPHICS_CARD_FLAGS = [
	'--enable-gpu',
	'--ignore-gpu-blocklist',
	'--enable-unsafe-webgpu',
	...(process.platform === 'linux'
		? ['--use-angle=vulkan', '--enable-features=Vulkan', '--disable-vulkan-surface']
		: []),
];

/** Flags of a browser for a backend (`null`: the page chooses): the graphics card is left out where nobody asked for it. */
export function graphicsFlags(backend: string | null): readonly string[] {
	return backend === 'webgl' || backend === 'webgpu' ? GRAPHICS_CARD_FLAGS : [];
}

/** A webcam that plays a .y4m file over and over, and a person who says yes to it. */
export function webcamFlags(y4mFile: string): readonly string[] {
	return [
		'--use-fake-device-for-media-stream',
		'--use-fake-ui-for-media-stream',
		`--use-file-for-fake-video-capture=${y4mFile}`,
	];
}

/** `flags`, and those that every Chromium of a command or a test gets. */
export function chromiumFlags(flags: readonly string[]): string[] {
	return [...QUIET_FLAGS, ...flags];
}

/** Starts a headless Chromium with what every command and browser test needs, plus `flags` and what else Playwright is to know. */
export async function launchChromium(
	flags: readonly string[] = [],
	more: Pick<LaunchOptions, 'env' | 'ignoreDefaultArgs'> = {},
): Promise<Browser> {
	return chromium.launch({ executablePath: await findChromium(), args: chromiumFlags(flags), ...more });
}

/** Whether this browser plays H.264, which most phones film in. */
export async function playsH264(page: Page): Promise<boolean> {
	return page.evaluate(() => document.createElement('video').canPlayType('video/mp4; codecs="avc1.42E01E"') !== '');
}
