/** How a rule tells what it found. `off`: it still judges, for the record, but gives no cue. */
export type RuleManner = 'spoken' | 'shown' | 'off';

/** By rule; a rule that is not in it is spoken. */
export type RuleManners = ReadonlyMap<string, Exclude<RuleManner, 'spoken'>>;

/** Far more than there are rules: what is longer was not written by Plumbline. */
const MAX_TEXT_LENGTH = 20_000;
const MAX_RULES = 500;

/** Reads what {@link serialiseRuleManners} wrote. What makes no sense is left out. Never throws. */
export function parseRuleManners(text: string): RuleManners {
	const entries = Object.entries(objectIn(text)).slice(0, MAX_RULES);
	return new Map(
		entries.flatMap(([ruleId, manner]) => (manner === 'shown' || manner === 'off' ? [[ruleId, manner] as const] : [])),
	);
}

/** Empty when all rules are spoken. */
export function serialiseRuleManners(manners: RuleManners): string {
	return manners.size === 0 ? '' : JSON.stringify(Object.fromEntries(manners));
}

/** The same with another manner for one rule. */
export function withManner(manners: RuleManners, ruleId: string, manner: RuleManner): RuleManners {
	const others = [...manners].filter(([each]) => each !== ruleId);
	return new Map(manner === 'spoken' ? others : [...others, [ruleId, manner]]);
}

function objectIn(text: string): object {
	if (text.length > MAX_TEXT_LENGTH) return {};
	try {
		const value: unknown = JSON.parse(text === '' ? '{}' : text);
		return typeof value === 'object' && value !== null ? value : {};
	} catch {
		return {};
	}
}
