/** A page that has just got its service worker. */
export interface FreshPage {
	readonly isIsolated: boolean;
	/** Whether the service worker answers for this page from now on. */
	readonly isControlled: boolean;
	/** Whether the person has pressed anything yet. */
	readonly isTouched: boolean;
	readonly isHome: boolean;
	/** Whether that was tried before in this tab. */
	readonly wasTried: boolean;
}

/**
 * A host that sends no headers leaves the first page without threads; loaded again, the service worker sends them. Once, and only as long as
 * nobody has begun anything: the next visit has them anyway.
 */
export function isWorthLoadingAgain({ isIsolated, isControlled, isTouched, isHome, wasTried }: FreshPage): boolean {
	return !isIsolated && isControlled && !isTouched && isHome && !wasTried;
}
