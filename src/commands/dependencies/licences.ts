import type { LockedPackage } from './lockfile.ts';

/**
 * What may be shipped beside Apache-2.0. MPL-2.0 asks for the source of its own files, which are taken as they are; OFL-1.1 is the font's.
 */
const ALLOWED = ['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', 'MPL-2.0', 'OFL-1.1'];

/** Of an SPDX expression: of what is joined by OR one suffices, of what is joined by AND all are needed. */
function isAllowed(expression: string): boolean {
	const plain = expression.replaceAll(/[()]/gu, ' ');
	return plain
		.split(/\sOR\s/u)
		.some((choice) => choice.split(/\sAND\s/u).every((licence) => ALLOWED.includes(licence.trim())));
}

/** What is wrong with where packages come from and what they may be used for, in lines; none when nothing is. */
export function licenceFlaws(packages: readonly LockedPackage[]): readonly string[] {
	return packages.flatMap(({ path, version, licence, use, origin }) => {
		const name = `${path.replace(/^.*node_modules\//u, '')} ${version}`;
		const flaws: string[] = [];
		if (origin === 'elsewhere') flaws.push(`${name} is not from the registry, or has no checksum.`);
		if (use === 'shipped' && licence === null) flaws.push(`${name} names no licence.`);
		if (use === 'shipped' && licence !== null && !isAllowed(licence)) {
			flaws.push(`${name} is under ${licence}, which is not on the list of licences.`);
		}
		return flaws;
	});
}
