/** Written from the catalogues when the app is built. */
declare module '*/pages.proxy.js' {
	import type { CatalogModule } from 'wuchale/runtime';

	export function loadCatalog(id: string, language: string): Promise<CatalogModule>;
}
