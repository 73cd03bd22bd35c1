import { describe, expect, it } from 'vitest';
import { bluetoothRefusalOf, whyNoWebBluetooth, type BrowserFacts } from './bluetoothRefusal.ts';

const LINUX = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
const ANDROID_VIEW =
	'Mozilla/5.0 (Linux; Android 15; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/156.0.0.0 Mobile';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0';
const MAC_SAFARI = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/26.0 Safari/605.1.15';
const IPHONE_CHROME =
	'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/156.0 Mobile Safari/604.1';

const facts = (userAgent: string, others: Partial<BrowserFacts> = {}): BrowserFacts => ({
	isSecureContext: true,
	userAgent,
	maxTouchPoints: 0,
	isBrave: false,
	...others,
});

describe('a browser without Web Bluetooth', () => {
	it('has it behind a flag on Linux and in Brave', () => {
		expect(whyNoWebBluetooth(facts(LINUX))).toBe('flag-on-linux');
		expect(whyNoWebBluetooth(facts(LINUX, { isBrave: true }))).toBe('flag-in-brave');
	});

	it('would have it on a secure page', () => {
		expect(whyNoWebBluetooth(facts(LINUX, { isSecureContext: false }))).toBe('insecure-page');
	});

	it('is one that never has it, secure or not', () => {
		expect(whyNoWebBluetooth(facts(FIREFOX))).toBe('other-browser');
		expect(whyNoWebBluetooth(facts(FIREFOX, { isSecureContext: false }))).toBe('other-browser');
		expect(whyNoWebBluetooth(facts(MAC_SAFARI))).toBe('other-browser');
		expect(whyNoWebBluetooth(facts(ANDROID_VIEW))).toBe('other-browser');
	});

	it('is on an iPhone, or on an iPad that calls itself a Mac', () => {
		expect(whyNoWebBluetooth(facts(IPHONE_CHROME))).toBe('ios');
		expect(whyNoWebBluetooth(facts(MAC_SAFARI, { maxTouchPoints: 5 }))).toBe('ios');
	});
});

it('A failure of the browser is told apart by its words where its name is not enough', () => {
	const failures: readonly (readonly [string, string, string])[] = [
		['NotFoundError', 'User cancelled the requestDevice() chooser.', 'nothing-chosen'],
		['NotFoundError', 'Bluetooth adapter not available.', 'no-adapter'],
		['NotFoundError', 'Web Bluetooth API globally disabled.', 'forbidden'],
		['NotFoundError', 'User denied the browser permission to scan for Bluetooth devices.', 'forbidden'],
		[
			'NotFoundError',
			'No Services matching UUID 0000180d-0000-1000-8000-00805f9b34fb found in Device.',
			'lacks-service',
		],
		['NotFoundError', 'No Characteristics matching UUID found in Service.', 'lacks-service'],
		['NotSupportedError', 'GATT Error: Not supported.', 'lacks-service'],
		['SecurityError', 'Access to the feature "bluetooth" is disallowed by permissions policy.', 'forbidden'],
		['NetworkError', 'Connection Error: Connection attempt failed.', 'not-reached'],
		['NetworkError', 'GATT Server is disconnected.', 'not-reached'],
		['TypeError', 'x is not a function', 'browser-failed'],
	];
	for (const [name, message, refusal] of failures) expect(bluetoothRefusalOf({ name, message }), message).toBe(refusal);
});
