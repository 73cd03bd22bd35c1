import toRuntime, { type CatalogModule, type Runtime } from 'wuchale/runtime';
import { loadCatalog } from './catalogues/.wuchale/pages.proxy.js';
import type { Language } from './languages.ts';

let runtime: Runtime = toRuntime();

/** Where the texts of built files come from: each asks once, when it is read in. */
export function getRuntime(): Runtime {
	return runtime;
}

/**
 * Before any file with text in it is read in.
 * @throws Error where the catalogue can't be fetched.
 */
export async function loadCatalogue({ tag }: Language): Promise<void> {
	const catalogue: CatalogModule = await loadCatalog('pages', tag);
	runtime = toRuntime(catalogue, tag);
}
