import type { Analysis, RuleView } from '../analysis/analysis.ts';
import type { CameraTrouble } from '../io/camera/frameSource.ts';
import type { FramingProblem } from '../analysis/pose/framing.ts';
import type { BodyPosture } from '../analysis/kinematics/bodyPosture.ts';
import type { CameraView } from '../analysis/pose/cameraView.ts';
import { plural } from '../language/plural.ts';
import { findExercise } from './exerciseWords.ts';
import { asSentence, capital, inARow, listed, lower } from './sentences.ts';

/** What stands in the way of judging: the analyzer's findings, another posture than the exercise's, the camera's picture and the light. */
export type FramingNeed = FramingProblem | 'other-posture' | CameraTrouble | 'too-dark';

const FRAMING_TEXT: Readonly<Record<FramingNeed, string>> = {
	nobody: 'Step into the picture',
	'too-close': 'Take two steps back',
	'too-far': 'Come a little closer',
	'feet-hidden': 'Step back until I see your feet',
	'head-hidden': 'Step back until I see your head',
	'off-centre': 'Step to the middle',
	'other-posture': 'Stand up so that I see you from head to feet',
	'too-dark': 'Too dark: turn on a light',
	'camera-black': 'Open the camera’s cover',
	'camera-frozen': 'The camera stands still',
};

const LIE_DOWN = 'Lie down so that I see you from head to feet';

/** Somebody on the floor moves the camera more easily than themself. */
const FLOOR_TEXT: Readonly<Partial<Record<FramingNeed, string>>> = {
	nobody: LIE_DOWN,
	'too-close': 'Move the camera further away',
	'too-far': 'Move the camera a little closer',
	'feet-hidden': 'Turn the camera until I see your feet',
	'head-hidden': 'Turn the camera until I see your head',
	'off-centre': 'Move to the middle',
	'other-posture': LIE_DOWN,
};

const POSTURE_TEXT: Readonly<Partial<Record<BodyPosture, string>>> = {
	quadruped: 'Hands and knees down, head to feet in the picture',
};

/** What to do about it, for an exercise in this posture; `null`: which exercise it will be is not known. */
export function framingText(need: FramingNeed, posture: BodyPosture | null): string {
	if (posture === null || posture === 'upright') return FRAMING_TEXT[need];
	const isGettingDown = need === 'nobody' || need === 'other-posture';
	return (isGettingDown ? POSTURE_TEXT[posture] : undefined) ?? FLOOR_TEXT[need] ?? FRAMING_TEXT[need];
}

/** The posture that the person should be in: the exercise's, else the one they are in. */
export function wantedPosture({ exercise, posture }: Pick<Analysis, 'exercise' | 'posture'>): BodyPosture | null {
	return findExercise(exercise?.id ?? null)?.posture ?? posture;
}

/** What keeps the person from being judged, before a set; `null` when nothing does. */
export function startNeed(analysis: Pick<Analysis, 'exercise' | 'posture' | 'framing'>): FramingNeed | null {
	const { exercise, posture, framing } = analysis;
	if (framing === 'nobody' || posture === null || exercise === null) return framing;
	const wanted = wantedPosture(analysis);
	const standsFor = (each: BodyPosture | null) => each === 'upright';
	return standsFor(wanted) === standsFor(posture) ? framing : 'other-posture';
}

/** What starts the set: "Stand still. I count you in." */
export function readyText(exerciseId: string): string {
	const ready = findExercise(exerciseId)?.words.ready ?? 'Keep still';
	return inARow([asSentence(ready), 'I count you in.']);
}

/** While nothing is counted because nobody knows yet what is done. */
export const WATCHING_TEXT = 'Start moving. I’ll recognise it.';

const VIEW_TEXT: Readonly<Record<CameraView, { readonly name: string; readonly lead: string }>> = {
	left: { name: 'Side on', lead: 'Side on I can judge' },
	right: { name: 'Side on', lead: 'Side on I can judge' },
	front: { name: 'Facing me', lead: 'From the front I can judge' },
	back: { name: 'Back to me', lead: 'From behind I can judge' },
	oblique: { name: 'At an angle', lead: 'At an angle I can judge' },
};

export function viewName(view: CameraView): string {
	return VIEW_TEXT[view].name;
}

/** What can be judged from where the person stands, in short lines. */
export interface JudgeText {
	/** "Side on I can judge" */
	readonly lead: string;
	/** "depth, lean and heels." */
	readonly can: string;
	/** "Knees: can’t tell from here. Face me for knees." `null` when everything can be judged. */
	readonly cannot: string | null;
	/** The same, short enough to be said while somebody gets ready. */
	readonly spoken: string;
}

/** @returns null while the view or the exercise is not known. */
export function judgeText({ view, exercise, rules }: Pick<Analysis, 'view' | 'exercise' | 'rules'>): JudgeText | null {
	if (view === null || exercise === null) return null;
	const can = rules.filter((rule) => rule.canJudge === true).map((rule) => lower(rule.name));
	const cannot = rules.filter((rule) => rule.canJudge === false);
	const list = listed(shortened(can));
	const { lead, name } = VIEW_TEXT[view];
	return {
		lead,
		can: asSentence(can.length === 0 ? 'the count only' : list),
		cannot: cannot.length === 0 ? null : cannotText(cannot),
		spoken: inARow([asSentence(name), can.length === 0 ? 'I can judge the count only.' : `I can judge: ${list}.`]),
	};
}

/** House: more names than this nobody keeps in mind while getting ready. */
const MOST_NAMES = 5;

/** "depth", "lean", …, "3 more" */
function shortened(names: readonly string[]): readonly string[] {
	if (names.length <= MOST_NAMES) return names;
	const kept = names.slice(0, MOST_NAMES - 1);
	return [...kept, plural(names.length - kept.length, ['# more', '# more'])];
}

/** Names what can't be judged, and what to do about the first of it: rules come in order of weight. */
function cannotText(rules: readonly RuleView[]): string {
	const names = rules.map((rule) => lower(rule.name));
	const hint = rules.find((rule) => rule.dependsOn === 'view')?.viewHint ?? '';
	const unseen = `${capital(listed(shortened(names)))}: can’t tell from here.`;
	return inARow([unseen, hint === '' ? '' : asSentence(hint)]);
}
