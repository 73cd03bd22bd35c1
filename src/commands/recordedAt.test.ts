import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordedAt, UNKNOWN_TIME } from './recordedAt.ts';

function box(kind: string, ...parts: readonly Buffer[]): Buffer {
	const head = Buffer.alloc(8);
	head.writeUInt32BE(8 + parts.reduce((sum, part) => sum + part.length, 0));
	head.write(kind, 4, 'latin1');
	return Buffer.concat([head, ...parts]);
}

/** A box whose size is written in eight bytes, as those over 4 GiB are. */
function largeBox(kind: string, content: Buffer): Buffer {
	const head = Buffer.alloc(16);
	head.writeUInt32BE(1);
	head.write(kind, 4, 'latin1');
	head.writeBigUInt64BE(BigInt(16 + content.length), 8);
	return Buffer.concat([head, content]);
}

function movieHeader(version: 0 | 1, creationS: number): Buffer {
	const content = Buffer.alloc(100);
	content[0] = version;
	if (version === 0) content.writeUInt32BE(creationS, 4);
	else content.writeBigUInt64BE(BigInt(creationS), 4);
	return box('mvhd', content);
}

function fileOf(...boxes: readonly Buffer[]): string {
	const file = join(mkdtempSync(join(tmpdir(), 'plumbline-')), 'clip.mp4');
	writeFileSync(file, Buffer.concat(boxes));
	return file;
}

const HEAD = box('ftyp', Buffer.from('isom0000'));
/** 2026-11-22T09:00:00Z in seconds from 1904. */
const CREATION_S = Date.UTC(2026, 10, 22, 9) / 1000 + 2_082_844_800;

describe('time of a recording', () => {
	it('is what the file says, wherever it says it', async () => {
		const pictures = largeBox('mdat', Buffer.alloc(500));
		for (const version of [0, 1] as const) {
			const movie = box('moov', box('iods', Buffer.alloc(4)), movieHeader(version, CREATION_S));
			expect(await recordedAt(fileOf(HEAD, movie, pictures))).toBe('2026-11-22T09:00:00.000Z');
			expect(await recordedAt(fileOf(HEAD, pictures, movie))).toBe('2026-11-22T09:00:00.000Z');
		}
	});

	it('is unknown when the file does not say it', async () => {
		expect(await recordedAt(fileOf(HEAD, box('moov', movieHeader(0, 0))))).toBe(UNKNOWN_TIME);
		expect(await recordedAt(fileOf(HEAD))).toBe(UNKNOWN_TIME);
		expect(await recordedAt(fileOf(Buffer.from('This is not a video, nor anything like it.')))).toBe(UNKNOWN_TIME);
		expect(await recordedAt(fileOf(Buffer.alloc(64)))).toBe(UNKNOWN_TIME);
	});

	it('is unknown when the file breaks off', async () => {
		const movie = box('moov', movieHeader(0, CREATION_S)).subarray(0, 20);
		expect(await recordedAt(fileOf(HEAD, movie))).toBe(UNKNOWN_TIME);
	});
});
