import { cameraReach } from '../guide/cameraPlaces.ts';
import { guideOf } from '../guide/guides.ts';
import { drillById } from '../workout/drills/registry.ts';
import { isForCamera, type PlannedWork } from '../workout/plannedStep.ts';
import type { StopReason, UnseenReason } from '../workout/workoutState.ts';
import { SCREENING_ADVICE } from '../workout/screening.ts';
import { variantOf } from '../workout/variants.ts';
import { findExercise } from './exerciseWords.ts';

/** The two things to think of. */
export function cuesOf(step: PlannedWork): readonly string[] {
	if (isForCamera(step)) return guideOf(step.exerciseId).cues;
	const drill = drillById(step.drillId);
	return drill.kind === 'timer' ? drill.cues : [];
}

/** How it is done, in sentences. */
export function howOf(step: PlannedWork): readonly string[] {
	if (!isForCamera(step)) return [drillById(step.drillId).how];
	const variant = variantOf(step.exerciseId, step.variant);
	const { setup, steps } = guideOf(step.exerciseId);
	return variant === null ? [setup, ...steps] : [setup, variant.how];
}

/** Where the camera stands for it, and where it looks from; `null` where none is needed. */
export function placeOf(step: PlannedWork): { readonly name: string; readonly how: string } | null {
	if (!isForCamera(step)) return null;
	const exercise = findExercise(step.exerciseId);
	return exercise === null ? null : (cameraReach(exercise).places[0] ?? null);
}

const UNSEEN: Readonly<Record<UnseenReason, string>> = {
	'no-camera': 'I keep the time instead: there is no camera I may use.',
	'camera-lost': 'The camera went away. I keep the time instead.',
	'not-in-picture': 'I don’t see you, so I keep the time instead.',
	'not-told-from-here': 'This can’t be told from here, so I keep the time instead.',
	'too-small': 'This is too small to be seen, as it should be. I keep the time.',
};

export function unseenText(because: UnseenReason): string {
	return UNSEEN[because];
}

const STOPPED: Readonly<Record<StopReason, { readonly title: string; readonly text: string }>> = {
	asked: { title: 'Enough for today', text: 'What you did is kept. Come back when you like.' },
	pain: {
		title: 'Stopped because of pain',
		text: 'Rest in a way that feels good, or walk a little. If it is not back to where it was by tomorrow, or keeps coming back, ask a doctor or physio.',
	},
	unwell: {
		title: 'Stop here and sit down',
		text: 'Chest pain, trouble breathing, or faintness that stays: call for emergency help now. Otherwise rest, and ask a doctor before you train again.',
	},
	'pain-before': {
		title: 'Not today',
		text: 'With pain like this a workout is not the right thing. Gentle walking and changing position often may help. If it stays, or gets worse, ask a doctor or physio.',
	},
	'see-someone-first': { title: 'Please ask someone first', text: SCREENING_ADVICE['see-someone-first'].join(' ') },
	emergency: { title: 'Get medical help now', text: SCREENING_ADVICE.emergency.join(' ') },
};

export function stoppedText(because: StopReason): { readonly title: string; readonly text: string } {
	return STOPPED[because];
}
