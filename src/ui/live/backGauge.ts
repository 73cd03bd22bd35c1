import type { Threshold } from '../../analysis/faults/rule.ts';
import type { BackReading } from '../../state/backReading.ts';

/** Where a scale changes, as shares of its length. */
export interface GaugeZones {
	readonly mild: number;
	readonly marked: number;
}

/** House: as much room beyond marked as between mild and marked, and twice that before mild, so that backs like the flat one move at its calm end. */
const FINE_STEPS = 2;

function rangeOf({ mild, marked }: Pick<Threshold, 'mild' | 'marked'>): {
	readonly low: number;
	readonly step: number;
} {
	const step = (marked ?? 2 * mild) - mild;
	return { low: mild - FINE_STEPS * step, step };
}

/** Zones of the gauge: fine, mild, marked. */
export const GAUGE_ZONES: GaugeZones = {
	mild: FINE_STEPS / (FINE_STEPS + 2),
	marked: (FINE_STEPS + 1) / (FINE_STEPS + 2),
};

/** Where on the gauge a back stands that is rounder by `beyond` than the flat one: 0 = at the calm end, 1 = at the other. */
export function gaugeRatio(beyond: number, threshold: Pick<Threshold, 'mild' | 'marked'>): number {
	const { low, step } = rangeOf(threshold);
	return Math.min(1, Math.max(0, (beyond - low) / ((FINE_STEPS + 2) * step)));
}

/** How the gauge looks: a scale with or without a pointer, or words alone. */
export type GaugeShape =
	| {
			readonly kind: 'scale';
			readonly level: 'fine' | 'mild' | 'marked';
			readonly ratio: number | null;
			readonly when: 'now' | 'before';
	  }
	| { readonly kind: 'words'; readonly tone: 'unsure' | 'plain' };

export function gaugeShape(reading: BackReading, threshold: Pick<Threshold, 'mild' | 'marked'>): GaugeShape {
	switch (reading.kind) {
		case 'seen': {
			const { level, beyond, when } = reading;
			return { kind: 'scale', level, ratio: gaugeRatio(beyond, threshold), when };
		}
		case 'waiting':
			return { kind: 'scale', level: 'fine', ratio: null, when: 'before' };
		case 'learning':
			return { kind: 'words', tone: 'plain' };
		case 'unseen':
			return { kind: 'words', tone: 'unsure' };
	}
}
