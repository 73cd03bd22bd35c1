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
		await workshop.page.evaluate(`import('/io/estimator/workTimes.ts').then((times) => times.workTimes(${run}, []))`);
	} catch (reason) {
		const [said = ''] = (reason instanceof Error ? reason.message : String(reason)).split('\n');
		throw new Error(`${backend} can't be measured here: ${said.replace(/^.*?Error: |^.*RequestFailed: /u, '')}.`, {
			cause: reason,
		});
	} finally {
		await workshop.close();
	}
}
