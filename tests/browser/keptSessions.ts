import type { Page } from '@playwright/test';
import type { Session } from '../../src/analysis/session/session.ts';

/** The sessions that are kept in the browser. */
export function keptSessions(page: Page): Promise<readonly Session[]> {
	return page.evaluate(
		() =>
			new Promise<Session[]>((resolve, reject) => {
				const opening = indexedDB.open('plumbline');
				opening.onerror = () => reject(new Error('no database'));
				opening.onsuccess = () => {
					const all = opening.result.transaction('sessions').objectStore('sessions').getAll();
					all.onsuccess = () => resolve(all.result as Session[]);
					all.onerror = () => reject(new Error('no sessions'));
				};
			}),
	);
}
