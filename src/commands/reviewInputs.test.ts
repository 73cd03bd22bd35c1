import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findInputs } from './reviewInputs.ts';

function folderWith(...files: readonly string[]): string {
	const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
	for (const file of files) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), '');
	}
	return folder;
}

const namesOf = (named: readonly string[]) => findInputs(named).map(({ name }) => name);

describe('inputs of a review', () => {
	it('finds the videos in a folder and its folders, and keeps the folders in their names', () => {
		const folder = folderWith('b/IMG_1.MOV', 'a/IMG_1.MOV', 'top.mp4', 'notes.txt', '.hidden.mp4', '.trash/x.mp4');
		expect(namesOf([folder])).toEqual(['a/IMG_1', 'b/IMG_1', 'top']);
	});

	it('takes a pattern that no shell has spelt out', () => {
		const folder = folderWith('a/one.mp4', 'a/deep/two.mp4', 'a/three.webm', 'other/four.mp4');
		expect(namesOf([`${folder}/a/*.mp4`])).toEqual(['one']);
		expect(namesOf([`${folder}/**/*.mp4`])).toEqual(['a/deep/two', 'a/one', 'other/four']);
		expect(namesOf([`${folder}/a/t?ree.*`])).toEqual(['three']);
		expect(namesOf([`${folder}/nothing/*.mp4`])).toEqual([]);
	});

	it('keeps a named file that is not there, so that it is told of', () => {
		expect(namesOf(['/no/such/clip.mp4'])).toEqual(['clip']);
	});

	it('gives the same order however the files are named', () => {
		const folder = folderWith('B.mp4', 'a.mp4', 'ä.mp4', 'c.mp4');
		const files = ['c.mp4', 'ä.mp4', 'B.mp4', 'a.mp4'].map((name) => join(folder, name));
		expect(namesOf(files)).toEqual(['B', 'a', 'c', 'ä']);
		expect(namesOf([...files].reverse())).toEqual(namesOf([folder]));
	});

	it('takes each file once', () => {
		const folder = folderWith('day/clip.mp4');
		expect(namesOf([join(folder, 'day/clip.mp4'), folder, `${folder}/**/*.mp4`])).toEqual(['day/clip']);
	});

	it('tells two files of one name apart by their ending', () => {
		const folder = folderWith('clip.mp4', 'clip.mov', 'other.mp4');
		expect(namesOf([folder])).toEqual(['clip.mov', 'clip.mp4', 'other']);
	});

	it('tells two named files of one name apart by their folders', () => {
		const folder = folderWith('anna/clip.mp4', 'bert/clip.mp4', 'bert/else.mp4');
		const files = ['anna/clip.mp4', 'bert/clip.mp4', 'bert/else.mp4'].map((name) => join(folder, name));
		expect(namesOf(files)).toEqual(['anna/clip.mp4', 'bert/clip.mp4', 'else']);
	});

	it('takes names that differ only in case for the same', () => {
		const folder = folderWith('one/CLIP.mp4', 'two/clip.mp4');
		expect(namesOf([`${folder}/one/CLIP.mp4`, `${folder}/two/clip.mp4`])).toEqual(['one/CLIP.mp4', 'two/clip.mp4']);
	});
});
