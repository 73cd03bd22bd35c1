import { loadCatalogue } from './language/catalogue.ts';
import { writeAs } from './language/formatting.ts';
import { chooseLanguage, regionalTag } from './language/languages.ts';
import { browserStorage } from './io/storage/browserStorage.ts';
import { createSettingsStore } from './io/storage/settingsStore.ts';

/** `?lang=` in the address wins for the visit. */
function askedLanguage(): string | null {
	return new URLSearchParams(location.search).get('lang') ?? createSettingsStore(browserStorage()).read('language');
}

// Texts are looked up as files are read in: the language comes first, everything else after it.
async function boot(): Promise<void> {
	const language = chooseLanguage(askedLanguage(), navigator.languages);
	document.documentElement.lang = language.tag;
	document.documentElement.dir = language.direction;
	writeAs(regionalTag(language, navigator.languages));
	await loadCatalogue(language);
	if (language.tag === 'ar') void import('./language/arabicFont.css');
	await import('./main.ts');
}

boot().catch((error: unknown) => {
	const app = document.getElementById('app');
	if (app !== null) app.textContent = 'Plumbline could not be loaded. Reload the page to try again.';
	throw error;
});
