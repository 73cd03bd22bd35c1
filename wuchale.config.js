import { adapter as svelte } from '@wuchale/svelte';
import { defaultHeuristic, defineConfig } from 'wuchale';
import { adapter as vanilla } from 'wuchale/adapter-vanilla';
import { varNames } from 'wuchale/adapter-utils';

/** Names of keys and errors, styles of a font, outlines, sources: never for people. */
const TECHNICAL = [
	/^(Arrow\w+|Escape|Enter|Tab|Page(Up|Down)|Backspace|Shift|Control)$/u,
	/^\w+Error$/u,
	/[\d#]px|^\S*%$/u,
	/^M\d/u,
	/^(biomechanics|house|lumbar)\b/u,
];

/** `#` stands for what is put in. A lower-case word by itself is an id, unless `word()` says otherwise. */
function isForPeople(text) {
	if (TECHNICAL.some((pattern) => pattern.test(text))) return false;
	if (!/\p{L}{2}/u.test(text)) return false;
	const startsLarge = /^[^\p{L}]*\p{Lu}/u.test(text) && /\p{Ll}/u.test(text);
	return startsLarge || /\p{L}[,.;:]? \p{L}|#,? \p{L}/u.test(text);
}

/** A letter by itself in markup is printed on a key. */
function isOneKey({ msgStr }) {
	return /^\p{L}$/u.test(msgStr.join(' '));
}

/** What of the code is text for people, and goes into the catalogues. */
const heuristic = (message) => {
	const { scope, call } = message.details;
	if (scope !== 'script') return defaultHeuristic(message) && !isOneKey(message) ? 'message' : false;
	if (call === 'word') return 'message';
	return isForPeople(message.msgStr.join(' ')) ? 'message' : false;
};

/** The language is chosen before any text is read, and changed by loading the page anew: nothing of it is reactive. */
const runtime = {
	initReactive: ({ funcName }) => (funcName == null ? false : null),
	useReactive: false,
};

/** Files for other programs are the same in every language. */
const NO_TEXT = [
	'src/**/*.test.ts',
	'src/**/*.test.svelte.ts',
	'src/**/*.d.ts',
	'src/**/*.worker.ts',
	'src/analysis/export/**',
];

/** Texts of a plain file are asked for once, when it is read in, also those that stand outside of functions. */
function askingOnce(adapter) {
	return {
		...adapter,
		transform(file) {
			const { msgs, output } = adapter.transform(file);
			return { msgs, output: (header) => output(`${header}\nconst ${varNames.rt} = ${file.expr.plain};`) };
		},
	};
}

export default defineConfig({
	locales: ['en', 'de', 'es', 'zh', 'ar'],
	localesDir: './src/language/catalogues',
	logLevel: 'warn',
	adapters: {
		pages: svelte({ loader: 'custom', heuristic, runtime, files: ['src/App.svelte', 'src/ui/**/*.svelte'] }),
		parts: askingOnce(
			vanilla({
				loader: 'custom',
				heuristic,
				runtime,
				files: {
					include: [
						'src/{analysis,companion,guide,state,ui,workout}/**/*.ts',
						'src/io/{bluetooth,mediaSession}/*.ts',
						'src/main.ts',
						'src/start*.ts',
					],
					ignore: NO_TEXT,
				},
			}),
		),
	},
});
