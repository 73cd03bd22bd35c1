import { createFeltReps, type FeltReps } from '../companion/feltReps.ts';
import type { MotionBatch } from '../companion/hub.ts';
import { motionSamples } from '../companion/motionSamples.ts';
import { createWristReps, type WristMovement, type WristReps } from '../companion/wristReps.ts';
import { isInSet } from './flowSample.ts';
import type { LiveSession } from './liveSession.svelte.ts';

/** What a wrist does in an exercise: those whose reps it can feel. */
const MOVEMENTS: Readonly<Record<string, WristMovement>> = { squat: 'squat', 'kettlebell-swing': 'swing' };

/** House: the longest squat, and the second that its motion takes to come. */
const LATELY_S = 9;

type Watched = Pick<LiveSession, 'flow' | 'exercise' | 'analysis'>;

interface FeltSet {
	readonly reps: FeltReps;
	/** `null` while the exercise is not known, or is none that a wrist can feel. */
	wrist: { readonly exerciseId: string; readonly reps: WristReps } | null;
	/** One wrist is a witness; two would count twice. */
	fromId: string | null;
}

/** The wrist as a second witness of a set: what it felt while the camera could not see is shown beside the count, and never counted. */
export class WristWitness {
	/** The person switched it on; motion is streamed while they train. */
	wanted = $state<'on' | 'off'>('off');
	/** Reps of the running set that were felt and not seen. */
	unseen = $state(0);

	#set: FeltSet | null = null;
	#isCounting = false;

	/** After each picture of a session. */
	see({ flow, exercise, analysis }: Watched, nowS: number): void {
		this.#isCounting = flow.stage === 'counting';
		if (this.wanted === 'off' || !isInSet(flow) || analysis === null) {
			this.#set = null;
			this.unseen = 0;
			return;
		}
		const set = (this.#set ??= { reps: createFeltReps(), wrist: null, fromId: null });
		const movement = exercise === null ? undefined : MOVEMENTS[exercise.id];
		if (exercise === null || movement === undefined) set.wrist = null;
		else if (set.wrist?.exerciseId !== exercise.id) {
			set.wrist = { exerciseId: exercise.id, reps: createWristReps(movement) };
		}
		const isHidden = analysis.framing === 'nobody' || analysis.depthRatio === null;
		const { completed, timeS } = analysis;
		const repBeganAgoS = completed === null ? null : timeS - completed.startS;
		set.reps.seen({ nowS, sees: this.#isCounting && isHidden ? 'no' : 'yes', repBeganAgoS });
		this.unseen = set.reps.unseenCount();
	}

	/** A stretch of motion, of which the last reading is of now. */
	motion({ fromId, hz, samples }: MotionBatch, nowS: number): void {
		const set = this.#set;
		if (set === null || set.wrist === null || !this.#isCounting) return;
		set.fromId ??= fromId;
		if (set.fromId !== fromId) return;
		for (const atS of set.wrist.reps.take(motionSamples(samples), hz, nowS)) set.reps.felt(atS);
		this.unseen = set.reps.unseenCount();
	}

	/** Whether the wrist has felt a rep just now: whoever is hidden has not left. */
	goesOn(nowS: number): 'yes' | 'no' {
		const lastS = this.#set?.reps.lastFeltS() ?? null;
		return lastS !== null && nowS - lastS <= LATELY_S ? 'yes' : 'no';
	}
}
