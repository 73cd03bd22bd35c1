import type { SessionRep } from '../../analysis/session/summary.ts';
import type { FILM_SPEEDS, FilmWish } from '../../state/filmExport.svelte.ts';
import { rangeInName, rangeOfReps } from '../../state/filmScript.ts';
import type { ReviewRecording } from '../../state/reviewRecording.ts';
import { createFilmPainter, type FilmLayer } from './filmPainter.ts';

export const FILM_PARTS = ['whole', 'current', 'reps'] as const;
/** The whole video, the rep at the playhead, or from one rep to another. */
export type FilmPart = (typeof FILM_PARTS)[number];

/** What a person chose of a film. */
export interface FilmChoice {
	readonly part: FilmPart;
	/** From which rep to which; looked at where `part` asks for it. */
	readonly ends: readonly [SessionRep | null, SessionRep | null];
	readonly speed: (typeof FILM_SPEEDS)[number];
	readonly layers: readonly FilmLayer[];
}

/** The reps that a film is of. @returns null for the whole video, also where there are no reps. */
function repsOf({ part, ends }: FilmChoice, current: SessionRep | null): readonly [SessionRep, SessionRep] | null {
	const [from, to] = part === 'current' ? [current, current] : part === 'reps' ? ends : [null, null];
	return from === null || to === null ? null : [from, to];
}

/** What is asked of the maker. `current`: the rep at the playhead. */
export function filmWish(recording: ReviewRecording, choice: FilmChoice, current: SessionRep | null): FilmWish {
	const { trace } = recording;
	const ends = repsOf(choice, current);
	const timesS = trace.map(({ timeS }) => timeS);
	return {
		range: ends === null ? { startS: 0, endS: null } : rangeOfReps(ends, timesS),
		speed: choice.speed,
		rangeInName: rangeInName(ends),
		...createFilmPainter(recording, new Set(choice.layers)),
	};
}
