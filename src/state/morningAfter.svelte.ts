import type { Session } from '../analysis/session/session.ts';
import { workoutName } from '../workout/workoutName.ts';
import { localDay, localDayOf } from './localDay.ts';

/** What the question about the morning after needs from outside. */
export interface MorningPorts {
	/** Kept sessions; none where storage is refused. */
	pastSessions(): Promise<readonly Session[]>;
	keepSession(session: Session): Promise<unknown>;
}

/** House: later than that nobody remembers. */
const ASKED_WITHIN_DAYS = 2;

/** Asks once, on the first visit on the days after a workout, how the back was in the morning: a rise is a sign of too much. */
export class MorningAfter {
	/** The workout that is asked about; `null` while there is none. */
	workout = $state.raw<{ readonly name: string; readonly daysAgo: number } | null>(null);
	#session: Session | null = null;
	readonly #ports: MorningPorts;
	readonly #now: () => Date;

	constructor(ports: MorningPorts, now: () => Date) {
		this.#ports = ports;
		this.#now = now;
	}

	/** Looks for a workout to ask about. */
	async look(): Promise<void> {
		const today = localDay(this.#now());
		const sessions = await this.#ports.pastSessions();
		// Only the latest: who has trained again since has answered in another way.
		const last = sessions.find(({ workout, source }) => workout !== undefined && source.kind !== 'demo');
		if (last?.workout === undefined || last.workout.nextMorning !== undefined) return;
		const daysAgo = today - localDayOf(last.startedAt);
		if (daysAgo < 1 || daysAgo > ASKED_WITHIN_DAYS || last.sets.length + last.pain.length === 0) return;
		this.#session = last;
		this.workout = { name: workoutName(last.workout), daysAgo };
	}

	/** `null`: rather not say. Either way it is not asked again. */
	answer(score: number | null): void {
		const session = this.#session;
		this.workout = null;
		this.#session = null;
		if (session?.workout === undefined) return;
		void this.#ports.keepSession({ ...session, workout: { ...session.workout, nextMorning: score } });
	}
}
