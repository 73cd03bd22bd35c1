import { mount } from 'svelte';
import type { StoreTrouble } from './state/storeTrouble.ts';

const told = new Set<StoreTrouble>();

/** Says to the person that something could not be written, and what to do. Each reason once a visit. */
export function tellStorageTrouble(code: StoreTrouble): void {
	if (told.has(code)) return;
	told.add(code);
	void import('./ui/parts/StorageBar.svelte').then(({ default: StorageBar }) => {
		mount(StorageBar, { target: document.body, props: { trouble: code } });
	});
}
