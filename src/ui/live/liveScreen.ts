import type { Analysis, RepPhase } from '../../analysis/analysis.ts';
import type { Cue } from '../../analysis/cues/cueScheduler.ts';
import type { Exercise } from '../../analysis/exercises/exercise.ts';
import type { SetStage } from '../../analysis/flow/setFlow.ts';
import type { BodyPosture } from '../../analysis/kinematics/bodyPosture.ts';
import type { RepReport } from '../../analysis/session/session.ts';
import { word } from '../../language/word.ts';
import { heldSeconds, heldText } from '../../state/exerciseWords.ts';
import { framingText, startNeed, type FramingNeed } from '../../state/liveWords.ts';
import { limbsOfRule, overlayPlan, type Limb } from '../overlay/judgedLimbs.ts';
import type { Tone } from '../overlay/strokes.ts';
import type { IconName } from '../parts/icons.ts';
import { ruleIcon } from '../parts/ruleIcon.ts';

/** The one plate that may be lit. */
export interface Plate {
	readonly tone: 'fine' | 'adjust' | 'unsure' | 'plain';
	readonly icon: IconName;
	readonly text: string;
}

/** What else stands in the way besides the body. */
export interface PictureTrouble {
	readonly light: 'enough' | 'too-dark';
	readonly camera: Extract<FramingNeed, 'camera-black' | 'camera-frozen'> | null;
}

/** What stands in the way of judging; `null` when nothing does. Only before a set it matters that somebody is up or down already. */
export function framingNeed(
	analysis: Analysis | null,
	stage: SetStage,
	{ light, camera }: PictureTrouble,
): FramingNeed | null {
	if (camera !== null) return camera;
	if (analysis === null) return null;
	if (analysis.framing === 'nobody' && light === 'too-dark') return 'too-dark';
	return stage === 'framing' || stage === 'settling' ? startNeed(analysis) : analysis.framing;
}

const NEED_ICONS: Readonly<Partial<Record<FramingNeed, IconName>>> = { 'too-dark': 'light', 'other-posture': 'down' };

/** What is lit now; `null` while there is nothing to say. `posture`: of the exercise. */
export function plateFor(
	stage: SetStage,
	need: FramingNeed | null,
	cue: Cue | null,
	posture: BodyPosture | null,
): Plate | null {
	if (stage === 'paused') return { tone: 'plain', icon: 'pause', text: 'Paused' };
	if (stage === 'counting' && cue !== null) {
		return cue.kind === 'praise'
			? { tone: 'fine', icon: 'tick', text: cue.text }
			: { tone: 'adjust', icon: ruleIcon(cue.ruleId ?? ''), text: cue.text };
	}
	if (need === null || stage === 'countdown' || stage === 'ended') return null;
	const icon = need === 'other-posture' && posture === 'upright' ? 'up' : (NEED_ICONS[need] ?? 'frame');
	return { tone: 'unsure', icon, text: framingText(need, posture) };
}

/** What is drawn in a colour of its own, and in which. */
export interface JudgedLimbs {
	readonly limbs: readonly Limb[];
	readonly tone: Tone;
}

/** The limbs of a lit cue in amber; else those of the movement, green from the goal on. */
export function judgedLimbs(analysis: Analysis | null, exercise: Exercise | null, cue: Cue | null): JudgedLimbs {
	const { limbs } = overlayPlan(exercise);
	if (analysis === null || exercise === null) return { limbs, tone: 'open' };
	const rule = exercise.rules.find(({ ruleId }) => ruleId === cue?.ruleId);
	const isSeenFromHere = rule !== undefined && (analysis.view === null || rule.views.includes(analysis.view));
	// The line of the back has the colour itself.
	if (rule?.wants === 'back-contour' && analysis.back?.line.kind === 'seen') return { limbs, tone: 'open' };
	if (rule !== undefined && isSeenFromHere) return { limbs: limbsOfRule(rule.ruleId) ?? limbs, tone: 'adjust' };
	const isThere = analysis.depthRatio !== null && analysis.depthRatio >= 1 && analysis.phase !== 'start';
	return { limbs, tone: isThere && analysis.nearSide !== null ? 'fine' : 'open' };
}

export interface PhaseText {
	readonly icon: IconName;
	readonly text: string;
}

type Outward = Exercise['words']['outward'];

/** One or two words, read from afar. */
const OUTWARD: Readonly<Record<Outward, string>> = { down: word('down'), up: word('up'), out: word('out') };
/** Where the movement turns. */
const FAR: Readonly<Record<Outward, string>> = { down: word('low'), up: word('top'), out: word('far') };
const RETURN: Readonly<Record<Outward, PhaseText>> = {
	down: { icon: 'up', text: word('up') },
	up: { icon: 'down', text: word('down') },
	// @wc-context: the limb comes back to where it began
	out: { icon: 'in', text: word('back') },
};

/** @returns null at the start position: there is no phase to show. */
export function phaseText(phase: RepPhase, exercise: Exercise | null): PhaseText | null {
	if (exercise === null) return null;
	const { outward } = exercise.words;
	switch (phase) {
		case 'start':
			return null;
		case 'outward':
			return { icon: outward, text: OUTWARD[outward] };
		case 'far':
			return exercise.saysHold !== null || exercise.counting.kind === 'hold'
				? { icon: 'pause', text: word('hold') }
				: { icon: 'flat', text: FAR[outward] };
		case 'return':
			return RETURN[outward];
	}
}

/** The number that is read from afar, and what stands beside it. */
export interface BigNumber {
	readonly big: string;
	readonly beside: string;
}

/** Reps, with the seconds of a held far point beside them; or the seconds of a posture, the running hold's, else the last one's. */
export function bigNumber(
	exercise: Exercise | null,
	counted: number,
	reps: readonly RepReport[],
	heldS: number | null,
	target: number | null = null,
): BigNumber {
	if (exercise?.counting.kind === 'hold') {
		const last = reps.findLast(({ partial }) => !partial);
		const seconds = Math.floor(heldS ?? (last === undefined ? 0 : heldSeconds(last)));
		const unit = target === null ? 's' : word(`of ${target} s`);
		return seconds < 100 ? { big: String(seconds), beside: unit } : { big: clockText(seconds), beside: '' };
	}
	const isHeld = exercise !== null && exercise.saysHold !== null && heldS !== null && heldS >= 1;
	const goal = target === null ? '' : word(`of ${target}`);
	return { big: String(counted), beside: isHeld ? `${Math.floor(heldS)} s` : goal };
}

/** How long each hold lasted; empty for reps. */
export function heldNotes(exercise: Exercise | null, reps: readonly RepReport[]): readonly string[] {
	if (exercise?.counting.kind !== 'hold') return [];
	return reps.filter(({ partial }) => !partial).map((rep) => heldText(heldSeconds(rep)));
}

/** 84.6 → "1:24" */
export function clockText(timeS: number): string {
	const whole = Math.floor(timeS);
	return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
