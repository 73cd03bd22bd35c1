import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Part, Release } from '../../io/offline/release.ts';

/** Never kept: the wrist's page belongs to the relay, which is gone without a network; nobody opens the picture for readers of the code. */
const LEFT_OUT = /^watch\/|^sw\.js$|^screenshot\.png$/u;

/** The models that most devices use first. */
const MODEL_ORDER = ['blazepose-detector', 'blazepose-lite', 'blazepose-full'];

/** Scripts and styles that the page names, as `./assets/…`. */
function namedBy(page: string): Set<string> {
	return new Set([...page.matchAll(/(?:src|href)="\.\/([^"]+)"/gu)].map(([, path = '']) => path));
}

function modelRank(path: string): number {
	const rank = MODEL_ORDER.findIndex((model) => path.includes(`/${model}/`));
	return rank === -1 ? MODEL_ORDER.length : rank;
}

/** Everything of a build that is kept on a device, with its hashes. `folder` holds the built page. */
export function releaseFiles(folder: string): Release {
	const first = namedBy(readFileSync(join(folder, 'index.html'), 'utf8')).add('index.html');
	const partOf = (path: string): Part => {
		if (path.startsWith('models/')) return 'models';
		return first.has(path) ? 'shell' : 'app';
	};
	const paths = readdirSync(folder, { recursive: true })
		.map((path) => String(path).replaceAll('\\', '/'))
		.filter((path) => !LEFT_OUT.test(path) && statSync(join(folder, path)).isFile())
		.sort();
	const inOrder = paths.toSorted((one, other) => modelRank(one) - modelRank(other));
	return inOrder.map((path) => {
		const content = readFileSync(join(folder, path));
		const sha256 = createHash('sha256').update(content).digest('hex');
		return { path, sha256, bytes: content.length, part: partOf(path) };
	});
}
