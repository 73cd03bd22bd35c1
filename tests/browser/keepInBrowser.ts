import type { Page } from '@playwright/test';

/** Puts documents among the sessions that are kept in the browser, whatever they hold. The page must have opened its database. */
export function keepInBrowser(page: Page, documents: readonly unknown[]): Promise<void> {
	return page.evaluate(
		(all) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('plumbline');
				opening.onerror = () => reject(new Error('no database'));
				opening.onsuccess = () => {
					const writing = opening.result.transaction('sessions', 'readwrite');
					for (const each of all) writing.objectStore('sessions').put(each);
					writing.oncomplete = () => {
						opening.result.close();
						resolve();
					};
					writing.onerror = () => reject(new Error('not kept'));
				};
			}),
		documents,
	);
}
