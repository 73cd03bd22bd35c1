import { formatDate, formatNumber } from '../../language/formatting.ts';
import type { Recommendation, Speed } from '../../state/machineSpeed.ts';
import type { Settings } from '../../state/settings.svelte.ts';

type Model = NonNullable<Settings['modelChoice']>;
type Backend = NonNullable<Settings['backendChoice']>;

const MODEL_NAMES: Readonly<Record<Model, string>> = {
	'blazepose-full': 'Large model',
	'blazepose-lite': 'Small model',
	'movenet-lightning': 'Smallest model, without feet and back',
};

const BACKEND_NAMES: Readonly<Record<Backend, string>> = {
	webgpu: 'Graphics processor (WebGPU)',
	webgl: 'Graphics processor (WebGL)',
	wasm: 'Main processor (WebAssembly)',
};

export function modelName(model: Model): string {
	return MODEL_NAMES[model];
}

export function backendName(backend: Backend): string {
	return BACKEND_NAMES[backend];
}

/** What is being measured now. */
export function tryingText({ model, backend }: Pick<Speed, 'model' | 'backend'>): string {
	return `Measuring: ${modelName(model)}, ${backendName(backend)}`;
}

/** When it was measured. */
export function dayText(measuredAt: string): string {
	return formatDate(new Date(measuredAt), { dateStyle: 'long' });
}

const whole = (picturesPerS: number) => formatNumber(Math.max(1, Math.round(picturesPerS)));

/** What to take, and why, in a sentence or two. */
export function recommendationText(advice: Recommendation): string {
	if (advice.reason === 'none') {
		return 'No model runs in this browser. A current Chrome, Edge, Firefox or Safari works best.';
	}
	const { reason, backend, picturesPerS, largePicturesPerS } = advice;
	const count = whole(picturesPerS);
	const way = backendName(backend);
	if (reason === 'slow') {
		return `Even the model that suits this machine best looks at ${count} pictures a second only. Close other programs while you train. I count in any case; to judge I need ten.`;
	}
	if (reason === 'large') return `Use the large model: it looks at ${count} pictures a second here. ${way}.`;
	if (largePicturesPerS === null)
		return `Use the small model, at ${count} pictures a second: the large one does not run here. ${way}.`;
	return `Use the small model, at ${count} pictures a second: the large one would give you ${whole(largePicturesPerS)}. ${way}.`;
}
