import { describe, expect, it } from 'vitest';
import { createBody } from '../athlete/body.ts';
import { createCamera, truePose } from '../athlete/camera.ts';
import { demoSet } from '../athlete/demoSet.ts';
import { demoCamera } from '../athlete/demoView.ts';
import { figureOf } from '../athlete/figure.ts';
import { FLOOR_DEMOS } from '../athlete/floorDemos.ts';
import { createAnalyzer } from './analyzer.ts';

const body = createBody();
const camera = createCamera(demoCamera('side', { widthPx: 640, heightPx: 360 }, 'floor'));
/** Before and after the far point of a rep. */
const AROUND_S = [-1, -0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4];

describe.each(Object.keys(FLOOR_DEMOS))('a set of %s', (exerciseId) => {
	it('has no raised hand in it, wherever the arms go', () => {
		const motion = demoSet(exerciseId, 'side');
		const analyzer = createAnalyzer(exerciseId);
		const times = motion.reps.slice(0, 2).flatMap(({ peakS }) => AROUND_S.map((offsetS) => peakS + offsetS));
		const raised = times.filter((timeS) => {
			const pose = truePose(figureOf(motion.postureAt(timeS, body), body), camera, timeS);
			return analyzer.push(pose).handRaised;
		});
		expect(raised).toEqual([]);
	});
});
