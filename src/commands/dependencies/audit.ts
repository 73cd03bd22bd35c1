import * as v from 'valibot';
import type { LockedPackage } from './lockfile.ts';

const SEVERITIES = ['info', 'low', 'moderate', 'high', 'critical'] as const;
type Severity = (typeof SEVERITIES)[number];

/** From here on a finding fails the check: in what people run, and in what only builds and tests it. */
const FAILS_FROM: Readonly<Record<LockedPackage['use'], Severity>> = { shipped: 'high', tool: 'critical' };

const reportSchema = v.object({
	vulnerabilities: v.record(
		v.string(),
		v.object({ severity: v.picklist(SEVERITIES), range: v.string(), nodes: v.array(v.string()) }),
	),
});
const refusalSchema = v.object({ message: v.string() });

export type Audit =
	| { readonly kind: 'audited'; readonly findings: readonly string[] }
	/** Nobody answered. */
	| { readonly kind: 'not-audited'; readonly why: string };

/** The JSON in what npm printed, warnings around it left out; `null` when there is none. */
function jsonIn(output: string): unknown {
	try {
		return JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1));
	} catch {
		return null;
	}
}

/** Reads what `npm audit --json` printed: findings that are grave enough for where they are used. */
export function readAudit(output: string, packages: readonly LockedPackage[]): Audit {
	const json = jsonIn(output);
	const report = v.safeParse(reportSchema, json);
	if (!report.success) {
		const refusal = v.safeParse(refusalSchema, json);
		const [firstLine = ''] = output.trim().split('\n');
		return { kind: 'not-audited', why: refusal.success ? refusal.output.message : firstLine };
	}
	const uses = new Map(packages.map(({ path, use }) => [path, use]));
	const findings = Object.entries(report.output.vulnerabilities).flatMap(([name, { severity, range, nodes }]) => {
		// What the lock doesn't know counts as shipped.
		const use = nodes.every((path) => uses.get(path) === 'tool') ? 'tool' : 'shipped';
		const isGrave = SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(FAILS_FROM[use]);
		return isGrave ? [`${name} ${range}: ${severity}, ${use === 'tool' ? 'to build and test' : 'shipped'}`] : [];
	});
	return { kind: 'audited', findings };
}
