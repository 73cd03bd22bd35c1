/** What a rule is called where the person meets it. */
export interface RuleText {
	/** `<exerciseId>/<fault>` */
	readonly ruleId: string;
	/** One or two words for the list of what can be judged from here: "Depth". */
	readonly name: string;
	readonly passTitle: string;
	readonly faultTitle: string;
	/** What is shown and said: at most five words, external, short, positive. */
	readonly cue: string;
	/** What to do so that it can be judged: "Turn side on". */
	readonly viewHint: string;
}
