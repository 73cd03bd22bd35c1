import type { MemoryPicture } from '../../src/picture/memoryPicture.ts';

type Place = readonly [x: number, y: number];

/** A colour at each place. */
type Paint = (x: number, y: number) => readonly number[];

const CURVE_STEPS = 24;
const CHANNELS = 3;

function parse(colour: string): readonly number[] {
	const parts = colour.slice(1).match(/../g) ?? [];
	return parts.map((part) => parseInt(part, 16));
}

interface Gradient {
	readonly paint: Paint;
	addColorStop(at: number, colour: string): void;
}

function horizontalGradient(fromX: number, toX: number): Gradient {
	const stops: { at: number; colour: readonly number[] }[] = [];
	return {
		addColorStop: (at, colour) => stops.push({ at, colour: parse(colour) }),
		paint(x) {
			const along = Math.min(1, Math.max(0, (x - fromX) / (toX - fromX)));
			const next = Math.max(
				1,
				stops.findIndex(({ at }) => at >= along),
			);
			const [left, right] = [stops[next - 1], stops[next]] as [(typeof stops)[0], (typeof stops)[0]];
			const share = (along - left.at) / (right.at - left.at);
			return left.colour.map((value, channel) => value + ((right.colour[channel] ?? 0) - value) * share);
		},
	};
}

/**
 * As much of a 2D canvas as the drawn test figure needs, on a machine that has none. Edges are not smoothed.
 * @returns a context to draw on and the picture that it draws into.
 */
export function createMemoryCanvas(
	widthPx: number,
	heightPx: number,
): {
	readonly context: OffscreenCanvasRenderingContext2D;
	readonly picture: MemoryPicture;
} {
	const values = new Float32Array(widthPx * heightPx * CHANNELS);
	let contours: Place[][] = [];
	let last: Place = [0, 0];

	function put(x: number, y: number, colour: readonly number[]): void {
		const opacity = (colour[3] ?? 255) / 255;
		const at = (y * widthPx + x) * CHANNELS;
		for (let channel = 0; channel < CHANNELS; channel += 1) {
			const before = values[at + channel] as number;
			values[at + channel] = before + ((colour[channel] as number) - before) * opacity;
		}
	}
	function go(place: Place): void {
		contours.at(-1)?.push(place);
		last = place;
	}
	function ellipse(x: number, y: number, radiusX: number, radiusY: number): void {
		const turns = Array.from({ length: CURVE_STEPS }, (_, step) => (step / CURVE_STEPS) * 2 * Math.PI);
		contours.push(turns.map((turn) => [x + radiusX * Math.cos(turn), y + radiusY * Math.sin(turn)]));
	}
	/** Where a row enters and leaves what the contours enclose, all of them going the same way round. */
	function spans(y: number): readonly (readonly [number, number])[] {
		const crossings = contours.flatMap((contour) =>
			contour.flatMap(([x0, y0], index) => {
				const [x1, y1] = contour[(index + 1) % contour.length] as Place;
				if (y0 <= y === y1 <= y) return [];
				return [{ x: x0 + ((y - y0) / (y1 - y0)) * (x1 - x0), winds: y1 > y0 ? 1 : -1 }];
			}),
		);
		crossings.sort((a, b) => a.x - b.x);
		let winding = 0;
		return crossings.flatMap(({ x, winds }, index) => {
			winding += winds;
			return winding === 0 ? [] : [[x, crossings[index + 1]?.x ?? x] as const];
		});
	}

	const context = {
		fillStyle: '#000000' as string | Gradient,
		beginPath: () => (contours = []),
		moveTo(x: number, y: number) {
			contours.push([]);
			go([x, y]);
		},
		lineTo(x: number, y: number) {
			go([x, y]);
		},
		quadraticCurveTo(viaX: number, viaY: number, x: number, y: number) {
			const [fromX, fromY] = last;
			for (let step = 1; step <= CURVE_STEPS; step += 1) {
				const t = step / CURVE_STEPS;
				const [first, middle, end] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
				go([first * fromX + middle * viaX + end * x, first * fromY + middle * viaY + end * y]);
			}
		},
		arc(x: number, y: number, radius: number) {
			ellipse(x, y, radius, radius);
		},
		ellipse,
		createLinearGradient: (fromX: number, _fromY: number, toX: number) => horizontalGradient(fromX, toX),
		fillRect(left: number, top: number, width: number, height: number) {
			contours = [
				[
					[left, top],
					[left + width, top],
					[left + width, top + height],
					[left, top + height],
				],
			];
			context.fill();
		},
		fill() {
			const style = context.fillStyle;
			const flat = typeof style === 'string' ? parse(style) : [];
			const paint: Paint = typeof style === 'string' ? () => flat : style.paint;
			for (let y = 0; y < heightPx; y += 1) {
				const covered = new Set<number>();
				for (const [from, to] of spans(y + 0.5))
					for (let x = Math.max(0, Math.round(from)); x < Math.min(widthPx, Math.round(to)); x += 1) covered.add(x);
				for (const x of covered) put(x, y, paint(x, y));
			}
		},
	};
	return { context: context as unknown as OffscreenCanvasRenderingContext2D, picture: { values, widthPx, heightPx } };
}
