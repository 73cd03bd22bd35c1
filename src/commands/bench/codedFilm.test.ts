import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { y4mFrame, y4mHeader } from '../y4m.ts';
import { codedFilm, FRAME_CODE } from './codedFilm.ts';

const FORMAT = { widthPx: 224, heightPx: 32, framesPerS: 30 };
const GREY = new Uint8Array(FORMAT.widthPx * FORMAT.heightPx * 4).fill(120);

function codeAt(bytes: Buffer, lumaStart: number): number {
	const { bits, cellPx } = FRAME_CODE;
	const isWhite = (cell: number) =>
		(bytes[lumaStart + (cellPx / 2) * FORMAT.widthPx + (cell + 0.5) * cellPx] ?? 0) > 128;
	expect(isWhite(bits)).toBe(true);
	return Array.from({ length: bits }, (_, bit) => (isWhite(bit) ? 2 ** bit : 0)).reduce((sum, value) => sum + value, 0);
}

describe('a coded film', () => {
	it('has the number of each picture in its corner and is otherwise the film', () => {
		const folder = mkdtempSync(join(tmpdir(), 'coded-'));
		const film = join(folder, 'film.y4m');
		const header = y4mHeader(FORMAT);
		const frame = y4mFrame(GREY, FORMAT);
		const plain = Buffer.concat([header, frame, frame, frame]);
		writeFileSync(film, plain);
		const coded = readFileSync(codedFilm(film));
		rmSync(folder, { recursive: true });
		const lumaStart = (index: number) => header.length + index * frame.length + 'FRAME\n'.length;
		expect([0, 1, 2].map((index) => codeAt(coded, lumaStart(index)))).toEqual([0, 1, 2]);
		const below = lumaStart(1) + FRAME_CODE.cellPx * FORMAT.widthPx;
		expect(coded.subarray(below, lumaStart(2))).toEqual(plain.subarray(below, lumaStart(2)));
	});
});
