import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { build, type Plugin, type ResolvedConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { Hub, getConfig } from 'wuchale';
import { wuchale } from 'wuchale/vite';
import { offlineWorker } from './src/commands/offline/offlinePlugin.ts';
import { watchRelay } from './src/commands/relay/relayPlugin.ts';
import {
	CONTENT_SECURITY_POLICY,
	DEVELOPMENT_HEADERS,
	PAGE_HEADERS,
	WATCH_PAGE_POLICY,
} from './src/io/offline/isolation.ts';

/** Written into the page too, so that it holds from the first visit on, on any host. */
function contentSecurityPolicy(policy: string): Plugin {
	return {
		name: 'plumbline-content-security-policy',
		apply: 'build',
		transformIndexHtml: () => [
			{
				tag: 'meta',
				attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
				injectTo: 'head-prepend',
			},
		],
	};
}

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const withoutIndents: Plugin = {
	name: 'plumbline-without-indents',
	transformIndexHtml: { order: 'post', handler: (html) => html.replace(/\n\s*/g, '').replaceAll('&#39;', "'") },
};

/** The page for the wrist is a build of its own: for older browsers, and of next to nothing. */
function watchPage(): Plugin {
	return {
		name: 'plumbline-watch-page',
		apply: 'build',
		async writeBundle({ dir }) {
			await build({
				configFile: false,
				root: path('src/watch'),
				base: './',
				publicDir: false,
				logLevel: 'warn',
				plugins: [contentSecurityPolicy(WATCH_PAGE_POLICY), withoutIndents],
				build: {
					outDir: `${dir ?? ''}/watch`,
					emptyOutDir: true,
					target: 'es2017',
					cssTarget: ['chrome66', 'safari13'],
					modulePreload: { polyfill: false },
				},
			});
		},
	};
}

/**
 * Puts the catalogues in where texts stand. A build takes up new texts first, so that none is missing where somebody forgot;
 * tests, the workshop of the commands and what only serves a build read the English in the code, and write nothing.
 */
function languages(): Plugin {
	const root = path('.');
	const inner = wuchale({ configPath: path('wuchale.config.js') });
	let config: ResolvedConfig;
	return {
		...inner,
		apply: (_, { isPreview, mode }) => isPreview !== true && mode !== 'workshop' && process.env['VITEST'] === undefined,
		configResolved(resolved) {
			config = resolved;
		},
		async buildStart() {
			if (config.command === 'build') await (await Hub.create('cli', getConfig, root)).directVisit(false, false, false);
			await inner.configResolved(config);
		},
	};
}

/** Serves the models in development and copies them beside the built page. */
function models(): Plugin {
	const folder = path('models');
	const files = new Set(readdirSync(folder, { recursive: true }).map((file) => String(file).replaceAll('\\', '/')));
	const isWeights = (file: string) => files.has(file) && /\.(json|bin)$/.test(file);
	return {
		name: 'plumbline-models',
		configureServer(server) {
			server.middlewares.use('/models/', (request, response, next) => {
				const file = (request.url ?? '').slice(1);
				if (!isWeights(file)) {
					next();
					return;
				}
				for (const [name, value] of Object.entries(DEVELOPMENT_HEADERS)) response.setHeader(name, value);
				response.end(readFileSync(`${folder}/${file}`));
			});
		},
		writeBundle({ dir }) {
			for (const file of files) if (isWeights(file)) cpSync(`${folder}/${file}`, `${dir ?? ''}/models/${file}`);
		},
	};
}

/** pose-detection names two packages that its TensorFlow.js models don't use; left in, one fails to build and the other doubles the worker. */
function poseDetectionStubs(): Plugin {
	const stubs = new Map([
		['@mediapipe/pose', path('src/io/estimator/emptyMediapipePose.ts')],
		['@tensorflow/tfjs-backend-webgpu', path('src/io/estimator/emptyWebgpu.ts')],
	]);
	return {
		name: 'plumbline-pose-detection-stubs',
		enforce: 'pre',
		resolveId: (source, importer) =>
			importer?.includes('@tensorflow-models/pose-detection') === true ? (stubs.get(source) ?? null) : null,
	};
}

/** What a thread runs is handed to it as a blob; what may run there is asked in the thread itself. See `trustedScripts.ts`. */
const THREADS_RUN_BLOBS =
	'self.trustedTypes?.createPolicy("default",{createScriptURL:(url)=>url.startsWith("blob:")?url:null});';

/**
 * TensorFlow.js hands the source text of one function to its threads. What that function takes from around it, a thread can't find
 * once names are shortened: the page's own address, which it doesn't need.
 */
function selfContainedThreads(): Plugin {
	const fromAround = /typeof _scriptDir !== "undefined" && _scriptDir|(?<=\|\|)_scriptDir(?=,)/g;
	const threadBegins = 'wasmWorkerContents = `"use strict";';
	return {
		name: 'plumbline-self-contained-threads',
		transform(code, id) {
			if (id.endsWith('tfjs-backend-wasm-threaded-simd.worker.js')) {
				if (!code.includes(threadBegins)) throw new Error(`${id} is not as expected`);
				return { code: code.replace(threadBegins, threadBegins + THREADS_RUN_BLOBS), map: null };
			}
			if (!id.endsWith('tfjs-backend-wasm-threaded-simd.js')) return null;
			if (code.match(fromAround)?.length !== 2) throw new Error(`${id} is not as expected`);
			return { code: code.replace(fromAround, 'null'), map: null };
		},
	};
}

// Components and rune classes are tested as the browser runs them, not as a server renders them.
const RUNE_TESTS = ['src/**/*.svelte.test.ts', 'src/**/*.test.svelte.ts'];

export default defineConfig({
	root: path('src'),
	publicDir: path('public'),
	base: './',
	build: { outDir: path('dist'), emptyOutDir: true, target: 'es2023' },
	plugins: [
		languages(),
		svelte({ configFile: false }),
		models(),
		contentSecurityPolicy(CONTENT_SECURITY_POLICY),
		watchPage(),
		offlineWorker(),
		watchRelay(),
	],
	server: { headers: DEVELOPMENT_HEADERS, port: 5173, host: '127.0.0.1' },
	preview: { headers: PAGE_HEADERS, port: 4173, host: '127.0.0.1', strictPort: true },
	worker: { format: 'es', plugins: () => [poseDetectionStubs(), selfContainedThreads()] },
	optimizeDeps: {
		include: [
			'@tensorflow-models/pose-detection',
			'@tensorflow/tfjs-converter',
			'@tensorflow/tfjs-core',
			'@tensorflow/tfjs-backend-wasm',
			'@tensorflow/tfjs-backend-webgl',
			'@tensorflow/tfjs-backend-webgpu',
		],
		rolldownOptions: { plugins: [poseDetectionStubs()] },
	},
	test: {
		root: path('.'),
		// A busy machine is slow, not broken.
		testTimeout: 60_000,
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
					exclude: RUNE_TESTS,
				},
			},
			{
				extends: true,
				plugins: [svelteTesting()],
				test: {
					name: 'dom',
					environment: 'jsdom',
					include: RUNE_TESTS,
					setupFiles: [path('tests/support/settleImports.ts')],
				},
			},
		],
	},
});
