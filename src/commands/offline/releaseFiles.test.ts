import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { releaseFiles } from './releaseFiles.ts';

it('a release is all files of a build but the wrist’s, with what the page names as its shell and the usual models first', () => {
	const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
	const write = (path: string, text = path) => {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	};
	write('index.html', '<script src="./assets/index.js"></script><link href="./plumbline.svg">');
	for (const path of ['assets/index.js', 'assets/later.js', 'plumbline.svg', 'screenshot.png', 'sw.js']) write(path);
	for (const path of ['watch/index.html', 'models/blazepose-lite/l.bin', 'models/movenet/m.bin']) write(path);
	write('models/blazepose-detector/d.bin', 'abc');
	const files = releaseFiles(folder);
	expect(files.map(({ path, part }) => `${path} ${part}`)).toEqual([
		'models/blazepose-detector/d.bin models',
		'models/blazepose-lite/l.bin models',
		'assets/index.js shell',
		'assets/later.js app',
		'index.html shell',
		'models/movenet/m.bin models',
		'plumbline.svg shell',
	]);
	expect(files[0]).toMatchObject({
		sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
		bytes: 3,
	});
});
