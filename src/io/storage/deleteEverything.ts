import { visitDatabase } from './database.ts';

const PREFIX = 'plumbline.';

/** Deletes all that is kept of a person, for good. Rejects with a `StoreError`, and then has deleted nothing. */
export async function deleteEverything(storage: Storage | null): Promise<void> {
	await visitDatabase(async (database) => {
		const names = [...database.objectStoreNames];
		const change = database.transaction(names, 'readwrite');
		await Promise.all([...names.map((name) => change.objectStore(name).clear()), change.done]);
	});
	const names = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '');
	for (const name of names.filter((each) => each.startsWith(PREFIX))) storage?.removeItem(name);
}
