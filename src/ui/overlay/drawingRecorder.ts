import type { DrawProperty, DrawStep } from '../../state/filmExport.svelte.ts';
import type { Context } from './strokes.ts';

/** A canvas that takes down what is drawn, to be drawn elsewhere. */
export interface DrawingRecorder extends Context {
	/** Strokes the outline that an SVG path gives. */
	strokePath(path: string): void;
}

/** @param measure says how wide text is in a font: this canvas has none to look at. */
export function recordDrawing(
	measure: (text: string, font: string) => TextMetrics,
	draw: (recorder: DrawingRecorder) => void,
): readonly DrawStep[] {
	const steps: DrawStep[] = [];
	const values = new Map<DrawProperty, string | number>();
	const property = (name: DrawProperty) => ({
		get: () => values.get(name),
		set: (value: string | number) => {
			if (values.get(name) === value) return;
			values.set(name, value);
			steps.push(['set', name, value]);
		},
	});
	const bare = (step: 'beginPath' | 'clip' | 'fill' | 'stroke') => () => void steps.push([step]);
	const at = (step: 'lineTo' | 'moveTo' | 'scale' | 'translate') => (x: number, y: number) =>
		void steps.push([step, x, y]);
	const written = (step: 'fillText' | 'strokeText') => (text: string, x: number, y: number) =>
		void steps.push([step, text, x, y]);
	const kept: ReadonlyMap<DrawProperty, string | number>[] = [];
	const recorder: Omit<DrawingRecorder, DrawProperty> = {
		beginPath: bare('beginPath'),
		clip: bare('clip'),
		fill: bare('fill'),
		stroke: bare('stroke'),
		save() {
			kept.push(new Map(values));
			steps.push(['save']);
		},
		restore() {
			values.clear();
			for (const [name, value] of kept.pop() ?? []) values.set(name, value);
			steps.push(['restore']);
		},
		lineTo: at('lineTo'),
		moveTo: at('moveTo'),
		scale: at('scale'),
		translate: at('translate'),
		fillText: written('fillText'),
		strokeText: written('strokeText'),
		arc(x, y, radius, start, end, counterclockwise = false) {
			steps.push(['arc', x, y, radius, start, end, counterclockwise ? 'counterclockwise' : 'clockwise']);
		},
		measureText: (text) => measure(text, String(values.get('font'))),
		quadraticCurveTo: (viaX, viaY, x, y) => void steps.push(['quadraticCurveTo', viaX, viaY, x, y]),
		rect: (x, y, width, height) => void steps.push(['rect', x, y, width, height]),
		roundRect: (x, y, width, height, radius) => void steps.push(['roundRect', x, y, width, height, radius]),
		setLineDash: (pattern) => void steps.push(['setLineDash', [...pattern]]),
		strokePath: (path) => void steps.push(['strokePath', path]),
	};
	draw(Object.defineProperties(recorder, propertiesOf(property)) as DrawingRecorder);
	return steps;
}

const PROPERTIES: readonly DrawProperty[] = [
	'fillStyle',
	'font',
	'globalAlpha',
	'lineCap',
	'lineJoin',
	'lineWidth',
	'strokeStyle',
	'textBaseline',
];

function propertiesOf(property: (name: DrawProperty) => PropertyDescriptor): PropertyDescriptorMap {
	return Object.fromEntries(PROPERTIES.map((name) => [name, property(name)]));
}
