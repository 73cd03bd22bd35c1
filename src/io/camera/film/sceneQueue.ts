import type { DrawStep, FilmScene } from './filmPort.ts';

/** A scene that begins this little after a picture is that picture's own: times were rounded to microseconds on their way. */
const ROUNDING_S = 0.002;
/** House: a drawing that is older than this is not of the body that is seen. */
const GOOD_FOR_S = 0.6;

export interface SceneQueue {
	/** Takes the next scenes in order of time; none: there will be no more. */
	push(scenes: readonly FilmScene[]): void;
	/**
	 * What is drawn over a picture of that time. Times are asked for in order.
	 * @returns null while a later scene could still be the right one.
	 */
	at(timeS: number): readonly DrawStep[] | null;
	/** Whether fewer than that many scenes wait, and more may come. */
	isLowerThan(count: number): boolean;
}

export function createSceneQueue(): SceneQueue {
	let waiting: readonly FilmScene[] = [];
	let isComplete = false;
	return {
		push(scenes) {
			if (scenes.length === 0) isComplete = true;
			waiting = [...waiting, ...scenes];
		},
		at(timeS) {
			const later = waiting.findIndex((scene) => scene.timeS > timeS + ROUNDING_S);
			if (later === -1 && !isComplete) return null;
			const index = (later === -1 ? waiting.length : later) - 1;
			waiting = waiting.slice(Math.max(index, 0));
			const scene = index < 0 ? undefined : waiting[0];
			return scene === undefined || timeS - scene.timeS > GOOD_FOR_S ? [] : scene.steps;
		},
		isLowerThan: (count) => !isComplete && waiting.length < count,
	};
}
