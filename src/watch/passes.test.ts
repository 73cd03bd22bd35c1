import { expect, test } from 'vitest';
import { createPasses } from './passes.ts';

function storageOf(kept: Record<string, string>): Storage {
	return {
		getItem: (name: string) => kept[name] ?? null,
		setItem: (name: string, value: string) => void (kept[name] = value),
	} as unknown as Storage;
}

test('what was given on joining opens in the next visit, under the same name', () => {
	const kept = {};
	const first = createPasses(storageOf(kept), '?k=from-a-picture');
	expect(first.query()).toBe('k=from-a-picture');
	first.opened('given');
	const second = createPasses(storageOf(kept), '');
	expect(second.query()).toBe('k=given');
	expect(second.device).toBe(first.device);
	expect(second.device).toMatch(/^[0-9a-f]{16}$/u);
});

test('a used picture falls back on what is kept, then on asking', () => {
	const passes = createPasses(storageOf({ 'plumbline.watch.key': 'kept' }), '?k=used');
	passes.refused();
	expect(passes.query()).toBe('k=kept');
	passes.refused();
	expect(passes.query()).toBe(null);
	passes.useCode('123456');
	expect(passes.query()).toBe('c=123456');
});

test('where nothing is kept it still pairs', () => {
	const passes = createPasses(null, '?c=123456');
	expect(passes.query()).toBe('c=123456');
	passes.opened('given');
	expect(passes.query()).toBe('k=given');
});
