import { corrected } from './correctSets.ts';
import { VERDICT_WORDS, type VerdictWord } from './corrections.ts';
import type { RepReport, Session, SetReport } from './session.ts';

/** Reps by what the machine and a person said of them. */
export interface RepAgreement {
	/** Both say that it is one. */
	readonly found: number;
	/** Only the person says so. */
	readonly missed: number;
	/** Only the machine says so. */
	readonly extra: number;
	/** Counted by the machine; no person said anything. They are in no ratio. */
	readonly untouched: number;
	/** `found` of what the machine counted, 0–1; `null` without. */
	readonly precisionRatio: number | null;
	/** `found` of what the person counts, 0–1; `null` without. */
	readonly recallRatio: number | null;
	readonly f1Ratio: number | null;
}

/** How often each answer of the machine met each answer of the person: `confusion[machine][person]`. */
export type Confusion = Readonly<Record<VerdictWord, Readonly<Record<VerdictWord, number>>>>;

export interface RuleAgreement {
	readonly ruleId: string;
	readonly confusion: Confusion;
	/** Reps on which both have a word. */
	readonly count: number;
	/** Share with the same word, 0–1; `null` without any. */
	readonly agreedRatio: number | null;
	/** Cohen's kappa (1960) over the three answers, at most 1; `null` where chance alone would always agree, or nothing was compared. */
	readonly kappa: number | null;
}

export interface Agreement {
	readonly recordings: number;
	/** Recordings of which a person says that they looked at every rep. In the others missed reps may be unknown. */
	readonly checked: number;
	readonly reps: RepAgreement;
	/** Reps found by both whose exercise the person named otherwise. */
	readonly otherExercise: number;
	/** Rules with a word of both, most often compared first. */
	readonly rules: readonly RuleAgreement[];
}

type Corrected = Pick<Session, 'sets' | 'corrections'>;
type RepKind = 'found' | 'missed' | 'extra' | 'untouched';

/** How the machine agrees with the person who corrected it, over one session or many. Only what the person spoke of or confirmed is compared. */
export function agreementOf(sessions: readonly Corrected[]): Agreement {
	const all = sessions.map(({ sets, corrections }) => corrected(sets, corrections));
	const reps = all.flatMap(({ sets }) => sets.flatMap((set) => set.reps.map((rep) => ({ rep, set }))));
	const kinds = reps.map(({ rep }) => repKind(rep));
	const count = (kind: RepKind) => kinds.filter((each) => each === kind).length;
	const [found, missed, extra] = [count('found'), count('missed'), count('extra')];
	return {
		recordings: sessions.length,
		checked: all.filter(({ isChecked }) => isChecked).length,
		reps: {
			found,
			missed,
			extra,
			untouched: count('untouched'),
			precisionRatio: share(found, found + extra),
			recallRatio: share(found, found + missed),
			f1Ratio: share(2 * found, 2 * found + missed + extra),
		},
		otherExercise: reps.filter(({ rep, set }) => repKind(rep) === 'found' && set.correction !== undefined).length,
		rules: ruleAgreements(reps),
	};
}

/** `null` for what neither counts. */
function repKind({ partial, correction }: RepReport): RepKind | null {
	if (correction === undefined) return partial ? null : 'untouched';
	const { machine, counts, verdicts } = correction;
	if (machine === null) return 'missed';
	if (machine.partial) return counts === 'rep' ? 'missed' : null;
	if (counts === 'not-a-rep') return 'extra';
	return counts === 'rep' || Object.keys(verdicts).length > 0 ? 'found' : 'untouched';
}

function share(part: number, whole: number): number | null {
	return whole === 0 ? null : part / whole;
}

interface Pair {
	readonly machine: VerdictWord;
	readonly person: VerdictWord;
}

function ruleAgreements(
	reps: readonly { readonly rep: RepReport; readonly set: SetReport }[],
): readonly RuleAgreement[] {
	const pairs = new Map<string, Pair[]>();
	for (const { rep, set } of reps) {
		if (repKind(rep) !== 'found' || set.correction !== undefined) continue;
		for (const { ruleId, kind } of rep.correction?.machine?.outcomes ?? []) {
			const person = rep.correction?.verdicts[ruleId];
			if (person === undefined) continue;
			pairs.set(ruleId, [...(pairs.get(ruleId) ?? []), { machine: kind, person }]);
		}
	}
	return [...pairs].map(([ruleId, each]) => ruleAgreement(ruleId, each)).sort((a, b) => b.count - a.count);
}

function ruleAgreement(ruleId: string, pairs: readonly Pair[]): RuleAgreement {
	const count = pairs.length;
	const agreedRatio = share(pairs.filter(({ machine, person }) => machine === person).length, count);
	return { ruleId, confusion: confusionOf(pairs), count, agreedRatio, kappa: kappaOf(pairs, agreedRatio) };
}

function confusionOf(pairs: readonly Pair[]): Confusion {
	const row = (machine: VerdictWord) => {
		const of = (person: VerdictWord) =>
			pairs.filter((each) => each.machine === machine && each.person === person).length;
		return { pass: of('pass'), fault: of('fault'), unknown: of('unknown') };
	};
	return { pass: row('pass'), fault: row('fault'), unknown: row('unknown') };
}

function kappaOf(pairs: readonly Pair[], agreedRatio: number | null): number | null {
	if (agreedRatio === null) return null;
	const of = (who: keyof Pair, word: VerdictWord) => pairs.filter((each) => each[who] === word).length / pairs.length;
	const byChance = VERDICT_WORDS.reduce((sum, word) => sum + of('machine', word) * of('person', word), 0);
	return byChance === 1 ? null : (agreedRatio - byChance) / (1 - byChance);
}
