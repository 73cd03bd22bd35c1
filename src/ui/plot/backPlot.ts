import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { BackPlotModel } from './backPlotModel.ts';

/** One rep as a tick of the plot. */
export interface RepTick {
	/** `null` for one that is not counted. */
	readonly number: number | null;
	readonly startS: number;
	readonly endS: number;
	readonly peakS: number;
	/** How round the back was over the rep; `null` where it could not be told. */
	readonly roundness: number | null;
	readonly isRound: boolean;
}

export interface BackPlotScene {
	readonly model: BackPlotModel;
	readonly lengthS: number;
	readonly reps: readonly RepTick[];
	/** Points of roundness beyond the flat back. */
	readonly mild: number;
	readonly marked: number;
}

/** A plot in the page. Sizes in CSS pixels. */
export interface BackPlotHandle {
	resize(widthPx: number, heightPx: number): void;
	setPlayhead(timeS: number): void;
	/** Shows another part of the recording. */
	show(startS: number, endS: number): void;
	/** Draws again, in other colours. */
	repaint(): void;
	destroy(): void;
}

type Token = 'ground' | 'ink' | 'ink-2' | 'ink-3' | 'edge' | 'line' | 'adjust' | 'accent';

const TICKS_PX = 24;
const STRIP_PX = 8;
const STRIP_GAP_PX = 6;
const LABEL_PX = 14;
/** Numbers of reps need this much room. */
const MIN_NUMBER_PX = 20;

/** Everything in canvas pixels; the plot's own are the device's. */
interface Pen {
	readonly plot: uPlot;
	readonly context: CanvasRenderingContext2D;
	readonly scene: BackPlotScene;
	readonly unit: number;
	x(timeS: number): number;
	y(roundness: number): number;
	colour(token: Token): string;
}

function penOf(plot: uPlot, scene: BackPlotScene): Pen {
	const style = getComputedStyle(plot.root);
	return {
		plot,
		context: plot.ctx,
		scene,
		unit: devicePixelRatio,
		x: (timeS) => plot.valToPos(timeS, 'x', true),
		y: (roundness) => plot.valToPos(roundness, 'y', true),
		colour: (token) => style.getPropertyValue(`--${token}`).trim(),
	};
}

/** The amber stretches above the flat back, and the flat back itself. */
function drawMeasures({ plot, context, scene, unit, x, y, colour }: Pen): void {
	const { top } = plot.bbox;
	context.save();
	for (const { startS, endS, neutral, flat } of scene.model.measures) {
		const [from, to] = [x(startS), x(endS)];
		context.fillStyle = colour('adjust');
		context.globalAlpha = 0.13;
		const markedY = Math.max(top, y(flat + scene.marked));
		context.fillRect(from, markedY, to - from, y(flat + scene.mild) - markedY);
		context.globalAlpha = 0.3;
		context.fillRect(from, top, to - from, markedY - top);
		context.globalAlpha = 1;
		if (neutral === null) continue;
		context.fillStyle = colour('edge');
		context.fillRect(from, y(flat) - 0.75 * unit, to - from, 1.5 * unit);
	}
	context.restore();
}

/** Grey where the line could not be told; fainter where the person was just upright. */
function drawGates({ plot, context, scene, unit, x, colour }: Pen): void {
	const { top, height } = plot.bbox;
	context.save();
	context.fillStyle = colour('ink-3');
	for (const { startS, endS, reason } of scene.model.gates) {
		context.globalAlpha = reason === 'too-upright' ? 0.3 : 0.85;
		const from = x(startS);
		context.fillRect(from, top + height + STRIP_GAP_PX * unit, Math.max(x(endS) - from, unit), STRIP_PX * unit);
	}
	context.restore();
}

function drawReps({ plot, context, scene, unit, x, y, colour }: Pen): void {
	const { top } = plot.bbox;
	let freeFrom = -Infinity;
	context.save();
	context.textAlign = 'center';
	context.textBaseline = 'alphabetic';
	context.font = fontOf(plot, unit, 600);
	for (const { number, startS, endS, peakS, roundness, isRound } of scene.reps) {
		const at = x(peakS);
		context.fillStyle = isRound ? colour('adjust') : colour('ink-2');
		context.fillRect(at - unit, top - 6 * unit, 2 * unit, 6 * unit);
		if (roundness !== null) {
			context.lineWidth = 2 * unit;
			context.strokeStyle = colour('ground');
			const [from, until] = [x(startS + (peakS - startS) / 2), x(peakS + (endS - peakS) / 2)];
			context.strokeRect(from, y(roundness) - 2 * unit, until - from, 4 * unit);
			context.fillRect(from, y(roundness) - 2 * unit, until - from, 4 * unit);
		}
		if (number === null || at < freeFrom) continue;
		context.fillText(String(number), at, top - 10 * unit);
		freeFrom = at + MIN_NUMBER_PX * unit;
	}
	context.restore();
}

function fontOf(plot: uPlot, unit: number, weight: number): string {
	return `${weight} ${LABEL_PX * unit}px ${getComputedStyle(plot.root).fontFamily}`;
}

/** Words on the plot, with the ground around them so that no line runs through. */
function drawWords({ plot, context, unit, colour }: Pen): void {
	const { left, top, height } = plot.bbox;
	context.save();
	context.font = fontOf(plot, unit, 450);
	context.textAlign = 'left';
	context.lineWidth = 4 * unit;
	context.lineJoin = 'round';
	context.strokeStyle = colour('ground');
	context.fillStyle = colour('ink-2');
	const words = [
		{ text: 'rounder', baseline: 'top' as const, atY: top + 5 * unit },
		{ text: 'flatter', baseline: 'bottom' as const, atY: top + height - 4 * unit },
	];
	for (const { text, baseline, atY } of words) {
		context.textBaseline = baseline;
		context.strokeText(text, left + 5 * unit, atY);
		context.fillText(text, left + 5 * unit, atY);
	}
	context.restore();
}

/** Pictures with nothing beside them would be no line. */
function loneOf(model: BackPlotModel): number[] {
	const { roundness } = model;
	return roundness.flatMap((value, index) =>
		value !== null && (roundness[index - 1] ?? null) === null && (roundness[index + 1] ?? null) === null ? index : [],
	);
}

/** Draws the roundness of a back over time into an element, as long as the recording and without room at its sides. */
export function createBackPlot(
	element: HTMLElement,
	scene: BackPlotScene,
	size: { readonly widthPx: number; readonly heightPx: number },
): BackPlotHandle {
	const { model, lengthS } = scene;
	const lone = loneOf(model);
	const silent = () => null;
	const ink = (plot: uPlot) => penOf(plot, scene).colour('ink');
	const plot = new uPlot(
		{
			width: size.widthPx,
			height: size.heightPx,
			padding: [TICKS_PX, 0, STRIP_PX + STRIP_GAP_PX, 0],
			legend: { show: false },
			axes: [{ show: false }, { show: false }],
			scales: { x: { time: false, auto: false, min: 0, max: lengthS }, y: { range: [model.low, model.high] } },
			// The playhead is the only cursor, and the strip around the plot moves it.
			cursor: {
				y: false,
				drag: { x: false, y: false },
				points: { size: 11, width: 2, fill: (self) => penOf(self, scene).colour('accent') },
				bind: { mousedown: silent, mouseup: silent, click: silent, dblclick: silent, mousemove: silent, mouseleave: silent, mouseenter: silent }, // prettier-ignore
			},
			series: [{}, { stroke: ink, width: 1.8, spanGaps: false, points: { show: true, size: 4, fill: ink, filter: () => lone } }], // prettier-ignore
			hooks: {
				drawClear: [(self) => drawMeasures(penOf(self, scene))],
				draw: [
					(self) => {
						const pen = penOf(self, scene);
						drawReps(pen);
						drawGates(pen);
						drawWords(pen);
					},
				],
			},
		},
		[[...model.timesS], [...model.roundness]],
		element,
	);
	let playheadS = 0;
	let lengthPx = size.widthPx;
	let span = { startS: 0, endS: lengthS };
	const showPlayhead = () => {
		const { startS, endS } = span;
		const isShown = playheadS >= startS && playheadS <= endS;
		plot.setCursor(
			isShown ? { left: ((playheadS - startS) / (endS - startS)) * lengthPx, top: 0 } : { left: -10, top: -10 },
		);
	};
	return {
		resize(widthPx, heightPx) {
			lengthPx = widthPx;
			plot.setSize({ width: widthPx, height: heightPx });
			// Its own next step moves the cursor along with the size.
			queueMicrotask(showPlayhead);
		},
		setPlayhead(timeS) {
			playheadS = timeS;
			showPlayhead();
		},
		show(startS, endS) {
			span = { startS, endS };
			plot.setScale('x', { min: startS, max: endS });
			queueMicrotask(showPlayhead);
		},
		repaint: () => plot.redraw(),
		destroy: () => plot.destroy(),
	};
}
