import { describe, expect, it } from 'vitest';
import type { MissingBecause } from '../io/offline/keeper.ts';
import type { Part } from '../io/offline/release.ts';
import { Offline } from './offline.svelte.ts';

function createOffline() {
	let text: string | null = null;
	const told = { load: () => text, keep: (next: string) => (text = next), clear: () => (text = null) };
	return new Offline({ ...told, keep: (next) => void told.keep(next), clear: () => void told.clear() });
}

const kept = (because: MissingBecause | null, ...parts: readonly Part[]) =>
	({
		kind: 'kept',
		kept: { because, missing: parts.map((part) => ({ path: part, sha256: '', bytes: 1, part })) },
	}) as const;

describe('what is kept for days without a network', () => {
	it('asks for a new version once in a visit', () => {
		const offline = createOffline();
		expect(offline.asksForUpdate).toBe(false);
		offline.receive({ kind: 'new-version' });
		expect(offline.asksForUpdate).toBe(true);
		offline.updateLater();
		offline.receive({ kind: 'new-version' });
		expect(offline.asksForUpdate).toBe(false);
	});

	it('says what a full device can’t do, and tells models from the rest', () => {
		const offline = createOffline();
		offline.receive(kept('full', 'models'));
		expect(offline.missing).toMatch(/pose models/u);
		offline.receive(kept('full', 'app', 'models'));
		expect(offline.missing).toMatch(/all of Plumbline/u);
	});

	it('says nothing of what the next visit mends', () => {
		const offline = createOffline();
		offline.receive(kept('network', 'models'));
		offline.receive(kept('changed', 'app'));
		expect(offline.missing).toBeNull();
	});

	it('tells it once, and again when it was whole in between', () => {
		const offline = createOffline();
		offline.receive(kept('refused', 'app'));
		offline.heardMissing();
		offline.receive(kept('refused', 'app'));
		expect(offline.missing).toBeNull();
		offline.receive(kept(null));
		offline.receive(kept('refused', 'app'));
		expect(offline.missing).toMatch(/keeps nothing/u);
	});
});
