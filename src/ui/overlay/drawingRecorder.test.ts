import { describe, expect, it } from 'vitest';
import { recordDrawing } from './drawingRecorder.ts';

const measure = (text: string, font: string) => ({ width: text.length * font.length }) as TextMetrics;

describe('a drawing that is taken down', () => {
	it('has every step in order as plain data', () => {
		const steps = recordDrawing(measure, (pen) => {
			pen.lineWidth = 3;
			pen.beginPath();
			pen.arc(1, 2, 3, 0, 1, true);
			pen.setLineDash([4, 2]);
			pen.stroke();
			pen.fillText('hip', 5, 6);
		});
		expect(steps).toEqual([
			['set', 'lineWidth', 3],
			['beginPath'],
			['arc', 1, 2, 3, 0, 1, 'counterclockwise'],
			['setLineDash', [4, 2]],
			['stroke'],
			['fillText', 'hip', 5, 6],
		]);
		expect(structuredClone(steps)).toEqual(steps);
	});

	it('says again what a canvas forgets when it is restored, and nothing twice', () => {
		const steps = recordDrawing(measure, (pen) => {
			pen.fillStyle = 'red';
			pen.save();
			pen.fillStyle = 'red';
			pen.fillStyle = 'blue';
			pen.restore();
			pen.fillStyle = 'red';
			pen.fillStyle = 'blue';
		});
		expect(steps).toEqual([
			['set', 'fillStyle', 'red'],
			['save'],
			['set', 'fillStyle', 'blue'],
			['restore'],
			['set', 'fillStyle', 'blue'],
		]);
	});

	it('knows how wide text is in the font that is set', () => {
		let widthPx = 0;
		recordDrawing(measure, (pen) => {
			pen.font = '12px x';
			widthPx = pen.measureText('four').width;
		});
		expect(widthPx).toBe(4 * '12px x'.length);
	});
});
