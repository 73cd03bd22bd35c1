import { markdownTable, textTable } from '../textTable.ts';

/** A part of what is done for one picture. */
export interface PartShare {
	readonly part: string;
	readonly ms: number;
	/** `series`: each picture waits for it; `beside`: done in another thread meanwhile; `else`: not for every picture. */
	readonly when: 'series' | 'beside' | 'else';
}

const WORDS: Readonly<Record<PartShare['when'], string>> = {
	series: '',
	beside: 'in another thread meanwhile',
	else: 'not for every picture',
};
const BAR_CELLS = 40;

/** Sum of what each picture waits for, in milliseconds. */
export function seriesMs(shares: readonly PartShare[]): number {
	return shares.reduce((sum, { ms, when }) => sum + (when === 'series' ? ms : 0), 0);
}

function rowsOf(shares: readonly PartShare[]): readonly (readonly string[])[] {
	const whole = seriesMs(shares);
	return shares.map(({ part, ms, when }) => {
		const share = ms / whole;
		const bar = '█'.repeat(Math.min(BAR_CELLS, Math.max(ms > 0 ? 1 : 0, Math.round(share * BAR_CELLS))));
		return [part, `${ms.toFixed(2)} ms`, `${(share * 100).toFixed(0)} %`, bar, WORDS[when]];
	});
}

/** Where the time of a picture goes, one part a line, like a flame graph on its side. */
export function shareTable(title: string, shares: readonly PartShare[]): string {
	return textTable([[title, '', '', '', ''], ...rowsOf(shares)], ['left', 'right', 'right', 'left', 'left']);
}

/** The same for a document. */
export function markdownShares(title: string, shares: readonly PartShare[]): string {
	return markdownTable([title, 'time', 'share', '', ''], rowsOf(shares));
}
