/** Wrong codes in a row before there is a new one. */
const MAX_WRONG_CODES = 5;
/** After those, typed codes rest for so long: a stranger gets ten tries a minute at a million codes. House. */
const REST_S = 30;
/** A code that nobody typed is closed by then. House: longer than finding a watch takes. */
const OPEN_S = 600;

/** What opened the door, or why it stays shut, in words for who stands before it. */
export type Knock = { readonly letIn: true } | { readonly refused: string };

export interface Secrets {
	/** At least 128 bits, fit for an address. */
	key(): string;
	sixDigits(): string;
	/** In constant time. */
	same(a: string, b: string): boolean;
}

/** Six digits for a thumb and a key for a camera. Either opens once. */
export interface Pairing {
	/** `null` while no typed code is taken. */
	code(): string | null;
	key(): string;
	/** Takes typed codes from now on; a new code each time. */
	open(): void;
	close(): void;
	tryCode(typed: string): Knock;
	tryKey(key: string): Knock;
	/** Closes what has been open for too long. */
	tick(): void;
	/** Nothing that was shown so far opens any more. */
	end(): void;
}

/** @param changed called whenever the code or the key is another one. */
export function createPairing(secrets: Secrets, nowS: () => number, changed: () => void): Pairing {
	let code: string | null = null;
	let key = secrets.key();
	let openUntilS = 0;
	let wrong = 0;
	let restUntilS = 0;

	const renew = () => {
		code = code === null ? null : secrets.sixDigits();
		wrong = 0;
	};
	const close = () => {
		if (code === null) return;
		code = null;
		changed();
	};
	const countWrong = (): Knock => {
		wrong += 1;
		if (wrong < MAX_WRONG_CODES) return { refused: 'That is not the code. Look at the computer.' };
		renew();
		restUntilS = nowS() + REST_S;
		changed();
		return { refused: `There is a new code on the computer. Try it in ${REST_S} seconds.` };
	};

	return {
		code: () => code,
		key: () => key,
		open() {
			code = secrets.sixDigits();
			wrong = 0;
			openUntilS = nowS() + OPEN_S;
			changed();
		},
		close,
		tryCode(typed) {
			if (code === null) return { refused: 'The computer shows no code now. Open Watch there first.' };
			const waitS = Math.ceil(restUntilS - nowS());
			if (waitS > 0) return { refused: `Too many codes were tried. Wait ${waitS} seconds.` };
			if (!secrets.same(typed, code)) return countWrong();
			renew();
			changed();
			return { letIn: true };
		},
		tryKey(tried) {
			if (!secrets.same(tried, key)) return { refused: 'This link has been used, or is old. Scan the new one.' };
			key = secrets.key();
			changed();
			return { letIn: true };
		},
		tick() {
			if (nowS() >= openUntilS) close();
		},
		end() {
			key = secrets.key();
			close();
		},
	};
}
