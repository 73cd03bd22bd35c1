import { describe, expect, it } from 'vitest';
import { createPaceMeter } from './paceMeter.ts';

describe('createPaceMeter', () => {
	it('knows nothing after one picture, and rate and mean time after several', () => {
		const meter = createPaceMeter();
		expect(meter(0, 0.02, 0)).toBeNull();
		meter(0.05, 0.07, 0.025);
		const pace = meter(0.1, 0.12, 0.05);
		expect(pace?.framesPerS).toBeCloseTo(20, 6);
		expect(pace?.framesPerMediaS).toBeCloseTo(40, 6);
		expect(pace?.estimateS).toBeCloseTo(0.02, 6);
		expect(pace?.frames).toBe(3);
	});

	it('forgets what was slow long ago', () => {
		const meter = createPaceMeter();
		meter(0, 5, 0);
		let pace = meter(5, 5.02, 5);
		for (let frame = 1; frame < 40; frame++) pace = meter(5 + frame * 0.05, 5.02 + frame * 0.05, 5 + frame * 0.05);
		expect(pace?.estimateS).toBeCloseTo(0.02, 6);
	});
});
