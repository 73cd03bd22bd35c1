import { join } from 'node:path';
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { houseRules } from './houseRules.js';

const ROOT = join(import.meta.dirname, '../..');
const TYPED = ['**/*.ts', '**/*.svelte'];
/** Vite and Playwright ask for a default export. */
const CONFIG_FILES = ['vite.config.ts', 'tests/browser/playwright.config.ts', 'tests/browser/prepare.ts'];
const TESTS = ['**/*.test.ts', '**/*.test.svelte.ts', 'tests/**'];

const FORBIDDEN_SYNTAX = [
	{ selector: 'TSEnumDeclaration', message: 'Use a union of literals or an `as const` list.' },
	{
		selector:
			'FunctionDeclaration[params.length>1] > Identifier.params[typeAnnotation.typeAnnotation.type="TSBooleanKeyword"]',
		message: 'A reader of `f(x, true)` learns nothing: use a union of words.',
	},
];
const DEFAULT_EXPORT = { selector: 'ExportDefaultDeclaration', message: 'Export by name.' };
const CLASS = {
	selector: 'ClassDeclaration:not([superClass.name=/Error$/])',
	message: 'Classes live in src/state; elsewhere use a function that closes over its state.',
};
const EFFECT = {
	selector: 'CallExpression[callee.name="$effect"], CallExpression[callee.object.name="$effect"]',
	message: 'Effects attach imperative things in components only.',
};
const CLOCK = {
	selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
	message: 'Time comes in as `timeS`.',
};

const RELATIVE_IMPORTS_NAME_THEIR_ENDING = {
	regex: '^\\.{1,2}/(?!.*\\.(ts|js|cjs|svelte|css|json|wasm|woff2|svg|png)(\\?.*)?$)',
	message: 'Write the ending of the file.',
};

const restrictedSyntax = (...extra) => ({ 'no-restricted-syntax': ['error', ...FORBIDDEN_SYNTAX, ...extra] });
const restrictedImports = (...patterns) => ({
	'@typescript-eslint/no-restricted-imports': [
		'error',
		{ patterns: [RELATIVE_IMPORTS_NAME_THEIR_ENDING, ...patterns] },
	],
});

export default tseslint.config(
	{
		ignores: [
			'dist/',
			'out/',
			'coverage/',
			'test-results/',
			'models/',
			'public/',
			'**/.wuchale/',
			'src/language/catalogues/data.js',
		],
	},
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	js.configs.recommended,
	{ files: ['**/*.js', '**/*.cjs'], languageOptions: { globals: globals.node } },
	{ files: TYPED, extends: [tseslint.configs.strictTypeChecked] },
	...svelte.configs.recommended,
	...svelte.configs.prettier,
	{
		files: TYPED,
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				parser: tseslint.parser,
				tsconfigRootDir: ROOT,
				project: ['tsconfig.json', 'src/io/tsconfig.worker.json'],
				extraFileExtensions: ['.svelte'],
			},
		},
		rules: {
			// TypeScript itself knows which names exist.
			'no-undef': 'off',
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'no-console': 'error',
			'prefer-const': 'error',
			'@typescript-eslint/strict-boolean-expressions': ['error', { allowNumber: false, allowString: false }],
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/consistent-type-definitions': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			// Objects are closures here: their functions need no `this`.
			'@typescript-eslint/unbound-method': 'off',
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
			'max-lines': ['error', { max: 250 }],
			'house/max-own-lines': ['error', 50],
			...restrictedSyntax(DEFAULT_EXPORT, CLASS, EFFECT),
			...restrictedImports(),
		},
		plugins: { house: houseRules },
	},
	{
		files: ['**/*.svelte'],
		rules: {
			// One page without a router of the framework's.
			'svelte/no-navigation-without-resolve': 'off',
			// A live source brings its own picture, which an effect puts in its place.
			'svelte/no-dom-manipulating': 'off',
			// `$props()` and `$bindable()` are destructured with `let`.
			'prefer-const': 'off',
			'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$bindable', '$derived'] }],
			...restrictedSyntax(),
		},
	},
	{ files: ['src/state/**'], rules: restrictedSyntax(DEFAULT_EXPORT, EFFECT) },
	{
		files: ['src/analysis/**'],
		rules: {
			'house/exported-function-has-tsdoc': 'error',
			'no-restricted-properties': [
				'error',
				{ object: 'Date', property: 'now', message: 'Time comes in as `timeS`.' },
				{ object: 'Math', property: 'random', message: 'The same frames give the same answers.' },
			],
			...restrictedSyntax(DEFAULT_EXPORT, CLASS, CLOCK),
		},
	},
	{
		files: ['src/state/**'],
		rules: restrictedImports({
			regex: '/io/',
			allowTypeImports: true,
			message: 'Adapters come in through the constructor.',
		}),
	},
	{
		files: ['src/ui/**'],
		rules: restrictedImports({ regex: '/io/', message: 'Screens know state and analysis only.' }),
	},
	{ files: ['src/commands/**', 'tests/browser/**', 'tests/support/**'], rules: { 'no-console': 'off' } },
	{
		files: ['src/**/{util,utils,helper,helpers,misc,common,manager,data,info}.*'],
		rules: {
			'no-restricted-syntax': ['error', { selector: 'Program', message: 'Name the file after what it holds.' }],
		},
	},
	{
		files: TESTS,
		rules: {
			'max-lines': ['error', { max: 500 }],
			'house/max-own-lines': 'off',
			'house/exported-function-has-tsdoc': 'off',
			'@typescript-eslint/no-non-null-assertion': 'off',
			// `expect.any(…)` and its kin are `any`.
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-restricted-imports': 'off',
			...restrictedSyntax(DEFAULT_EXPORT),
		},
	},
	{
		files: ['tests/browser/*.spec.ts'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							regex: '/chromium\\.ts$',
							importNames: ['launchChromium'],
							message: 'Take the fixture `openBrowser`: it watches what pages ask for.',
						},
					],
				},
			],
		},
	},
	// Playwright reads the names of fixtures from a pattern, an empty one too.
	{ files: ['tests/browser/**'], rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] } },
	{ files: [...CONFIG_FILES, '**/*.config.js'], rules: restrictedSyntax() },
	{ files: ['**/*.js', '**/*.cjs'], rules: { 'max-lines': ['error', { max: 250 }] } },
);
