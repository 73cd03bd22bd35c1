import { MAX_MESSAGE_CHARACTERS } from './messages.ts';

/** Finds messages in what a console says. */
export interface JsonFinder {
	/** The objects that are complete with this piece, as text. */
	push(piece: string): readonly string[];
	/** Forgets what was begun, as after a lost connection. */
	clear(): void;
}

const OPENING = '{"t":';

/**
 * Finds each `{"t":…}` among echoes, prompts and escape sequences. An object that a line break cuts, or that grows longer than a message
 * may be, is noise.
 */
export function createJsonFinder(): JsonFinder {
	let kept = '';
	return {
		push(piece) {
			kept += piece;
			const found: string[] = [];
			let begin = kept.indexOf(OPENING);
			while (begin !== -1) {
				const end = endOfObject(kept, begin);
				if (end === 'open') break;
				if (end !== 'broken') found.push(kept.slice(begin, end));
				begin = kept.indexOf(OPENING, end === 'broken' ? begin + 1 : end);
			}
			const rest = begin === -1 ? kept.slice(-(OPENING.length - 1)) : kept.slice(begin);
			kept = rest.length > MAX_MESSAGE_CHARACTERS ? '' : rest;
			return found;
		},
		clear() {
			kept = '';
		},
	};
}

/** @returns the index after the object's last brace; `open` while it goes on. */
function endOfObject(text: string, begin: number): number | 'open' | 'broken' {
	let depth = 0;
	let inString = false;
	for (let index = begin; index < text.length; index++) {
		const character = text[index];
		if (character === '\n' || character === '\r') return 'broken';
		if (inString && character === '\\') index++;
		else if (character === '"') inString = !inString;
		else if (!inString && character === '{') depth++;
		else if (!inString && character === '}' && --depth === 0) return index + 1;
	}
	return 'open';
}
