import { isForCamera, isWork, type PlannedStep, type PlannedWork } from '../workout/plannedStep.ts';
import { whatNow, type WhatNow } from '../workout/whatNow.ts';
import type { PlannedSide } from '../workout/programme.ts';
import type { StepResult, UnseenReason, WorkoutState } from '../workout/workoutState.ts';
import { plural } from '../language/plural.ts';
import { spokenLength } from '../language/spokenLength.ts';
import { countText } from './exerciseWords.ts';
import { asSentence, inARow, joined } from './sentences.ts';
import type { Voice } from './voice.ts';
import { amountSpeech, stepName } from './stepWords.ts';
import { cuesOf, howOf, placeOf, stoppedText, unseenText } from './workoutWords.ts';

/** The last seconds of what has an end are counted. */
const COUNTED_S = 3;
/** Time enough to get up, or to lie down. */
const SOON_S = 10;
/** House: a shorter rest has just been announced when its last ten seconds begin. */
const LONG_REST_S = 25;
/** House: what can be said calmly, at fourteen letters a second, before the explanation is over; the page has all of it. */
const EXPLAINED_LETTERS = 180;
/** A longer one gets a word in the middle. House. */
const LONG_TIMER_S = 40;

/** Says what a step of a workout is about, when it begins and while it runs. `before` is `null` at the very start. */
export function sayStep(before: WorkoutState | null, after: WorkoutState, voice: Voice): void {
	const now = whatNow(after);
	if (before === null || before.stage !== after.stage || before.at !== after.at) {
		voice.hush('guide');
		sayStage(after, now, voice);
		return;
	}
	const earlier = whatNow(before);
	sayPause(earlier, now, voice);
	if (earlier.unseen === null && now.unseen !== null) sayUnseen(after, now.unseen, voice);
	if (now.paused === null) {
		sayReps(earlier, now, voice);
		saySeconds(earlier, now, voice);
	}
}

/** Written out while it is said. */
function guide(voice: Voice, text: string): void {
	voice.say({ text, priority: 'guide' });
}

/** What stands on the page of the step in full. */
function readOut(voice: Voice, text: string): void {
	voice.say({ text, priority: 'guide', shown: 'anyway' });
}

/** The same reason is not told again before each set. */
function sayUnseen({ results }: WorkoutState, because: UnseenReason, voice: Voice): void {
	if (!results.some(({ unseen }) => unseen === because)) readOut(voice, unseenText(because));
}

function sayStage({ results }: WorkoutState, now: WhatNow, voice: Voice): void {
	const { stage, step, next } = now;
	switch (stage) {
		case 'check-in':
			readOut(voice, 'Before we begin: how is your back now, from zero to ten?');
			return;
		case 'setup':
			readOut(voice, setupSpeech(now));
			return;
		case 'explain':
			if (step !== null) readOut(voice, explainSpeech(step));
			return;
		case 'get-ready':
			if (isWork(step)) guide(voice, readySpeech(step, now));
			return;
		case 'work':
			sayWork(now, voice);
			return;
		case 'rest':
			voice.chime('end');
			readOut(voice, inARow([cameTo(results.at(-1)), ...restSpeech(now)]));
			return;
		case 'pain-check':
			guide(voice, inARow([cameTo(results.at(-1)), 'How is your back now? One tap, or just wait.']));
			return;
		case 'check-out':
			guide(voice, inARow([cameTo(results.at(-1)), 'That was all of it. How is your back now?']));
			return;
		case 'summary':
			if (now.stoppedBecause !== null)
				voice.say({ text: stoppedText(now.stoppedBecause).title, priority: 'safety', shown: 'anyway' });
			else readOut(voice, 'Done. Well trained.');
			return;
		case 'screening':
			guide(voice, 'A few questions before the first workout. Please read them on the screen.');
	}

	function restSpeech({ secondsLeft }: WhatNow): readonly string[] {
		const rest =
			secondsLeft === null ? 'Rest.' : plural(Math.round(secondsLeft), ['Rest, # second.', 'Rest, # seconds.']);
		return next === null ? [rest] : [rest, `Next: ${whatText(next)}.`];
	}
}

/** "Band squat, 10 reps, slowly" */
function whatText(step: PlannedStep): string {
	return joined([stepName(step), amountSpeech(step)]);
}

/** "8 squats." */
function cameTo(result: StepResult | undefined): string {
	if (result === undefined || !isForCamera(result.step) || result.counted === null) return '';
	return result.step.kind === 'hold' ? '' : asSentence(countText(result.step.exerciseId, result.counted));
}

function setupSpeech({ block, next, step }: WhatNow): string {
	const first = isWork(step) ? step : next;
	const place = first === null ? null : placeOf(first);
	return inARow([block === null ? '' : asSentence(block.title), place?.how ?? '']);
}

function explainSpeech(step: PlannedStep): string {
	if (!isWork(step)) return stepName(step);
	const what = asSentence(whatText(step));
	const cues = inARow(cuesOf(step).map(asSentence));
	return [what, ...fitting(howOf(step), EXPLAINED_LETTERS - spokenLength(what) - spokenLength(cues)), cues].join(' ');
}

/** As many of the sentences, from the first, as there is room for. */
function fitting(texts: readonly string[], letters: number): readonly string[] {
	const sentences = texts.flatMap((text) => text.split(/(?<=[.:]) |(?<=[。：])/u));
	let left = letters;
	const end = sentences.findIndex((sentence) => (left -= spokenLength(sentence) + 1) < 0);
	return end === -1 ? sentences : sentences.slice(0, end);
}

const OTHER_SIDE: Readonly<Record<PlannedSide, string>> = {
	left: 'Now the left side.',
	right: 'Now the right side.',
	both: '',
	alternating: '',
};

function readySpeech(step: PlannedWork, { keptBy }: WhatNow): string {
	const side = step.changesSide ? OTHER_SIDE[step.side] : '';
	if (keptBy === 'camera' && isForCamera(step)) return inARow([side, asSentence(whatText(step)), 'Get into position.']);
	return inARow([side, asSentence(stepName(step)), 'Get ready.']);
}

function sayWork({ step, keptBy }: WhatNow, voice: Voice): void {
	if (keptBy === 'camera' || !isWork(step)) return;
	voice.chime('begin');
	readOut(voice, inARow([asSentence(stepName(step)), 'Go.']));
}

function sayPause(earlier: WhatNow, now: WhatNow, voice: Voice): void {
	if (earlier.paused === now.paused) return;
	// The set says itself that it goes on.
	if (now.paused === null && now.keptBy === 'camera' && now.stage === 'work') return;
	const text = now.paused === null ? 'Going on' : 'Paused. One hand up, or the space bar, goes on.';
	voice.say({ text, priority: 'safety' });
}

/** Where the end comes into sight. */
function sayReps(earlier: WhatNow, now: WhatNow, voice: Voice): void {
	if (now.stage === 'work' && now.repsLeft === 2 && earlier.repsLeft !== 2 && (now.target?.amount ?? 0) > 3) {
		voice.say({ text: 'Two more', priority: 'cue' });
	}
}

function saySeconds(earlier: WhatNow, now: WhatNow, voice: Voice): void {
	if (now.secondsLeft === null || earlier.secondsLeft === null) return;
	sayLetGo(earlier, now, voice);
	if (now.keptBy === 'camera' && now.stage !== 'rest') return;
	if (now.stage !== 'rest' && now.stage !== 'work' && now.stage !== 'get-ready') return;
	const [was, left] = [Math.ceil(earlier.secondsLeft), Math.ceil(now.secondsLeft)];
	if (left === was || left <= 0) return;
	if (left <= COUNTED_S) voice.say({ text: String(left), priority: 'count', shown: 'anyway' });
	else if (isLongRest(now) && was > SOON_S && left <= SOON_S) guide(voice, 'Ten seconds');
	else if (now.stage === 'work' && isHalf(was, left, now)) voice.say({ text: 'Half of it', priority: 'praise' });
}

function isLongRest({ stage, step }: WhatNow): boolean {
	return stage === 'rest' && step?.kind === 'rest' && step.seconds >= LONG_REST_S;
}

function isHalf(was: number, left: number, { target }: WhatNow): boolean {
	if (target?.kind !== 'seconds' || target.amount < LONG_TIMER_S) return false;
	return was > target.amount / 2 && left <= target.amount / 2;
}

/** Timers of several goes: hold, let go, again. */
function sayLetGo(earlier: WhatNow, now: WhatNow, voice: Voice): void {
	if (now.timerGo === null || earlier.timerGo === null) return;
	if (now.timerGo.now === earlier.timerGo.now && now.timerGo.index === earlier.timerGo.index) return;
	voice.chime(now.timerGo.now === 'hold' ? 'begin' : 'end');
	voice.say({ text: now.timerGo.now === 'hold' ? 'And again' : 'Let go', priority: 'count', key: 'go' });
}
