import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPOSITORY } from '../packageTool.ts';
import { readAudit } from './audit.ts';
import { licenceFlaws } from './licences.ts';
import { lockedPackages } from './lockfile.ts';

const FROM_REGISTRY = { integrity: 'sha512-AAAA' };
const lock = (packages: Readonly<Record<string, object>>) =>
	lockedPackages(JSON.stringify({ packages: { '': { name: 'app', license: 'GPL-3.0' }, ...packages } }));
const shipped = (license: string | undefined) =>
	licenceFlaws(lock({ 'node_modules/a': { version: '1.0.0', license, ...FROM_REGISTRY } }));

describe('packages', () => {
	it('of this very repository may all be shipped', () => {
		const packages = lockedPackages(readFileSync(join(REPOSITORY, 'package-lock.json'), 'utf8'));
		expect(packages.filter(({ use }) => use === 'shipped').length).toBeGreaterThan(10);
		expect(licenceFlaws(packages)).toEqual([]);
	});

	it.each(['MIT', '(MIT OR GPL-3.0-only)', 'MIT AND ISC', '(Apache-2.0 AND BSD-3-Clause)'])(
		'under %s may be shipped',
		(licence) => {
			expect(shipped(licence)).toEqual([]);
		},
	);

	it.each(['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'SEE LICENSE IN LICENSE', 'UNLICENSED', ''])(
		'under “%s” may not',
		(licence) => {
			expect(shipped(licence)).toEqual([`a 1.0.0 is under ${licence}, which is not on the list of licences.`]);
		},
	);

	it('without a licence may not be shipped; a tool may be anything', () => {
		expect(shipped(undefined)).toEqual(['a 1.0.0 names no licence.']);
		expect(licenceFlaws(lock({ 'node_modules/a': { dev: true, license: 'GPL-3.0', ...FROM_REGISTRY } }))).toEqual([]);
	});

	it('come from the registry with a checksum, tools too', () => {
		const tool = { version: '1.0.0', dev: true };
		expect(
			licenceFlaws(
				lock({
					'node_modules/a': { ...tool, resolved: 'git+ssh://git@host.example/a.git#0123', integrity: 'sha512-AAAA' },
					'node_modules/a/node_modules/b': tool,
					'node_modules/c': { ...tool, ...FROM_REGISTRY, link: true },
					'node_modules/d': { ...tool, ...FROM_REGISTRY, resolved: 'https://registry.npmjs.org/d/-/d.tgz' },
				}),
			),
		).toEqual(['a', 'b', 'c'].map((name) => `${name} 1.0.0 is not from the registry, or has no checksum.`));
	});
});

describe('an audit', () => {
	const packages = lock({
		'node_modules/a': { version: '1.0.0', license: 'MIT', ...FROM_REGISTRY },
		'node_modules/t': { version: '1.0.0', license: 'MIT', dev: true, ...FROM_REGISTRY },
	});
	const report = (name: string, severity: string) =>
		JSON.stringify({ vulnerabilities: { [name]: { severity, range: '<2', nodes: [`node_modules/${name}`] } } });

	it.each([
		['a', 'high', ['a <2: high, shipped']],
		['a', 'moderate', []],
		['t', 'high', []],
		['t', 'critical', ['t <2: critical, to build and test']],
		['unheard-of', 'high', ['unheard-of <2: high, shipped']],
	])('of %s with a hole that is %s', (name, severity, findings) => {
		const output = `npm warn Unknown user config\n${report(name, severity)}\n`;
		expect(readAudit(output, packages)).toEqual({ kind: 'audited', findings });
	});

	it('of nothing but sound packages finds nothing', () => {
		expect(readAudit('{"vulnerabilities":{}}', packages)).toEqual({ kind: 'audited', findings: [] });
	});

	it.each([
		['a registry that answers no audits', '{"message":"405 Method Not Allowed","error":{}}', '405 Method Not Allowed'],
		['no network', 'npm error network request failed', 'npm error network request failed'],
		['nothing at all', '', ''],
	])('that did not take place is none: %s', (_, output, why) => {
		expect(readAudit(output, packages)).toEqual({ kind: 'not-audited', why });
	});
});
