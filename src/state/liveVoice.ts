import type { Analysis } from '../analysis/analysis.ts';
import type { Cue } from '../analysis/cues/cueScheduler.ts';
import { countdownLeft, type SetFlow } from '../analysis/flow/setFlow.ts';
import { plural } from '../language/plural.ts';
import { findExercise, isHold } from './exerciseWords.ts';
import { framingText, judgeText, startNeed, wantedPosture, type FramingNeed } from './liveWords.ts';
import { asSentence, inARow } from './sentences.ts';
import { beginTempo, stepTempo } from './tempoCount.ts';
import type { SpeechRequest } from './speechQueue.ts';
import type { Say } from './voice.ts';

/** What happened with one frame. */
export interface VoiceMoment {
	readonly before: SetFlow;
	readonly flow: SetFlow;
	readonly analysis: Analysis;
	/** What this frame completed and counted, in words: the number of the rep, the seconds of a hold; `null` on most frames. */
	readonly counted: string | null;
	/** The exercise that was recognised with this frame; `null` on most. */
	readonly recognised: string | null;
	readonly cue: Cue | null;
	/** What the set came to; empty while it runs. */
	readonly result: string;
}

export interface LiveVoice {
	/** After each frame. */
	moment(now: VoiceMoment): void;
	/** After a key or a click. */
	stage(before: SetFlow, flow: SetFlow, result: string): void;
}

/** Help with framing is said once it has been needed for this long, and not again before the other has passed. */
const FRAMING_NEEDED_S = 1.5;
const FRAMING_REPEAT_S = 7;

/** `slow`: how a rep goes is counted along, "Down, two, three"; `own`: everybody goes as they like. */
export type Tempo = 'slow' | 'own';

/**
 * Says before the set what can be judged, counts down, counts reps and the seconds of holds, and says each cue once.
 * @param tempo Asked with each frame.
 * @param speaksRule Whether the cue of a rule is said, or shown only; asked with each cue.
 */
export function createLiveVoice(
	say: Say,
	tempo: () => Tempo = () => 'own',
	speaksRule: (ruleId: string) => boolean = () => true,
): LiveVoice {
	/** The page has it in letters or figures of its own. */
	const sayShown: Say = (request) => {
		say({ ...request, shown: 'anyway' });
	};
	const helpFraming = createFramingHelp(sayShown);
	const countSeconds = createSecondsCount(sayShown);
	const countTempo = createTempoVoice(say);
	let saidView: string | null = null;

	function sayView(analysis: Analysis): void {
		const text = judgeText(analysis);
		if (analysis.framing !== null || text === null || text.spoken === saidView) return;
		saidView = text.spoken;
		sayShown({ text: text.spoken, priority: 'guide', key: 'view' });
	}

	return {
		stage: (before, flow, result) => {
			sayStage(before, flow, result, say);
		},
		moment(now) {
			const { before, flow, analysis, counted, recognised, cue, result } = now;
			const said = cue?.ruleId != null && !speaksRule(cue.ruleId) ? null : cue;
			const isWaiting = flow.stage === 'framing' || flow.stage === 'settling';
			if (flow.stage === 'framing') helpFraming(analysis, flow.clockS);
			if (isWaiting && startNeed(analysis) === null) sayView(analysis);
			sayStage(before, flow, result, say);
			const count = recognised === null ? (counted ?? '') : inARow([asSentence(recognised), counted ?? '']);
			if (count !== '') sayShown({ text: count, priority: 'count' });
			if (said !== null) sayShown(spokenCue(said));
			countSeconds(now, count === '' && said === null ? 'silent' : 'speaking');
			if (tempo() === 'slow') countTempo(flow, analysis);
		},
	};
}

/** When a cue is due again is the scheduler's to know: it comes here once each time. */
function spokenCue({ kind, ruleId, text }: Cue): SpeechRequest {
	return { text, priority: kind === 'praise' ? 'praise' : 'cue', key: ruleId ?? kind };
}

/** House: a word of the tempo that comes later than this is out of time. */
const TEMPO_WAITS_S = 0.3;

function createTempoVoice(say: Say): (flow: SetFlow, analysis: Analysis) => void {
	let tempo = beginTempo();
	return ({ stage }, { exercise, phase, timeS }) => {
		const outward = findExercise(exercise?.id ?? null)?.words.outward ?? null;
		if (stage !== 'counting' || outward === null) {
			tempo = beginTempo();
			return;
		}
		tempo = stepTempo(tempo, { phase, timeS, outward });
		if (tempo.word !== null) say({ text: tempo.word, priority: 'cue', key: 'tempo', expiresS: TEMPO_WAITS_S });
	};
}

function createFramingHelp(say: Say): (analysis: Analysis, clockS: number) => void {
	let problem: { readonly kind: FramingNeed; readonly sinceS: number } | null = null;
	return (analysis, clockS) => {
		const kind = startNeed(analysis);
		if (kind === null || kind === 'nobody') {
			problem = null;
			return;
		}
		if (problem?.kind !== kind) problem = { kind, sinceS: clockS };
		if (clockS - problem.sinceS < FRAMING_NEEDED_S) return;
		const text = framingText(kind, wantedPosture(analysis));
		say({ text, priority: 'cue', key: 'framing', againAfterS: FRAMING_REPEAT_S });
	};
}

/** House: how long five words take; seconds are not counted over them. */
const SPEAKING_S = 2;
/** House: a minute counted second by second is noise. From here on, in seconds held, only every so many are said. */
const SPARSE = [
	{ fromS: 60, everyS: 10 },
	{ fromS: 10, everyS: 5 },
] as const;

/** The seconds between which nothing is said, for a hold that has lasted so long. */
function spokenEveryS(everyS: number, heldS: number): number {
	return Math.max(everyS, SPARSE.find(({ fromS }) => heldS >= fromS)?.everyS ?? 0);
}

/** Counts the seconds of a hold aloud, each once. */
function createSecondsCount(say: Say): (now: VoiceMoment, voice: 'speaking' | 'silent') => void {
	let said = 0;
	let spokeAtS = Number.NEGATIVE_INFINITY;
	return ({ flow, analysis }, voice) => {
		if (voice === 'speaking') spokeAtS = flow.clockS;
		const { heldS, exercise } = analysis;
		const saysHold = findExercise(exercise?.id ?? null)?.saysHold ?? null;
		if (flow.stage !== 'counting' || heldS === null || saysHold === null) {
			said = 0;
			return;
		}
		if (heldS < said) said = 0;
		const everyS = spokenEveryS(saysHold.everyS, heldS);
		const second = Math.floor(heldS / everyS) * everyS;
		if (second <= said) return;
		said = second;
		const text = isHold(exercise?.id ?? null) ? plural(second, ['# second', '# seconds']) : String(second);
		if (flow.clockS - spokeAtS >= SPEAKING_S) say({ text, priority: 'count' });
	};
}

/** House: that it counts now is worth knowing a moment late. */
const STAGE_WAITS_S = 1;

function sayStage(before: SetFlow, flow: SetFlow, result: string, say: Say): void {
	const left = countdownLeft(flow);
	if (left !== null && left !== countdownLeft(before)) say({ text: String(left), priority: 'count', shown: 'anyway' });
	if (flow.stage === before.stage) return;
	if (flow.stage === 'paused') say({ text: 'Paused', priority: 'stop', key: 'paused', shown: 'anyway' });
	else if (flow.stage === 'counting')
		say({ text: before.stage === 'paused' ? 'Going on' : 'Go', priority: 'count', expiresS: STAGE_WAITS_S });
	else if (flow.stage === 'ended')
		say({
			text: inARow(['Set done.', result === '' ? '' : asSentence(result)]),
			priority: 'guide',
			key: 'set-done',
			shown: 'anyway',
		});
}
