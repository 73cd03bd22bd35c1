/** A language that Plumbline's own texts are in. */
export interface Language {
	/** As in BCP 47. */
	readonly tag: 'en' | 'de' | 'es' | 'zh' | 'ar';
	/** As it calls itself. */
	readonly name: string;
	readonly direction: 'ltr' | 'rtl';
}

const ENGLISH: Language = { tag: 'en', name: 'English', direction: 'ltr' };

export const LANGUAGES: readonly Language[] = [
	ENGLISH,
	{ tag: 'de', name: 'Deutsch', direction: 'ltr' },
	{ tag: 'es', name: 'Español', direction: 'ltr' },
	{ tag: 'zh', name: '简体中文', direction: 'ltr' },
	{ tag: 'ar', name: 'العربية', direction: 'rtl' },
];

/** @returns null for a tag that Plumbline does not speak, and for none. */
export function findLanguage(tag: string | null): Language | null {
	const base = tag?.toLowerCase().split(/[-_]/u)[0];
	return LANGUAGES.find((language) => language.tag === base) ?? null;
}

/** What was chosen, else the first of the preferred tags that Plumbline speaks, else English. */
export function chooseLanguage(chosen: string | null, preferred: readonly string[]): Language {
	for (const tag of [chosen, ...preferred]) {
		const language = findLanguage(tag);
		if (language !== null) return language;
	}
	return ENGLISH;
}

/** The tag in which a language is spoken and its dates are written: with the region that is preferred, if one is named. */
export function regionalTag({ tag }: Language, preferred: readonly string[]): string {
	return preferred.find((each) => findLanguage(each)?.tag === tag) ?? tag;
}
