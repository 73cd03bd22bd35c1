import type { Exercise } from './exercise.ts';
import { birdDog } from './birdDog/index.ts';
import { clam } from './clam/index.ts';
import { fireHydrant } from './fireHydrant/index.ts';
import { gluteBridge } from './gluteBridge/index.ts';
import { hipHinge } from './hipHinge/index.ts';
import { kettlebellSwing } from './kettlebellSwing/index.ts';
import { kneeToChest } from './kneeToChest/index.ts';
import { lowerBackRotation } from './lowerBackRotation/index.ts';
import { lunge } from './lunge/index.ts';
import { plank } from './plank/index.ts';
import { proneLegRaise } from './proneLegRaise/index.ts';
import { quadrupedHipExtension } from './quadrupedHipExtension/index.ts';
import { sideLyingAbduction } from './sideLyingAbduction/index.ts';
import { sidePlank } from './sidePlank/index.ts';
import { sideStep } from './sideStep/index.ts';
import { singleLegBridge } from './singleLegBridge/index.ts';
import { squat } from './squat/index.ts';

/** Every movement that Plumbline knows. The one list. */
export const EXERCISES: readonly Exercise[] = [
	squat,
	lunge,
	gluteBridge,
	singleLegBridge,
	kettlebellSwing,
	hipHinge,
	proneLegRaise,
	sideStep,
	plank,
	sidePlank,
	birdDog,
	quadrupedHipExtension,
	fireHydrant,
	clam,
	sideLyingAbduction,
	kneeToChest,
	lowerBackRotation,
];

/** The exercise with this id. @throws RangeError when there is none. */
export function exerciseById(id: string): Exercise {
	const exercise = EXERCISES.find((candidate) => candidate.id === id);
	if (exercise === undefined) throw new RangeError(`No exercise is called “${id}”`);
	return exercise;
}
