/** Why a device cannot be reached over Bluetooth from this page: each of them has another way out. */
export type BluetoothRefusal =
	/** Not `https` and not this machine: browsers give Bluetooth to secure pages only. */
	| 'insecure-page'
	/** Firefox, Safari and others have no Web Bluetooth. */
	| 'other-browser'
	/** No browser of an iPhone or iPad has it, whatever its name. */
	| 'ios'
	/** Chromium on Linux has it behind a flag. */
	| 'flag-on-linux'
	/** Brave has it behind a flag. */
	| 'flag-in-brave'
	/** The site that shows this page, or whoever looks after the browser, forbids it. */
	| 'forbidden'
	/** The machine has no Bluetooth, or it is switched off. */
	| 'no-adapter'
	/** The list of devices was closed without choosing one. */
	| 'nothing-chosen'
	/** The device did not answer, or let go at once. */
	| 'not-reached'
	/** It answers, but does not offer what it was chosen for. */
	| 'lacks-service'
	/** The browser failed in a way of its own. */
	| 'browser-failed';

/** What a browser says of itself. */
export interface BrowserFacts {
	readonly isSecureContext: boolean;
	readonly userAgent: string;
	/** Fingers that the screen tells apart: an iPad calls itself a Mac, but has five. */
	readonly maxTouchPoints: number;
	readonly isBrave: boolean;
}

/** Why a browser without `navigator.bluetooth` has none. */
export function whyNoWebBluetooth({
	isSecureContext,
	userAgent,
	maxTouchPoints,
	isBrave,
}: BrowserFacts): BluetoothRefusal {
	if (/iPhone|iPad|iPod/u.test(userAgent) || (/Macintosh/u.test(userAgent) && maxTouchPoints > 1)) return 'ios';
	if (!/Chrome\//u.test(userAgent)) return 'other-browser';
	if (!isSecureContext) return 'insecure-page';
	if (isBrave) return 'flag-in-brave';
	return /Linux/u.test(userAgent) && !/Android/u.test(userAgent) ? 'flag-on-linux' : 'other-browser';
}

/**
 * What a failure of the browser's Web Bluetooth means, by the name and message of its `DOMException`. The browser calls a machine without
 * Bluetooth, a closed list and a missing service all `NotFoundError`.
 */
export function bluetoothRefusalOf({
	name,
	message,
}: {
	readonly name: string;
	readonly message: string;
}): BluetoothRefusal {
	switch (name) {
		case 'NotFoundError':
			if (/adapter/iu.test(message)) return 'no-adapter';
			if (/globally disabled|permission/iu.test(message)) return 'forbidden';
			return /cancelled|canceled|chooser/iu.test(message) ? 'nothing-chosen' : 'lacks-service';
		case 'NotSupportedError':
			return 'lacks-service';
		case 'SecurityError':
		case 'NotAllowedError':
			return 'forbidden';
		case 'NetworkError':
		case 'InvalidStateError':
		case 'AbortError':
		case 'TimeoutError':
			return 'not-reached';
		default:
			return 'browser-failed';
	}
}
