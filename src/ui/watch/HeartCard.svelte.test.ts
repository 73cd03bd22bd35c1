import { render, screen } from '@testing-library/svelte';
import { tick, type ComponentProps } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DeviceNow } from '../../companion/hub.ts';
import HeartCard from './HeartCard.svelte';

type Shown = ComponentProps<typeof HeartCard>['devices'];

function strap(facts: Partial<DeviceNow>): Shown {
	const known = { id: 'heart-rate 1', kind: 'heart-rate', name: 'Strap' } as const;
	const still = {
		caps: ['hr'],
		state: 'connected',
		batteryPercent: null,
		contact: null,
		answer: null,
		bpm: null,
	} as const;
	return [{ ...known, facts: { ...known, ...still, ...facts } }];
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function statusAfter(devices: Shown, waitMs: number): Promise<string> {
	render(HeartCard, { devices });
	await tick();
	vi.advanceTimersByTime(waitMs);
	await tick();
	return screen.getByRole('status').textContent.trim();
}

it('A strap that is connected and silent for ten seconds is spoken of', async () => {
	expect(await statusAfter(strap({}), 10_500)).toContain('Strap is connected, but sends no heart rate.');
});

it('A strap that has just been connected is given its time', async () => {
	expect(await statusAfter(strap({}), 5_000)).toBe('');
});

it('One that measures, touches no skin or is away is not spoken of', async () => {
	for (const facts of [{ bpm: 80 }, { contact: 'no' }, { state: 'reconnecting' }] as const) {
		expect(await statusAfter(strap(facts), 10_500)).toBe('');
		document.body.replaceChildren();
	}
});
