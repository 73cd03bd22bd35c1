import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { CurveRole, PlotScene } from './plotScene.ts';

/** Curves in the page. Sizes in CSS pixels. */
export interface CurvePlotHandle {
	resize(widthPx: number, heightPx: number): void;
	/** Shows another part of x. */
	show(from: number, to: number): void;
	/** Draws again, in other colours. */
	repaint(): void;
	destroy(): void;
}

export interface CurvePlotSize {
	readonly widthPx: number;
	readonly heightPx: number;
	readonly topPx: number;
	readonly bottomPx: number;
}

interface Stroke {
	readonly token: string;
	readonly widthPx: number;
	readonly alpha: number;
	readonly dash: number[];
}

const STROKES: Readonly<Record<CurveRole, Stroke>> = {
	line: { token: '--ink', widthPx: 1.8, alpha: 1, dash: [] },
	one: { token: '--ink-2', widthPx: 1, alpha: 0.5, dash: [] },
	current: { token: '--ink', widthPx: 3, alpha: 1, dash: [] },
	best: { token: '--fine', widthPx: 2, alpha: 1, dash: [7, 4] },
	median: { token: '--ink-2', widthPx: 2, alpha: 1, dash: [2, 3] },
	other: { token: '--edge', widthPx: 3, alpha: 1, dash: [9, 4] },
};
const BAND_ALPHA = '2e';

function colourOf(plot: uPlot, colour: string): string {
	const token = /^var\((--[a-z0-9-]+)\)$/u.exec(colour)?.[1] ?? (colour.startsWith('--') ? colour : null);
	return token === null ? colour : getComputedStyle(plot.root).getPropertyValue(token).trim();
}

function seriesOf({ curves, band }: PlotScene): uPlot.Series[] {
	const edge: uPlot.Series = { stroke: 'transparent', width: 0, points: { show: false }, spanGaps: false };
	const edges = band === null ? [] : [edge, edge];
	return [
		{},
		...edges,
		...curves.map(({ role, colour }): uPlot.Series => {
			const { token, widthPx, alpha, dash } = STROKES[role];
			return {
				stroke: (plot) => colourOf(plot, colour ?? token),
				width: widthPx,
				alpha,
				...(dash.length > 0 ? { dash } : {}),
				spanGaps: false,
				points: { show: false },
			};
		}),
	];
}

/** Draws the curves of a scene into an element: no axes, no legend, no cursor; what is behind and before them is the page's. */
export function createCurvePlot(
	element: HTMLElement,
	scene: PlotScene,
	size: CurvePlotSize,
	shown: { readonly from: number; readonly to: number },
): CurvePlotHandle {
	const { extent, band, curves, x } = scene;
	const edges = band === null ? [] : [band.high, band.low];
	const plot = new uPlot(
		{
			width: size.widthPx,
			height: size.heightPx,
			padding: [size.topPx, 0, size.bottomPx, 0],
			legend: { show: false },
			cursor: { show: false },
			axes: [{ show: false }, { show: false }],
			scales: {
				x: { time: false, auto: false, min: shown.from, max: shown.to },
				y: { auto: false, range: [extent.low, extent.high] },
			},
			series: seriesOf(scene),
			bands: band === null ? [] : [{ series: [1, 2], fill: (self) => `${colourOf(self, '--ink-2')}${BAND_ALPHA}` }],
		},
		[[...x], ...edges.map((values) => [...values]), ...curves.map(({ values }) => [...values])],
		element,
	);
	return {
		resize: (widthPx, heightPx) => plot.setSize({ width: widthPx, height: heightPx }),
		show: (from, to) => plot.setScale('x', { min: from, max: to }),
		repaint: () => plot.redraw(false),
		destroy: () => plot.destroy(),
	};
}
