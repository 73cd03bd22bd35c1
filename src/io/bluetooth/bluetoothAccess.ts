import { bluetoothRefusalOf, whyNoWebBluetooth, type BluetoothRefusal } from '../../companion/bluetoothRefusal.ts';

/** `navigator` and `document` as browsers have them, with or without Bluetooth and the ways to ask for it. */
interface MaybeBluetooth {
	readonly bluetooth?: Omit<Bluetooth, 'getDevices'> & Partial<Pick<Bluetooth, 'getDevices'>>;
	readonly brave?: unknown;
}
interface MaybePolicy {
	readonly featurePolicy?: { readonly allowsFeature: (feature: string) => boolean };
}

/** Why no device can be paired from here; `null` when one can. Never rejects. */
export async function whyNoBluetooth(): Promise<BluetoothRefusal | null> {
	const { bluetooth, brave } = navigator as MaybeBluetooth;
	if (bluetooth === undefined) {
		const { userAgent, maxTouchPoints } = navigator;
		return whyNoWebBluetooth({ isSecureContext, userAgent, maxTouchPoints, isBrave: brave !== undefined });
	}
	// A policy that forbids it would look like a machine without Bluetooth.
	if ((document as MaybePolicy).featurePolicy?.allowsFeature('bluetooth') === false) return 'forbidden';
	try {
		return (await bluetooth.getAvailability()) ? null : 'no-adapter';
	} catch (reason) {
		return refusalOf(reason);
	}
}

/** Opens the browser's list of devices; a click must have come just before. Never rejects. */
export async function chooseDevice(
	options: RequestDeviceOptions,
): Promise<{ readonly device: BluetoothDevice } | { readonly refused: BluetoothRefusal }> {
	const refused = await whyNoBluetooth();
	if (refused !== null) return { refused };
	try {
		return { device: await navigator.bluetooth.requestDevice(options) };
	} catch (reason) {
		return { refused: refusalOf(reason) };
	}
}

/** Devices that were chosen in an earlier visit and may be reached again without asking: none where the browser forgets. Never rejects. */
export async function knownDevices(): Promise<readonly BluetoothDevice[]> {
	try {
		return (await (navigator as MaybeBluetooth).bluetooth?.getDevices?.()) ?? [];
	} catch {
		return [];
	}
}

/** What a rejection of Web Bluetooth means. */
export function refusalOf(reason: unknown): BluetoothRefusal {
	return reason instanceof DOMException ? bluetoothRefusalOf(reason) : 'browser-failed';
}
