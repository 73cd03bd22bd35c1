import { watchBattery } from './io/power/battery.ts';
import type { LookPort } from './state/lookPort.ts';

let looking: LookPort | null = null;

/** What tells how closely this machine lets pictures be looked at. One for the whole visit. */
export function startLooking(): LookPort {
	looking ??= {
		models: ['full', 'lite'],
		power: watchBattery(navigator).power,
		page: () => document.visibilityState,
	};
	return looking;
}
