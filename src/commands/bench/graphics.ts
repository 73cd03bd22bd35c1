import { graphicsFlags } from '../chromium.ts';
import { openWorkshop, type Workshop } from '../workshop.ts';

/** A workshop to measure a backend in. */
export function openBenchWorkshop(backend: string): Promise<Workshop> {
	return openWorkshop(() => undefined, backend === 'wasm' ? undefined : graphicsFlags(backend));
}

/** Rejects in words where a backend has no graphics card to run on: software that takes its place would measure nothing that people have. */
export async function proveGraphics(backend: string): Promise<void> {
	if (backend === 'wasm') return;
	const workshop = await openBenchWorkshop(backend);
	try {
		const run = JSON.stringify({ model: 'blazepose-lite', backend, works: [], rounds: 0 });
		const refused = await workshop.page.evaluate<string | null>(
			`import('/io/estimator/workTimes.ts').then((times) => times.workTimes(${run}, [])).then(() => null, ({ message }) => message)`,
		);
		if (refused !== null) throw new Error(`${backend} can't be measured here: ${refused}.`);
	} finally {
		await workshop.close();
	}
}
