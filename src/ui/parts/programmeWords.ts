import { plural } from '../../language/plural.ts';
import { asSentence, inARow } from '../../state/sentences.ts';
import type { Programme } from '../../workout/programme.ts';

/** "About 8 minutes. From the article on …": how long it takes and where it comes from. */
export function aboutProgramme({ minutes, source }: Pick<Programme, 'minutes' | 'source'>): string {
	const long = plural(Math.max(1, Math.round(minutes)), ['About a minute', 'About # minutes']);
	return source === '' ? long : inARow([asSentence(long), source.replace(/\.$/u, '')]);
}
