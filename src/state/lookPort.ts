import type { Look, Power } from './lookBudget.ts';

/** What it takes to look at pictures as well as the machine can, no better and no worse. Left out: nothing adapts. */
export interface LookPort {
	/** Models that may be used. */
	readonly models: readonly Look['model'][];
	/** What the machine runs on. */
	power(): Power;
	page(): 'visible' | 'hidden';
}
