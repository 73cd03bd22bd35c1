import { formatDate } from '../../language/formatting.ts';
import { plural } from '../../language/plural.ts';
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

const whole = (picturesPerS: number) => Math.max(1, Math.round(picturesPerS));

/** What to take, and why, in short sentences. */
export function recommendationSentences(advice: Recommendation): readonly string[] {
	if (advice.reason === 'none') {
		return ['No model runs in this browser.', 'A current Chrome, Edge, Firefox or Safari works best.'];
	}
	const { reason, backend, picturesPerS, largePicturesPerS } = advice;
	const way = `${backendName(backend)}.`;
	return [...reasonSentences(reason, whole(picturesPerS), largePicturesPerS), way];
}

function reasonSentences(
	reason: 'large' | 'small' | 'slow',
	count: number,
	largePicturesPerS: number | null,
): readonly string[] {
	switch (reason) {
		case 'large':
			return [
				plural(count, [
					'Use the large model: it looks at # picture a second here.',
					'Use the large model: it looks at # pictures a second here.',
				]),
			];
		case 'small':
			return [
				plural(count, [
					'Use the small model: it looks at # picture a second here.',
					'Use the small model: it looks at # pictures a second here.',
				]),
				largePicturesPerS === null
					? 'The large one does not run.'
					: plural(whole(largePicturesPerS), [
							'The large one would give you # picture a second.',
							'The large one would give you # pictures a second.',
						]),
			];
		case 'slow':
			return [
				plural(count, [
					'This machine is slow: at best it looks at # picture a second.',
					'This machine is slow: at best it looks at # pictures a second.',
				]),
				'Close other programs while you train. I count in any case; to judge I need ten pictures a second.',
			];
	}
}
