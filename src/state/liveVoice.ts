import type { Analysis } from '../analysis/analysis.ts';
import type { Cue } from '../analysis/cues/cueScheduler.ts';
import type { FramingProblem } from '../analysis/pose/framing.ts';
import { countdownLeft, type SetFlow } from '../analysis/flow/setFlow.ts';
import { framingText, judgeText } from './liveWords.ts';

/** Says one thing; what is said now gives way to it. */
export type Say = (text: string) => void;

/** What happened with one frame. */
export interface VoiceMoment {
	readonly before: SetFlow;
	readonly flow: SetFlow;
	readonly analysis: Analysis;
	/** Number of the rep that this frame completed and counted; `null` on most frames. */
	readonly counted: number | null;
	readonly cue: Cue | null;
}

export interface LiveVoice {
	/** After each frame. */
	moment(now: VoiceMoment): void;
	/** After a key or a click. */
	stage(before: SetFlow, flow: SetFlow): void;
}

/** Help with framing is said once it has been needed for this long, and not again before the other has passed. */
const FRAMING_NEEDED_S = 1.5;
const FRAMING_REPEAT_S = 7;

/** Says before the set what can be judged, counts down, counts, and says each cue once. */
export function createLiveVoice(say: Say): LiveVoice {
	let saidView: string | null = null;
	let problem: { readonly kind: FramingProblem; readonly sinceS: number } | null = null;
	let framingSaidAtS: number | null = null;

	function helpFraming({ analysis, flow }: VoiceMoment): void {
		const kind = analysis.framing;
		if (kind === null || kind === 'nobody') {
			problem = null;
			return;
		}
		if (problem?.kind !== kind) problem = { kind, sinceS: flow.clockS };
		if (flow.clockS - problem.sinceS < FRAMING_NEEDED_S) return;
		if (framingSaidAtS !== null && flow.clockS - framingSaidAtS < FRAMING_REPEAT_S) return;
		framingSaidAtS = flow.clockS;
		say(framingText(kind));
	}

	function sayView({ analysis }: VoiceMoment): void {
		const text = judgeText(analysis.view, analysis.rules);
		if (analysis.framing !== null || text === null || text.spoken === saidView) return;
		saidView = text.spoken;
		say(text.spoken);
	}

	return {
		stage: (before, flow) => {
			sayStage(before, flow, say);
		},
		moment,
	};

	function moment(now: VoiceMoment): void {
		const { before, flow, counted, cue } = now;
		if (flow.stage === 'framing') helpFraming(now);
		if (flow.stage === 'framing' || flow.stage === 'settling') sayView(now);
		const left = countdownLeft(flow);
		if (left !== null && left !== countdownLeft(before)) say(String(left));
		sayStage(before, flow, say);
		const count = counted === null ? [] : [String(counted)];
		const parts = cue === null ? count : [...count, cue.text];
		if (parts.length > 0) say(parts.join('. '));
	}
}

function sayStage(before: SetFlow, flow: SetFlow, say: Say): void {
	if (flow.stage === before.stage) return;
	if (flow.stage === 'paused') say('Paused');
	else if (flow.stage === 'counting') say(before.stage === 'paused' ? 'Going on' : 'Go');
	else if (flow.stage === 'ended') say(flow.reps === 1 ? 'Set done. One rep.' : `Set done. ${flow.reps} reps.`);
}
