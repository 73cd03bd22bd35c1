import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { agreementOf } from '../analysis/session/agreement.ts';
import { parseSession } from '../analysis/session/parseSession.ts';
import type { Session } from '../analysis/session/session.ts';
import { agreementTable } from './agreementTable.ts';
import { endWithUsage, readArguments } from './arguments.ts';

const USAGE = `npm run agreement -- FILE.session.json… [--each] [--json]

How Plumbline agrees with the person who corrected it in Review, over many saved sessions.

  --each  prints a table for each session before the one over all
  --json  prints JSON instead of tables`;

const { values, positionals } = readArguments(USAGE, {
	each: { type: 'boolean', default: false },
	json: { type: 'boolean', default: false },
});
if (positionals.length === 0) endWithUsage('Name at least one saved session.', USAGE);

function read(file: string): Session {
	const parsed = parseSession(readFileSync(file, 'utf8'));
	if (parsed.kind === 'session') return parsed.session;
	throw new Error(
		`not a session that can be read (${parsed.problem}${parsed.detail === '' ? '' : `: ${parsed.detail}`})`,
	);
}

const sessions: { readonly file: string; readonly session: Session }[] = [];
for (const file of positionals) {
	try {
		sessions.push({ file, session: read(file) });
	} catch (reason) {
		console.error(`${basename(file)}: ${reason instanceof Error ? reason.message : String(reason)}`);
		process.exitCode = 1;
	}
}
const all = agreementOf(sessions.map(({ session }) => session));
const each = values.each ? sessions.map(({ file, session }) => ({ file, agreement: agreementOf([session]) })) : [];
if (values.json) console.log(JSON.stringify(values.each ? { all, each } : all, null, '\t'));
else {
	for (const { file, agreement } of each) console.log(`${basename(file)}\n${agreementTable(agreement)}\n`);
	if (sessions.length > 0) console.log(agreementTable(all));
}
