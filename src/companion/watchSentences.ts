import type { DeviceSentences } from './bluetoothWords.ts';

/** For a Bangle.js 2. */
export const BANGLE_SENTENCES: DeviceSentences = {
	'nothing-chosen':
		'No watch was chosen. If yours is not in the list, another app holds it: disconnect Gadgetbridge, or close the page that is connected to it.',
	'not-reached':
		'The watch did not answer. Disconnect Gadgetbridge and other apps from it, hold it near, and try again.',
	'lacks-service':
		'The watch is there, but its console does not answer. Disconnect other apps from it, and switch on “Programmable” in its Bluetooth settings.',
};

/** For a PineTime with InfiniTime. */
export const INFINITIME_SENTENCES: DeviceSentences = {
	'nothing-chosen':
		'No watch was chosen. If yours is not in the list, another app holds it: disconnect it there, or switch the watch’s Bluetooth off and on.',
	'not-reached': 'The watch did not answer. Disconnect other apps from it, wake it, and try again.',
	'lacks-service':
		'This device has no music screen that I can write to. It takes a PineTime with InfiniTime 1.0 or newer.',
};
