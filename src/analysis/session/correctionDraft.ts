import { IDLE_S } from '../flow/setFlow.ts';
import type { ConfirmedRep, Correction, VerdictWord } from './corrections.ts';
import type { RepReport, SetReport } from './session.ts';

/** A rep while corrections are applied to it. What was said of it outweighs what was confirmed. */
export interface DraftRep {
	readonly rep: RepReport;
	readonly isAdded: boolean;
	counts: 'rep' | 'not-a-rep' | null;
	confirmedCounts: 'rep' | 'not-a-rep' | null;
	readonly words: Map<string, { readonly says: VerdictWord; readonly correction: Correction }>;
	readonly confirmedWords: Map<string, VerdictWord>;
	notes: readonly string[];
}

export interface DraftSet {
	/** `null` for a set that holds only added reps. */
	readonly set: SetReport | null;
	exerciseId: string;
	reps: DraftRep[];
}

export interface Draft {
	sets: DraftSet[];
	isChecked: boolean;
}

type Of<Kind extends Correction['kind']> = Extract<Correction, { readonly kind: Kind }>;

/** The machine's sets, with nothing said about them yet. */
export function createDraft(sets: readonly SetReport[]): Draft {
	return {
		sets: sets.map((set) => ({
			set,
			exerciseId: set.exerciseId,
			reps: set.reps.map((rep) => draftRep(rep, 'machine')),
		})),
		isChecked: false,
	};
}

function draftRep(rep: RepReport, from: 'machine' | 'person'): DraftRep {
	const isAdded = from === 'person';
	return {
		rep,
		isAdded,
		counts: isAdded ? 'rep' : null,
		confirmedCounts: null,
		words: new Map(),
		confirmedWords: new Map(),
		notes: [],
	};
}

/** Applies one correction. @returns whether it met what it speaks of. */
export function fits(draft: Draft, correction: Correction): boolean {
	switch (correction.kind) {
		case 'counted':
		case 'verdict':
		case 'machine':
		case 'deleted':
			return aboutRep(draft, correction);
		case 'added':
			return add(draft, correction);
		case 'exercise':
			return nameExercise(draft, correction);
		case 'confirmed':
			return confirm(draft, correction);
		case 'unconfirmed':
			return unconfirm(draft);
	}
}

function aboutRep(draft: Draft, correction: Of<'counted' | 'verdict' | 'machine' | 'deleted'>): boolean {
	const isDeletion = correction.kind === 'deleted';
	const target = repAt(draft, correction.atS, ({ isAdded }) => isAdded || !isDeletion);
	if (target === null) return false;
	const isTakenBack = correction.kind === 'counted' && correction.says === 'not-a-rep' && target.isAdded;
	if (isDeletion || isTakenBack) {
		for (const set of draft.sets) set.reps = set.reps.filter((rep) => rep !== target);
		return true;
	}
	if (correction.kind === 'counted') target.counts = correction.says;
	else if (correction.kind === 'verdict') target.words.set(correction.ruleId, { says: correction.says, correction });
	else takeBack(target, correction.ruleId);
	if (correction.note !== '') target.notes = [...target.notes, correction.note];
	return true;
}

function takeBack(target: DraftRep, ruleId: string | null): void {
	if (ruleId !== null) {
		target.words.delete(ruleId);
		target.confirmedWords.delete(ruleId);
		return;
	}
	target.words.clear();
	target.confirmedWords.clear();
	target.counts = target.isAdded ? 'rep' : null;
	target.confirmedCounts = null;
	target.notes = [];
}

function isLiving({ counts, confirmedCounts }: DraftRep): boolean {
	return (counts ?? confirmedCounts) !== 'not-a-rep';
}

/** The rep whose span contains a moment: one that counts before one that was taken out, then the one whose far point is nearest. */
function repAt(draft: Draft, atS: number, isWanted: (rep: DraftRep) => boolean): DraftRep | null {
	let found: DraftRep | null = null;
	for (const { reps } of draft.sets) {
		for (const each of reps) {
			const { startS, endS } = each.rep;
			if (atS < startS || atS > endS || !isWanted(each)) continue;
			if (found === null || isMeantRather(each, found, atS)) found = each;
		}
	}
	return found;
}

function isMeantRather(one: DraftRep, other: DraftRep, atS: number): boolean {
	if (isLiving(one) !== isLiving(other)) return isLiving(one);
	return Math.abs(one.rep.peakS - atS) < Math.abs(other.rep.peakS - atS);
}

/** Where there is a rep already (a newer judge found it), that one is meant. */
function add(
	draft: Draft,
	{ note, ...added }: Pick<Of<'added'>, 'exerciseId' | 'side' | 'startS' | 'peakS' | 'endS' | 'note'>,
): boolean {
	const there = repAt(draft, added.peakS, (rep) => !rep.isAdded && isLiving(rep));
	if (there === null) insert(draft, added, note === '' ? [] : [note]);
	else there.counts = 'rep';
	return true;
}

function insert(draft: Draft, added: Omit<ConfirmedRep, 'verdicts'>, notes: readonly string[]): DraftRep {
	const { exerciseId, side, startS, peakS, endS } = added;
	const rep: RepReport = { index: 1, side, startS, peakS, endS, partial: false, measures: {}, outcomes: [] };
	const each = { ...draftRep(rep, 'person'), notes };
	const home = draft.sets
		.filter((set) => set.exerciseId === exerciseId)
		.map((set) => ({ set, apartS: secondsApart(set, added) }))
		.sort((one, other) => one.apartS - other.apartS)[0];
	if (home !== undefined && home.apartS < IDLE_S) home.set.reps = [...home.set.reps, each];
	else draft.sets = [...draft.sets, { set: null, exerciseId, reps: [each] }];
	return each;
}

/** 0 where they touch. */
function secondsApart(
	{ reps }: DraftSet,
	{ startS, endS }: { readonly startS: number; readonly endS: number },
): number {
	if (reps.length === 0) return Number.POSITIVE_INFINITY;
	const fromS = Math.min(...reps.map(({ rep }) => rep.startS));
	const toS = Math.max(...reps.map(({ rep }) => rep.endS));
	return Math.max(fromS - endS, startS - toS, 0);
}

function nameExercise(draft: Draft, { atS, exerciseId }: Of<'exercise'>): boolean {
	const rep = repAt(draft, atS, () => true);
	const set = draft.sets.find(({ reps }) => rep !== null && reps.includes(rep));
	if (set === undefined) return false;
	set.exerciseId = exerciseId;
	return true;
}

/** What was confirmed stays the person's word: reps that are no longer found come back as theirs, and of a checked recording others are none. */
function confirm(draft: Draft, { scope, reps }: Of<'confirmed'>): boolean {
	const met = new Set<DraftRep>();
	for (const confirmed of reps) {
		const rep =
			repAt(draft, confirmed.peakS, (each) => isLiving(each) && !met.has(each)) ?? insert(draft, confirmed, []);
		met.add(rep);
		rep.confirmedCounts = 'rep';
		for (const [ruleId, says] of Object.entries(confirmed.verdicts)) rep.confirmedWords.set(ruleId, says);
	}
	if (scope === 'reps') return true;
	draft.isChecked = true;
	for (const rep of draft.sets.flatMap((set) => set.reps)) {
		if (!met.has(rep)) rep.confirmedCounts = 'not-a-rep';
	}
	return true;
}

function unconfirm(draft: Draft): boolean {
	draft.isChecked = false;
	for (const rep of draft.sets.flatMap((set) => set.reps)) {
		rep.confirmedCounts = null;
		rep.confirmedWords.clear();
	}
	return true;
}
