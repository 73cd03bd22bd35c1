import { readFileSync, statSync, writeFileSync } from 'node:fs';

/** A number in the top left corner of each picture: cells in a row, white for 1, the lowest bit first, and a white one at the end. */
export const FRAME_CODE = { bits: 12, cellPx: 16 } as const;

const BLACK = 16;
const WHITE = 235;
const FRAME_MARK_LENGTH = 'FRAME\n'.length;

/** Writes the number of a picture into its plane of brightness. */
function stampCode(luma: Uint8Array, widthPx: number, index: number): void {
	const { bits, cellPx } = FRAME_CODE;
	for (let cell = 0; cell <= bits; cell += 1) {
		const isSet = cell === bits || ((index >> cell) & 1) === 1;
		for (let row = 0; row < cellPx; row += 1) {
			const from = row * widthPx + cell * cellPx;
			luma.fill(isSet ? WHITE : BLACK, from, from + cellPx);
		}
	}
}

/** The same webcam film with its pictures numbered, beside it; made once. @returns its path. */
export function codedFilm(y4mFile: string): string {
	const coded = y4mFile.replace(/\.y4m$/u, '.coded.y4m');
	const made = statSync(coded, { throwIfNoEntry: false });
	if (made !== undefined && made.mtimeMs > statSync(y4mFile).mtimeMs) return coded;
	const bytes = readFileSync(y4mFile);
	const headerEnd = bytes.indexOf('\n') + 1;
	const [, width, height] = /W(\d+) H(\d+)/u.exec(bytes.toString('latin1', 0, headerEnd)) ?? [];
	const [widthPx, heightPx] = [Number(width), Number(height)];
	const frameLength = FRAME_MARK_LENGTH + widthPx * heightPx * 1.5;
	let index = 0;
	for (let at = headerEnd; at + frameLength <= bytes.length; at += frameLength, index += 1) {
		stampCode(bytes.subarray(at + FRAME_MARK_LENGTH), widthPx, index);
	}
	writeFileSync(coded, bytes);
	return coded;
}
