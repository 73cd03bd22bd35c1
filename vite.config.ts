import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

// Cross-origin isolation gives the wasm backend its threads.
const headers = {
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Embedder-Policy': 'require-corp',
	'Cross-Origin-Resource-Policy': 'same-origin',
};

export default defineConfig({
	plugins: [svelte()],
	server: { headers, port: 5173, host: '127.0.0.1' },
	preview: { headers, port: 4173, host: '127.0.0.1', strictPort: true },
	worker: { format: 'es' },
});
