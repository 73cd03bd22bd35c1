import { expect, it } from 'vitest';
import type { BluetoothRefusal } from './bluetoothRefusal.ts';
import { bluetoothSentence, HEART_SENTENCES } from './bluetoothWords.ts';

it('Each refusal has a sentence of its own that says what to do', () => {
	const refusals: Readonly<Record<BluetoothRefusal, RegExp>> = {
		'insecure-page': /https/u,
		'other-browser': /Chrome, Edge/u,
		ios: /Android/u,
		'flag-on-linux': /chrome:\/\/flags\/#enable-web-bluetooth/u,
		'flag-in-brave': /brave:\/\/flags/u,
		forbidden: /site settings/u,
		'no-adapter': /Switch it on/u,
		'browser-failed': /Try again/u,
		'nothing-chosen': /show all devices/u,
		'not-reached': /try again/u,
		'lacks-service': /heart rate broadcast/u,
	};
	const sentences = Object.entries(refusals).map(([refusal, whatToDo]) => {
		const sentence = bluetoothSentence(refusal as BluetoothRefusal, HEART_SENTENCES);
		expect(sentence).toMatch(whatToDo);
		return sentence;
	});
	expect(new Set(sentences).size).toBe(sentences.length);
});
