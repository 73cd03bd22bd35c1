import type { FramingProblem } from '../../analysis/pose/framing.ts';
import type { RecordingNote } from '../../analysis/session/recordingCheck.ts';
import type { SessionProblem } from '../../analysis/session/parseSession.ts';
import type { SessionRep } from '../../analysis/session/summary.ts';
import { formatFixed, formatList } from '../../language/formatting.ts';
import { plural } from '../../language/plural.ts';
import type { ReviewRecording, ReviewStop, ReviewTrouble } from '../../state/reviewRecording.ts';
import { AUTO } from '../../analysis/analyzer.ts';
import type { SetReport } from '../../analysis/session/session.ts';
import { exerciseName, findExercise, isHold } from '../../state/exerciseWords.ts';
import { sourceTroubleText } from '../parts/sourceTrouble.ts';
import { clockText } from './timelineGeometry.ts';

const FRAMING_TEXT: Readonly<Record<FramingProblem, string>> = {
	nobody: 'Nobody was seen in this video. The whole body has to be in the picture, and bright enough.',
	'too-close': 'The person is too close to the camera for most of the video. Film from 2 to 3.5 m away.',
	'too-far': 'The person is small in the picture for most of the video. Film from 2 to 3.5 m away.',
	'feet-hidden': 'The feet are out of the picture for most of the video, so much can’t be judged.',
	'head-hidden': 'The head is out of the picture for most of the video, so much can’t be judged.',
	'off-centre': 'The person is at the edge of the picture for most of the video.',
};

const SESSION_TEXT: Readonly<Record<SessionProblem, string>> = {
	'too-large': 'This file is too large for a session document.',
	'not-json': 'This file is neither a saved session nor a landmark track.',
	'not-a-session': 'This file is neither a saved session nor a landmark track.',
	'newer-version': 'This session was written by a newer Plumbline. Update this one to open it.',
	invalid: 'This session document is damaged or was changed by hand',
};

const DOCUMENT_TEXT = {
	'too-large': 'This file is larger than 200 MB: too large for a saved session or landmark track. Is it the right one?',
	empty: 'There are no pictures in this landmark track.',
	damaged: 'This landmark track can’t be read.',
} as const;

/** What limits the judgement of a recording, in one or two sentences. */
function noteText(note: RecordingNote): string {
	switch (note.code) {
		case 'nobody':
			return FRAMING_TEXT.nobody;
		case 'framing':
			return FRAMING_TEXT[note.problem];
		case 'too-short':
			return `The video is ${formatFixed(note.lengthS, 1)} s long: too short for a rep.`;
		case 'low-frame-rate':
			return lowRateText(Number(note.framesPerS.toFixed(1)));
		case 'upside-down':
			return 'The picture seems to be upside down. Turn the video and try again.';
		case 'ends-early':
			return `The pictures end at ${clockText(note.readS)} of ${clockText(note.durationS)}. Everything up to there was analysed.`;
	}
}

function lowRateText(picturesPerS: number): string {
	return plural(picturesPerS, [
		'Only # picture a second: too few to time a rep. It takes 15 or more.',
		'Only # pictures a second: too few to time a rep. It takes 15 or more.',
	]);
}

/** Why a review ended before its video did, and what became of the rest. */
function stopText(stop: ReviewStop): string {
	const kept = 'What was analysed up to there is kept.';
	const read = clockText(stop.readS);
	if (stop.kind === 'trouble') return [troubleText(stop.trouble), `Reached ${read}.`, kept].join(' ');
	const { durationS } = stop;
	return [durationS === null ? `Stopped at ${read}.` : `Stopped at ${read} of ${clockText(durationS)}.`, kept].join(
		' ',
	);
}

export function troubleText(trouble: ReviewTrouble): string {
	switch (trouble.kind) {
		case 'source': {
			const { title, whatToDo } = sourceTroubleText(trouble.code, trouble.codec);
			return `${title}. ${whatToDo}`;
		}
		case 'exercise':
			return `No exercise is called “${trouble.exerciseId}”.`;
		case 'session':
			return trouble.problem === 'invalid'
				? `${SESSION_TEXT.invalid}: ${trouble.detail}.`
				: SESSION_TEXT[trouble.problem];
		case 'document':
			// The detail is for those who look into the file, and in English.
			return trouble.problem === 'damaged'
				? [DOCUMENT_TEXT.damaged, trouble.detail].join(' ')
				: DOCUMENT_TEXT[trouble.problem];
		case 'estimator':
			return trouble.cause === 'memory'
				? 'The pose model stopped working: the browser has no memory left for it. Close other tabs and programs, then reload the page and try again.'
				: `The pose model stopped working (${trouble.detail}). Reload the page and try again.`;
	}
}

/** Everything a person should know before they trust the table. */
export function remarks({ stopped, notes }: Pick<ReviewRecording, 'stopped' | 'notes'>): readonly string[] {
	return [...(stopped === null ? [] : [stopText(stopped)]), ...notes.map(noteText)];
}

const FAR_POINT = { down: 'lowest point', up: 'highest point', out: 'far point' } as const;

/** What the far point of a movement is called. */
export function farPointText(exerciseId: string): string {
	return isHold(exerciseId) ? 'middle of the hold' : FAR_POINT[findExercise(exerciseId)?.words.outward ?? 'out'];
}

/** "Squat 3", "Lunge: partial rep", "Squat: not a rep" where a person took it out */
export function repTitle({
	number,
	verdict,
	set,
	rep,
}: Pick<SessionRep, 'number' | 'verdict' | 'set'> & Partial<Pick<SessionRep, 'rep'>>): string {
	const one = findExercise(set.exerciseId)?.words.one ?? 'Rep';
	if (verdict === 'partial' && rep?.correction?.machine?.partial === false) return `${one}: not a rep`;
	return verdict === 'partial' || number === null ? `${one}: partial rep` : `${one} ${number}`;
}

/** What was recognised in a session, or chosen: "Squat and Lunge". */
export function sessionTitle(sets: readonly Pick<SetReport, 'exerciseId'>[], choice: string): string {
	const names = [...new Set(sets.map(({ exerciseId }) => exerciseName(exerciseId)))];
	if (names.length > 0) return formatList(names);
	return choice === AUTO ? 'Nothing recognised' : exerciseName(choice);
}

/** Wall time left, rounded to what can be known: `about 20 s left`. */
export function leftText(leftS: number | null): string {
	if (leftS === null) return 'measuring the time left';
	if (leftS < 1.5) return 'almost done';
	if (leftS < 55) return `about ${leftS < 10 ? Math.round(leftS) : Math.round(leftS / 5) * 5} s left`;
	return plural(Math.round(leftS / 60), ['about a minute left', 'about # minutes left']);
}
