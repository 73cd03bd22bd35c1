import type { DrawProperty, DrawStep } from './filmPort.ts';

/** As much of a canvas as steps speak of. */
type Canvas = Pick<OffscreenCanvasRenderingContext2D, DrawProperty | Exclude<DrawStep[0], 'set' | 'strokePath'>>;

/** Draws what was taken down. */
export function replayDrawing(canvas: Canvas, steps: readonly DrawStep[]): void {
	for (const step of steps) replayStep(canvas, step);
}

function replayStep(canvas: Canvas, step: DrawStep): void {
	switch (step[0]) {
		case 'set':
			Object.assign(canvas, { [step[1]]: step[2] });
			break;
		case 'beginPath':
		case 'clip':
		case 'fill':
		case 'restore':
		case 'save':
		case 'stroke':
			canvas[step[0]]();
			break;
		case 'lineTo':
		case 'moveTo':
		case 'scale':
		case 'translate':
			canvas[step[0]](step[1], step[2]);
			break;
		case 'quadraticCurveTo':
		case 'rect':
			canvas[step[0]](step[1], step[2], step[3], step[4]);
			break;
		case 'arc':
			canvas.arc(step[1], step[2], step[3], step[4], step[5], step[6] === 'counterclockwise');
			break;
		case 'roundRect':
			canvas.roundRect(step[1], step[2], step[3], step[4], step[5]);
			break;
		case 'setLineDash':
			canvas.setLineDash([...step[1]]);
			break;
		case 'fillText':
		case 'strokeText':
			canvas[step[0]](step[1], step[2], step[3]);
			break;
		case 'strokePath':
			canvas.stroke(new Path2D(step[1]));
			break;
	}
}
