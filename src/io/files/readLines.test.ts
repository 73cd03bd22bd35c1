import { describe, expect, it } from 'vitest';
import { readLines } from './readLines.ts';

async function linesOf(file: Blob, maxLength = 100): Promise<readonly string[]> {
	const lines: string[] = [];
	for await (const line of readLines(file, maxLength)) lines.push(line);
	return lines;
}

/** A file that comes in pieces of so many bytes, and says whether anybody still reads. */
function inPieces(text: string, bytes: number) {
	const whole = new TextEncoder().encode(text);
	const seen = { left: 'no' };
	let at = 0;
	const stream = () =>
		new ReadableStream<Uint8Array>({
			pull(controller) {
				if (at >= whole.length) controller.close();
				else controller.enqueue(whole.slice(at, (at += bytes)));
			},
			cancel: () => void (seen.left = 'yes'),
		});
	return { file: { stream } as unknown as Blob, seen };
}

describe('readLines', () => {
	it('gives each line whole, wherever the pieces are cut, in letters of several bytes too', async () => {
		const text = 'one\ntwö 😀\r\n\nthree\n';
		for (const bytes of [1, 2, 3, 7, 1000]) {
			expect(await linesOf(inPieces(text, bytes).file)).toEqual(['one', 'twö 😀', '', 'three']);
		}
		expect(await linesOf(new Blob(['no end']))).toEqual(['no end']);
		expect(await linesOf(new Blob([]))).toEqual([]);
	});

	it('gives of a line that is too long no more than shows that it is', async () => {
		expect(await linesOf(inPieces(`${'x'.repeat(5000)}\nshort`, 64).file, 10)).toEqual(['x'.repeat(11), 'short']);
	});

	it('leaves the rest of a file alone once nobody reads on', async () => {
		const { file, seen } = inPieces('first\n'.repeat(1000), 32);
		for await (const line of readLines(file, 100)) {
			expect(line).toBe('first');
			break;
		}
		expect(seen.left).toBe('yes');
	});

	it('rejects when the file is gone', async () => {
		const stream = () => new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) });
		await expect(linesOf({ stream } as unknown as Blob)).rejects.toThrow('gone');
	});
});
