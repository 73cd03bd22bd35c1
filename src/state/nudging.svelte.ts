import type { NoticePermission } from '../io/reminders/notices.ts';
import type { TextDraft } from '../io/storage/textDraft.ts';
import { DEFAULT_WAKING_HOURS, nextNudgeMinute, type WakingHours } from '../workout/nudges.ts';
import { parseNudgesKept, type NudgesKept } from '../workout/nudgesKept.ts';
import type { Nudge, Programme } from '../workout/programme.ts';

/** A moment of the local day. */
export interface DayMoment {
	/** Names the day; another one is another day. */
	readonly day: string;
	/** Minutes since midnight, with their fraction. */
	readonly minute: number;
}

/** What reminders need from outside. */
export interface NudgePorts {
	/** What is switched on, kept over visits. */
	readonly draft: TextDraft;
	find(programmeId: string): Programme | null;
	now(): DayMoment;
	/** Whether somebody is training right now: reminders keep quiet then. */
	isTraining(): boolean;
	/** Calls again and again, a few times a minute at least. */
	everyMoment(act: () => void): void;
	permission(): NoticePermission;
	ask(): Promise<NoticePermission>;
	/** A notice of the system; pressing it begins what it reminds of. */
	show(words: string, programmeId: string, blockId: string | null): 'shown' | 'refused';
	chime(): void;
	sayInTitle(words: string): void;
}

/** A reminder that is on. */
interface Running {
	readonly programmeId: string;
	readonly nudge: Nudge;
	/** When it last reminded today, was missed, or was switched on. */
	readonly sinceMinute: number;
	/** `null`: no more today. */
	readonly nextMinute: number | null;
}

/** House: a page that was asleep that long missed it. What is missed is missed. */
const LATE_MINUTES = 2;

/** Reminders through the day, while the page is open. Nobody counts them; what was missed or left out is not made up for. */
export class Nudging {
	#hours: WakingHours = $state.raw(DEFAULT_WAKING_HOURS);
	#running: readonly Running[] = $state.raw([]);
	#permission: NoticePermission = $state('default');
	/** When it was looked last. */
	#looked: DayMoment;
	readonly #ports: NudgePorts;

	constructor(ports: NudgePorts) {
		this.#ports = ports;
		this.#looked = ports.now();
		const { minute } = this.#looked;
		this.#permission = ports.permission();
		const kept = readKept(ports.draft.load());
		this.#hours = kept.hours;
		this.#running = kept.on.flatMap(({ programmeId, nudgeId }) => {
			const nudge = ports.find(programmeId)?.nudges.find(({ id }) => id === nudgeId);
			return nudge === undefined ? [] : [this.#planned({ programmeId, nudge }, minute)];
		});
		ports.everyMoment(() => this.look());
	}

	get hours(): WakingHours {
		return this.#hours;
	}
	set hours(hours: WakingHours) {
		this.#hours = hours;
		this.#running = this.#running.map((each) => this.#planned(each, each.sinceMinute));
		this.#keep();
	}

	/** How it reminds. */
	get way(): 'notice' | 'tone' {
		return this.#permission === 'granted' ? 'notice' : 'tone';
	}

	isOn(programmeId: string, nudgeId: string): boolean {
		return this.#find(programmeId, nudgeId) !== undefined;
	}

	/** In minutes of the day; `null` when it is off, or has no more today. */
	nextMinute(programmeId: string, nudgeId: string): number | null {
		return this.#find(programmeId, nudgeId)?.nextMinute ?? null;
	}

	/** Inside a tap: asks whether notices may be shown. It is on whatever the answer. */
	async switchOn(programmeId: string, nudge: Nudge): Promise<void> {
		const asked = this.#ports.ask();
		const others = this.#running.filter((each) => !isSame(each, programmeId, nudge.id));
		this.#running = [...others, this.#planned({ programmeId, nudge }, this.#ports.now().minute)];
		this.#keep();
		this.#permission = await asked;
	}

	switchOff(programmeId: string, nudgeId: string): void {
		this.#running = this.#running.filter((each) => !isSame(each, programmeId, nudgeId));
		this.#keep();
	}

	/** The next one is left out. */
	skipNext(programmeId: string, nudgeId: string): void {
		this.#running = this.#running.map((each) =>
			isSame(each, programmeId, nudgeId) && each.nextMinute !== null ? this.#planned(each, each.nextMinute) : each,
		);
	}

	/** Reminds of what is due. */
	look(): void {
		const { day, minute } = this.#ports.now();
		const isNewDay = day !== this.#looked.day;
		const isSetBack = !isNewDay && minute < this.#looked.minute;
		this.#looked = { day, minute };
		const next = this.#running.map((each) => {
			if (isNewDay) return this.#planned(each, 0);
			if (isSetBack) return this.#planned(each, minute);
			if (each.nextMinute === null || minute < each.nextMinute) return each;
			if (minute - each.nextMinute <= LATE_MINUTES && !this.#ports.isTraining()) this.#remind(each);
			return this.#planned(each, minute);
		});
		if (next.some((each, index) => each !== this.#running[index])) this.#running = next;
	}

	#remind({ programmeId, nudge }: Running): void {
		if (this.way === 'notice' && this.#ports.show(nudge.words, programmeId, nudge.blockId) === 'shown') return;
		this.#ports.chime();
		this.#ports.sayInTitle(nudge.words);
	}

	#planned({ programmeId, nudge }: Pick<Running, 'programmeId' | 'nudge'>, sinceMinute: number): Running {
		const moment = { minute: this.#ports.now().minute, sinceMinute, quietUntilMinute: null };
		return { programmeId, nudge, sinceMinute, nextMinute: nextNudgeMinute(nudge, moment, this.#hours) };
	}

	#find(programmeId: string, nudgeId: string): Running | undefined {
		return this.#running.find((each) => isSame(each, programmeId, nudgeId));
	}

	#keep(): void {
		const on = this.#running.map(({ programmeId, nudge }) => ({ programmeId, nudgeId: nudge.id }));
		this.#ports.draft.keep(JSON.stringify({ on, hours: this.#hours }));
	}
}

function isSame(each: Running, programmeId: string, nudgeId: string): boolean {
	return each.programmeId === programmeId && each.nudge.id === nudgeId;
}

function readKept(text: string | null): NudgesKept {
	const none = { on: [], hours: DEFAULT_WAKING_HOURS };
	try {
		return parseNudgesKept(JSON.parse(text ?? 'null')) ?? none;
	} catch {
		return none;
	}
}
