import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { releaseFiles } from './releaseFiles.ts';

const SOURCE = fileURLToPath(new URL('../../io/offline/offline.worker.ts', import.meta.url));

/** Writes `sw.js` beside the built page when everything else of it is there: the service worker knows each file by its hash. */
export function offlineWorker(): Plugin {
	let folder = '';
	let isWhole = false;
	return {
		name: 'plumbline-offline-worker',
		apply: 'build',
		configResolved({ root, build: { outDir } }) {
			folder = resolve(root, outDir);
		},
		writeBundle() {
			isWhole = true;
		},
		async closeBundle() {
			if (!isWhole) return;
			await build({
				configFile: false,
				publicDir: false,
				logLevel: 'warn',
				define: { __RELEASE__: JSON.stringify(releaseFiles(folder)) },
				build: {
					outDir: folder,
					emptyOutDir: false,
					target: 'es2023',
					copyPublicDir: false,
					rolldownOptions: { input: SOURCE, output: { format: 'iife', entryFileNames: 'sw.js' } },
				},
			});
		},
	};
}
