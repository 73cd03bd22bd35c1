import type { PortKind } from '../../companion/companionPort.ts';

/** How each way is named, and what it gives. */
export const WAY_WORDS: Readonly<Record<PortKind, { readonly name: string; readonly text: string }>> = {
	'heart-rate': {
		name: 'Heart rate by Bluetooth',
		text: 'A chest strap, or a watch that broadcasts its heart rate.',
	},
	bangle: {
		name: 'Bangle.js 2',
		text: 'Count, buzz and buttons on the watch, heart rate back. Pairing puts a small app on it, and changes nothing else.',
	},
	infinitime: {
		name: 'PineTime with InfiniTime',
		text: 'Count, buzz and buttons on its Music screen, heart rate back. Nothing is installed.',
	},
	relay: { name: 'A page on the wrist', text: 'A watch with a browser, or a phone on the floor.' },
	media: {
		name: 'Media keys',
		text: 'Earbuds, a keyboard, or whatever controls your music; the count is the title. Your own music loses its keys meanwhile.',
	},
};
