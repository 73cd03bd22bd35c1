import type { Session } from '../../analysis/session/session.ts';

/**
 * A reviewed recording as it goes among what is kept: in the place of an earlier review of the same file, whose note stays, and never in that
 * of another file with the same date.
 */
export function reviewedSession(session: Session, kept: readonly Session[]): Session {
	const at = (startedAt: string) => kept.find((each) => each.startedAt === startedAt);
	let { startedAt } = session;
	for (let other = at(startedAt); other !== undefined; other = at(startedAt)) {
		const { kind, name } = other.source;
		if (kind === session.source.kind && name === session.source.name) {
			return { ...session, startedAt, notes: session.notes === '' ? other.notes : session.notes };
		}
		startedAt = new Date(Date.parse(startedAt) + 1).toISOString();
	}
	return { ...session, startedAt };
}
