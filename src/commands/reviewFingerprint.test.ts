import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileFingerprint } from '../io/files/fileFingerprint.ts';
import { fingerprint } from './reviewFingerprint.ts';

describe('fingerprint', () => {
	it('says the same as the page does', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
		const file = join(folder, 'clip.mp4');
		try {
			for (const bytes of [10, 2_000_000]) {
				const content = Uint8Array.from({ length: bytes }, (_, index) => (index * 31) % 251);
				writeFileSync(file, content);
				expect(await fingerprint(file)).toEqual(await fileFingerprint(new Blob([content])));
			}
		} finally {
			rmSync(folder, { recursive: true });
		}
	});
});
