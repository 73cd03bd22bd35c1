import type { MeasureUnit } from '../../analysis/faults/outcome.ts';
import type { Threshold } from '../../analysis/faults/rule.ts';
import { valueText } from '../../analysis/session/summary.ts';

type Limits = Pick<Threshold, 'mild' | 'marked' | 'faultWhen'>;

/** "flag above 25°" */
export function flagText({ mild, faultWhen }: Limits, unit: MeasureUnit): string {
	const value = valueText(mild, unit);
	return faultWhen === 'above' ? `flag above ${value}` : `flag below ${value}`;
}

/** Both limits, for a line that begins with "Flag above" or "Flag below". */
export function limitsText({ mild, marked, faultWhen }: Limits, unit: MeasureUnit): string {
	const value = valueText(mild, unit);
	if (marked === null) return value;
	const clear = valueText(marked, unit);
	return faultWhen === 'above' ? `${value}; clearly above ${clear}` : `${value}; clearly below ${clear}`;
}

/** Where a rule flags what a plot shows, as a sentence. */
export function plottedText(name: string, limits: Limits, unit: MeasureUnit): string {
	const { mild, marked, faultWhen } = limits;
	const value = valueText(mild, unit);
	if (marked === null) {
		return faultWhen === 'above'
			? `${name}: flag above ${value}, where the rule looks.`
			: `${name}: flag below ${value}, where the rule looks.`;
	}
	const clear = valueText(marked, unit);
	return faultWhen === 'above'
		? `${name}: flag above ${value}, clearly above ${clear}, where the rule looks.`
		: `${name}: flag below ${value}, clearly below ${clear}, where the rule looks.`;
}
