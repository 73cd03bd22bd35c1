import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { POSE_MODELS } from '../../src/io/estimator/poseEstimator.ts';

const FOLDER = fileURLToPath(new URL('../../models/', import.meta.url));
const ROW = /^\| `([^`]+\.(?:json|bin))`\s*\| ([0-9a-f]{64}) \|$/gm;

const stated = new Map(
	[...readFileSync(`${FOLDER}README.md`, 'utf8').matchAll(ROW)].map(([, file, hash]) => [file as string, hash]),
);
const present = readdirSync(FOLDER, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.flatMap(({ name }) => readdirSync(`${FOLDER}${name}`).map((file) => `${name}/${file}`));

describe('models', () => {
	it('are all named in the README with their hash, and nothing else is', () => {
		expect([...stated.keys()].sort()).toEqual([...present].sort());
	});

	it.each([...stated])('%s is the file that the README names', (file, hash) => {
		expect(
			createHash('sha256')
				.update(readFileSync(`${FOLDER}${file}`))
				.digest('hex'),
		).toBe(hash);
	});

	it('exist for every model that can be chosen, each with the weights that it asks for', () => {
		for (const model of ['blazepose-detector', ...POSE_MODELS]) {
			const { weightsManifest } = JSON.parse(readFileSync(`${FOLDER}${model}/${model}.json`, 'utf8')) as {
				weightsManifest: { paths: string[] }[];
			};
			for (const path of weightsManifest.flatMap(({ paths }) => paths)) expect(present).toContain(`${model}/${path}`);
		}
	});
});
