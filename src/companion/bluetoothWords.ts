import type { BluetoothRefusal } from './bluetoothRefusal.ts';

/** Refusals that depend on what is looked for: the sentences of that kind of device. */
export type DeviceSentences = Readonly<Record<'nothing-chosen' | 'not-reached' | 'lacks-service', string>>;

const COMMON: Readonly<Record<Exclude<BluetoothRefusal, keyof DeviceSentences>, string>> = {
	'insecure-page':
		'Browsers give Bluetooth to secure pages only. Open Plumbline at an address with https, or on this machine as http://localhost.',
	'other-browser':
		'This browser has no Bluetooth for web pages. Chrome, Edge and Opera have it, on Windows, macOS, ChromeOS and Android.',
	ios: 'Browsers on an iPhone or iPad have no Bluetooth for web pages. Use a computer or an Android phone.',
	'flag-on-linux':
		'On Linux this browser keeps Bluetooth behind a switch. Open chrome://flags/#enable-web-bluetooth, choose Enabled, and start the browser again.',
	'flag-in-brave':
		'Brave keeps Bluetooth behind a switch. Open brave://flags/#brave-web-bluetooth-api, choose Enabled, and start Brave again.',
	forbidden:
		'The browser does not let this page use Bluetooth. Allow it in the browser’s site settings and the system’s privacy settings, or open Plumbline in a tab of its own.',
	'no-adapter': 'Bluetooth is off, or this machine has none. Switch it on and try again.',
	'browser-failed': 'The browser could not do it. Try again, or load this page anew.',
};

/** A refusal in words: what is the matter, and what to do. */
export function bluetoothSentence(refusal: BluetoothRefusal, ofDevice: DeviceSentences): string {
	return { ...COMMON, ...ofDevice }[refusal];
}

/** For straps and watches that give their heart rate. */
export const HEART_SENTENCES: DeviceSentences = {
	'nothing-chosen':
		'No device was chosen. If yours is not in the list: wear it, switch on its heart rate broadcast, or show all devices.',
	'not-reached': 'It did not answer. Wear it, end its connection to other devices and apps, and try again.',
	'lacks-service': 'This device does not give its heart rate. Switch on heart rate broadcast on it, then try again.',
};
