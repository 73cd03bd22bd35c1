import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PortState } from '../../companion/companionPort.ts';
import { createDeviceLink } from './deviceLink.ts';

/** A device of the browser's whose connection the test makes and breaks. */
class FakeDevice extends EventTarget {
	answers: 'yes' | 'no' | 'never' = 'yes';
	tries = 0;
	readonly gatt = {
		connected: false,
		connect: async () => {
			this.tries += 1;
			if (this.answers === 'never') await new Promise(() => undefined);
			if (this.answers === 'no') throw new DOMException('Connection attempt failed.', 'NetworkError');
			this.gatt.connected = true;
			return this.gatt;
		},
		disconnect: () => {
			if (this.gatt.connected) this.drop();
		},
	};

	drop(): void {
		this.gatt.connected = false;
		this.dispatchEvent(new Event('gattserverdisconnected'));
	}
}

function linkTo(device: FakeDevice, furnish = vi.fn(() => Promise.resolve())) {
	const states: PortState[] = [];
	const link = createDeviceLink({ device: device as unknown as BluetoothDevice, furnish });
	link.onState((state) => states.push(state));
	return { link, states, furnish };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('A first connection is tried twice before it counts as refused', async () => {
	const device = new FakeDevice();
	device.answers = 'no';
	const { link, states } = linkTo(device);
	expect(await link.open()).toBe('not-reached');
	expect(device.tries).toBe(2);
	expect(states).toEqual(['connecting', 'gone']);
});

it('A device that lacks what it was chosen for is let go at once', async () => {
	const device = new FakeDevice();
	const { link, states } = linkTo(
		device,
		vi.fn(() => Promise.reject(new DOMException('No Services matching UUID found in Device.', 'NotFoundError'))),
	);
	expect(await link.open()).toBe('lacks-service');
	expect(device.tries).toBe(1);
	expect(device.gatt.connected).toBe(false);
	expect(states).toEqual(['connecting', 'gone']);
});

it('A device that never answers is given up', async () => {
	const device = new FakeDevice();
	device.answers = 'never';
	const opened = linkTo(device).link.open();
	await vi.advanceTimersByTimeAsync(40_000);
	expect(await opened).toBe('not-reached');
});

it('A broken connection is made anew and furnished again', async () => {
	const device = new FakeDevice();
	const { link, states, furnish } = linkTo(device);
	expect(await link.open()).toBeNull();
	device.drop();
	expect(link.state()).toBe('reconnecting');
	await vi.advanceTimersByTimeAsync(500);
	expect(states).toEqual(['connecting', 'connected', 'reconnecting', 'connected']);
	expect(furnish).toHaveBeenCalledTimes(2);
});

it('A lost device is looked for less and less often, and after ten minutes no more', async () => {
	const device = new FakeDevice();
	const { link } = linkTo(device);
	await link.open();
	device.answers = 'no';
	device.drop();
	await vi.advanceTimersByTimeAsync(8_000);
	expect(device.tries).toBe(1 + 4);
	await vi.advanceTimersByTimeAsync(52_000);
	expect(device.tries).toBe(1 + 7);
	await vi.advanceTimersByTimeAsync(600_000);
	expect(link.state()).toBe('gone');
	const tries = device.tries;
	await vi.advanceTimersByTimeAsync(600_000);
	expect(device.tries).toBe(tries);
});

it('A device that was given up is asked back by hand', async () => {
	const device = new FakeDevice();
	device.answers = 'no';
	const { link } = linkTo(device);
	await link.open();
	device.answers = 'yes';
	link.lookFor();
	await vi.advanceTimersByTimeAsync(500);
	expect(link.state()).toBe('connected');
});

it('A device that is let go stays away, also in the middle of a search', async () => {
	const device = new FakeDevice();
	const { link, states } = linkTo(device);
	await link.open();
	link.close();
	await vi.advanceTimersByTimeAsync(60_000);
	expect([states.at(-1), device.tries]).toEqual(['gone', 1]);
	link.lookFor();
	await vi.advanceTimersByTimeAsync(200);
	link.close();
	await vi.advanceTimersByTimeAsync(60_000);
	expect([states.at(-1), device.tries]).toEqual(['gone', 1]);
});

it('A device that was let go while it connected is not kept', async () => {
	const device = new FakeDevice();
	const { link } = linkTo(
		device,
		vi.fn(() => new Promise((resolve) => setTimeout(resolve, 1_000))),
	);
	const opened = link.open();
	await vi.advanceTimersByTimeAsync(100);
	link.close();
	await vi.advanceTimersByTimeAsync(2_000);
	await opened;
	expect(link.state()).toBe('gone');
	expect(device.gatt.connected).toBe(false);
});
