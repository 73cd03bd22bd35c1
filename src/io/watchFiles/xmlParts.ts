/** What an XML text consists of, as far as a list of readings needs it: names without their prefix, text as it stands. */
export type XmlPart =
	| { readonly kind: 'open'; readonly name: string }
	| { readonly kind: 'close'; readonly name: string }
	| { readonly kind: 'text'; readonly text: string };

/** House: the deepest of all watch files has ten. */
const DEEPEST = 64;

/** What is passed over, from its beginning to its end. */
const ASIDE: readonly (readonly [begin: string, end: string])[] = [
	['<!--', '-->'],
	['<?', '?>'],
];
const CDATA = ['<![CDATA[', ']]>'] as const;

/**
 * Reads XML from its first character to its last, once, and keeps no more than the names that are open: a file that is made to be huge when
 * it is unfolded costs no more than its length. Entities are not declared, so none are expanded. Throws where the text isn't well formed.
 */
export function* xmlParts(text: string): Generator<XmlPart, void> {
	const open: string[] = [];
	let at = 0;
	let isBegun = false;
	while (at < text.length) {
		const next = text.indexOf('<', at);
		const words = text.slice(at, next === -1 ? text.length : next);
		if (words.trim() !== '') {
			if (open.length === 0) throw new Error('there is text outside');
			yield { kind: 'text', text: words };
		}
		if (next === -1) break;
		const aside = ASIDE.find(([begin]) => text.startsWith(begin, next));
		if (aside !== undefined) {
			at = after(text, aside[1], next + aside[0].length);
		} else if (text.startsWith(CDATA[0], next)) {
			at = after(text, CDATA[1], next);
			yield { kind: 'text', text: text.slice(next + CDATA[0].length, at - CDATA[1].length) };
		} else {
			// No watch declares entities; expanding them is how a small file becomes a huge one.
			if (text.startsWith('<!', next)) throw new Error('the file declares entities');
			at = tagEnd(text, next);
			if (open.length === 0 && isBegun) throw new Error('there is more than one element outside');
			isBegun = true;
			yield* tagParts(text.slice(next + 1, at - 1), open);
		}
	}
	if (!isBegun || open.length > 0) throw new Error('the text breaks off');
}

function* tagParts(tag: string, open: string[]): Generator<XmlPart, void> {
	const isClosing = tag.startsWith('/');
	const full = /^[^\s/>"'=&]+/u.exec(isClosing ? tag.slice(1) : tag)?.[0];
	if (full === undefined) throw new Error('a tag without a name');
	const name = full.slice(full.lastIndexOf(':') + 1);
	if (isClosing) {
		if (open.pop() !== full) throw new Error(`“${name}” is closed and was not open`);
		yield { kind: 'close', name };
		return;
	}
	yield { kind: 'open', name };
	if (tag.endsWith('/')) {
		yield { kind: 'close', name };
		return;
	}
	if (open.length >= DEEPEST) throw new Error('elements lie too deep');
	open.push(full);
}

function after(text: string, end: string, from: number): number {
	const at = text.indexOf(end, from);
	if (at === -1) throw new Error('the text breaks off');
	return at + end.length;
}

/** The place after the bracket that ends a tag: brackets within quotes are letters. */
function tagEnd(text: string, from: number): number {
	let quote: string | null = null;
	for (let at = from + 1; at < text.length; at++) {
		const letter = text.charAt(at);
		if (quote !== null) quote = letter === quote ? null : quote;
		else if (letter === '"' || letter === "'") quote = letter;
		else if (letter === '>') return at + 1;
		else if (letter === '<') break;
	}
	throw new Error('a tag breaks off');
}
