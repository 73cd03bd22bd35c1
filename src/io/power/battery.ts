/** The part of a `BatteryManager` that is looked at; the types know none. */
interface Battery {
	readonly charging: boolean;
	/** 0–1 */
	readonly level: number;
}

/** House: below this, laptops warn. */
const LOW_RATIO = 0.2;

/** What the machine runs on, as far as the browser tells: `mains` where it doesn't. */
export interface BatteryWatch {
	power(): 'mains' | 'battery' | 'low-battery';
}

/** Asks the browser for the battery, which only some tell of. Never rejects. */
export function watchBattery(browser: object): BatteryWatch {
	let battery: Battery | null = null;
	const { getBattery } = browser as { getBattery?: () => Promise<Battery> };
	try {
		getBattery?.call(browser).then(
			(found) => (battery = found),
			() => undefined,
		);
	} catch {
		// Refused by the page's own policy.
	}
	return {
		power() {
			if (battery === null || battery.charging) return 'mains';
			return battery.level <= LOW_RATIO ? 'low-battery' : 'battery';
		},
	};
}
