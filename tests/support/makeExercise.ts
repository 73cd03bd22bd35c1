import type { Exercise } from '../../src/analysis/exercises/exercise.ts';

/** An exercise that counts nothing by itself and judges nothing. */
export function makeExercise(id: string, kind: 'reps' | 'hold' = 'reps'): Exercise {
	return {
		id,
		name: id,
		words: {
			one: id,
			counted: (count) => (count === 1 ? `1 ${id}` : `${count} ${id}s`),
			unit: (count) => (count === 1 ? id : `${id}s`),
			ready: 'Stand still',
			outward: 'down',
			hint: 'Go further',
		},
		posture: 'upright',
		counting:
			kind === 'hold'
				? { kind, limits: { holdDepthRatio: 0.5, minHoldS: 2, graceS: 1 } }
				: {
						kind,
						limits: {
							noiseDepthRatio: 0.1,
							partialDepthRatio: 0.2,
							countDepthRatio: 0.3,
							fullDepthRatio: 0.5,
							minRepS: 0.5,
							maxRepS: 10,
							maxPauseS: 5,
							ends: 'at-rest',
						},
					},
		saysHold: null,
		depthRatio: () => null,
		isAtStart: () => true,
		isOwnMovement: () => true,
		side: () => null,
		variant: () => null,
		measures: () => ({}),
		rules: [],
	};
}
