import type { RuleView } from '../analysis/analysis.ts';
import type { CameraTrouble } from '../io/camera/frameSource.ts';
import type { FramingProblem } from '../analysis/pose/framing.ts';
import type { CameraView } from '../analysis/pose/cameraView.ts';

/** What stands in the way of judging: the analyzer's findings, the camera's picture and the light. */
export type FramingNeed = FramingProblem | CameraTrouble | 'too-dark';

const FRAMING_TEXT: Readonly<Record<FramingNeed, string>> = {
	nobody: 'Step into the picture',
	'too-close': 'Take two steps back',
	'too-far': 'Come a little closer',
	'feet-hidden': 'Step back until I see your feet',
	'head-hidden': 'Step back until I see your head',
	'off-centre': 'Step to the middle',
	'too-dark': 'Too dark: turn on a light',
	'camera-black': 'Open the camera’s cover',
	'camera-frozen': 'The camera stands still',
};

export function framingText(need: FramingNeed): string {
	return FRAMING_TEXT[need];
}

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

/** @returns null while the view is not known. */
export function judgeText(view: CameraView | null, rules: readonly RuleView[]): JudgeText | null {
	if (view === null) return null;
	const can = rules.filter((rule) => rule.canJudge === true).map((rule) => lower(rule.name));
	const cannot = rules.filter((rule) => rule.canJudge === false);
	const list = can.length === 0 ? 'the count only' : listed(can);
	return {
		lead: VIEW_TEXT[view].lead,
		can: `${list}.`,
		cannot: cannot.length === 0 ? null : cannotText(cannot),
		spoken: `${VIEW_TEXT[view].name}. I can judge ${list}.`,
	};
}

/** Names what can't be judged, and what to do about the first of it: rules come in order of weight. */
function cannotText(rules: readonly RuleView[]): string {
	const names = rules.map((rule) => lower(rule.name));
	const hint = rules.find((rule) => rule.dependsOn === 'view')?.viewHint ?? '';
	return `${capital(listed(names))}: can’t tell from here.${hint === '' ? '' : ` ${hint}.`}`;
}

/** "a", "a and b", "a, b and c" */
export function listed(names: readonly string[]): string {
	const last = names.at(-1) ?? '';
	return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

export function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function lower(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}
