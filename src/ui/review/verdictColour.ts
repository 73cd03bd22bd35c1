import type { RepVerdict } from '../../analysis/session/summary.ts';

const COLOURS: Readonly<Record<RepVerdict, string>> = {
	clean: 'var(--fine)',
	fault: 'var(--adjust)',
	unknown: 'var(--unsure)',
	partial: 'var(--ink-2)',
};

/** The colour of a verdict, as a CSS value. Never its only sign. */
export function verdictColour(verdict: RepVerdict): string {
	return COLOURS[verdict];
}
