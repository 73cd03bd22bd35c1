/** What was tried, and on what. `simulator`: against the real thing's software or a simulated radio; `not`: from its documents only. */
export type TriedOn = 'hardware' | 'simulator' | 'not';

export interface CompatibilityRow {
	readonly device: string;
	/** What it gives and takes. */
	readonly does: string;
	/** What it takes to pair it. */
	readonly how: string;
	readonly tried: TriedOn;
	readonly triedOn: string;
}

export const TRIED_TEXT: Readonly<Record<TriedOn, string>> = {
	hardware: 'On hardware',
	simulator: 'Simulator only',
	not: 'Not tried',
};

/** No physical watch, strap or radio was ever at hand: no row says hardware before somebody has tried it on some. */
export const COMPATIBILITY: readonly CompatibilityRow[] = [
	{
		device: 'Chest straps with Bluetooth',
		does: 'Heart rate',
		how: 'Wear it, then pair here. Chrome, Edge or another Chromium.',
		tried: 'simulator',
		triedOn: 'Chromium’s own Bluetooth emulation',
	},
	{
		device: 'Garmin, Coros, Huawei, Whoop and others that broadcast heart rate',
		does: 'Heart rate',
		how: 'Switch on “broadcast heart rate” on the watch, then pair here.',
		tried: 'simulator',
		triedOn: 'The same service, emulated. None of these watches.',
	},
	{
		device: 'Mi Band, Amazfit',
		does: 'Heart rate',
		how: 'Switch on “discoverable” and heart-rate sharing in its app, then pair with all devices shown.',
		tried: 'not',
		triedOn: 'From reports of others',
	},
	{
		device: 'Bangle.js 2',
		does: 'Heart rate, count, buzz, buttons, motion',
		how: 'Disconnect Gadgetbridge, then pair here. A small app is put on the watch.',
		tried: 'simulator',
		triedOn: 'The watch’s JavaScript in a simulated watch',
	},
	{
		device: 'PineTime with InfiniTime',
		does: 'Heart rate, count, buzz, buttons, motion',
		how: 'Pair here. Nothing is installed.',
		tried: 'simulator',
		triedOn: 'A simulated radio, after InfiniTime’s documents',
	},
	{
		device: 'Wear OS watch with a browser',
		does: 'Count, cues, buzz, the whole screen is a button',
		how: 'Wi-Fi on the watch, then the code or picture code from here.',
		tried: 'simulator',
		triedOn: 'A second browser. No watch.',
	},
	{
		device: 'Any phone, on the wrist or on the floor',
		does: 'Count, cues, the whole screen is a button; buzz on Android',
		how: 'The code or picture code from here.',
		tried: 'simulator',
		triedOn: 'A second browser. No phone.',
	},
	{
		device: 'Earbuds, keyboards, watches with music control',
		does: 'Start, stop and next by media keys; the count as a title',
		how: 'Switch on media keys here. Your own music loses its keys meanwhile.',
		tried: 'simulator',
		triedOn: 'A Linux desktop’s media control',
	},
	{
		device: 'Apple Watch',
		does: 'Heart rate, by way of an app on the iPhone that broadcasts it',
		how: 'Start such an app, then pair here.',
		tried: 'not',
		triedOn: 'The watch itself can’t broadcast',
	},
];
