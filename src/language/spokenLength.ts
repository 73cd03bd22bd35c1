/** House: a Chinese character is a syllable, and takes as long to say or read as some three letters. */
const LETTERS_IN_CHARACTER = 3;

/** How long a text takes to say or to read, in letters of an alphabet. */
export function spokenLength(text: string): number {
	const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
	return text.length + (LETTERS_IN_CHARACTER - 1) * characters;
}
