/** Text as one line, without space around it. */
export function oneLine(text: string): string {
	return text.replaceAll(/\s+/gu, ' ').trim();
}
