// @wc-ignore-file
/** Where something that the articles name has its place here. */
export type InventoryTarget =
	| { readonly kind: 'exercise'; readonly id: string; readonly variant: string | null }
	| { readonly kind: 'drill'; readonly id: string }
	| { readonly kind: 'programme'; readonly id: string };

/** One exercise, drill or piece of advice of the articles. */
export interface InventoryItem {
	/** Its number in the list of all of them, e.g. `36b`. */
	readonly number: string;
	readonly name: string;
	/** All its places; the programmes among them contain one of the others. */
	readonly targets: readonly InventoryTarget[];
}

function exercise(id: string, variant: string | null = null): InventoryTarget {
	return { kind: 'exercise', id, variant };
}

function drills(...ids: readonly string[]): readonly InventoryTarget[] {
	return ids.map((id) => ({ kind: 'drill', id }));
}

function programme(id: string): InventoryTarget {
	return { kind: 'programme', id };
}

function item(number: string, name: string, ...targets: readonly InventoryTarget[]): InventoryItem {
	return { number, name, targets };
}

/** Everything that the articles name, and where it is found. */
export const INVENTORY: readonly InventoryItem[] = [
	item('1', 'Glute squeeze before the first set', ...drills('glute-squeeze'), programme('swing-starter')),
	item('2', 'Squeeze before each set of swings', ...drills('glute-squeeze'), programme('swing-starter')),
	item('3', 'Seated squeeze on the hands', ...drills('seated-squeeze', 'graded-squeeze'), programme('wake-up')),
	item('4', 'Loadless squeezes through the day', ...drills('desk-squeeze'), programme('desk-day')),
	item('5', 'Kettlebell swing, two hands', exercise('kettlebell-swing'), programme('swing-starter')),
	item('6', 'Kettlebell swing, single hand', exercise('kettlebell-swing', 'single-arm')),
	item('7', 'Kettlebell swing, alternating hands', exercise('kettlebell-swing', 'alternating')),
	item('8', 'Squat', exercise('squat'), programme('squat-and-lunge')),
	item('9', 'Squat with load', exercise('squat', 'goblet')),
	item('10', 'Band squat', exercise('squat', 'band'), programme('booty-work-breakdown')),
	item('11', 'Lunge', exercise('lunge'), programme('squat-and-lunge')),
	item(
		'12',
		'Glute bridge',
		exercise('glute-bridge'),
		programme('bridge-and-stretch'),
		programme('booty-work-breakdown'),
	),
	item('13', 'Single-leg bridge', exercise('single-leg-bridge')),
	item('14', 'Belly leg raise', exercise('prone-leg-raise'), programme('booty-work-breakdown')),
	item('15', 'Side step with band', exercise('side-step', 'band'), programme('booty-work-breakdown')),
	item('16', 'Band squat on the spot', exercise('squat', 'band'), programme('booty-work-breakdown')),
	item('17', 'X-band walk', exercise('side-step', 'x-band')),
	item('18', 'Bird dog', exercise('bird-dog'), programme('mcgill-add-ons')),
	item('19', 'Quadruped hip extension', exercise('quadruped-hip-extension')),
	item('20', 'Fire hydrant', exercise('fire-hydrant')),
	item('21', 'Clam', exercise('clam')),
	item('22', 'Side-lying abduction', exercise('side-lying-abduction')),
	item('23', 'Knee to chest', exercise('knee-to-chest'), programme('bridge-and-stretch')),
	item('24', 'Lower-back rotational stretch', exercise('lower-back-rotation'), programme('bridge-and-stretch')),
	item('25', 'Front plank', exercise('plank'), programme('roll-and-plank')),
	item('26', 'Side plank', exercise('side-plank'), programme('mcgill-add-ons')),
	item('27', 'Pallof press', ...drills('pallof-press')),
	item('28', 'Ab-wheel rollout', ...drills('ab-wheel')),
	item('29', 'Suitcase carry', ...drills('suitcase-carry')),
	item('30', 'Chop and lift', ...drills('chop-and-lift')),
	item('31', 'Hip hinge and deadlift', exercise('hip-hinge'), exercise('hip-hinge', 'deadlift')),
	item(
		'32',
		'Foam roller',
		...drills(
			'roll-back',
			'roll-glutes',
			'roll-hamstrings',
			'roll-calves',
			'roll-quads',
			'roll-it-band',
			'roll-hip-flexors',
			'roll-adductors',
			'roll-chest',
		),
		programme('roll-and-plank'),
	),
	item(
		'33',
		'Lacrosse or tennis ball',
		...drills('ball-feet', 'ball-calves', 'ball-glutes', 'ball-shoulder-blades', 'toe-touch-check'),
	),
	item(
		'34',
		'Stretching',
		...drills('hamstring-stretch', 'hip-flexor-stretch', 'contract-relax'),
		programme('roll-and-plank'),
	),
	item('35', 'Mobility drills', ...drills('hip-circles', 'ankle-rocks', 'upper-back-turns')),
	item('36', 'McGill’s Big 3 and the Founder', ...drills('big-3-and-founder', 'curl-up'), programme('mcgill-add-ons')),
	item(
		'36b',
		'Named in passing',
		...drills('bent-over-row', 'reverse-hyper', 'back-extension', 'rotary-moves', 'doorway-squat'),
		exercise('hip-hinge', 'good-morning'),
		exercise('squat', 'box'),
		exercise('glute-bridge', 'hip-thrust'),
		exercise('side-step', 'band'),
	),
	item(
		'36c',
		'Daily habits',
		...drills('stand-on-both-legs', 'train-both-sides', 'sit-and-carry'),
		programme('desk-day'),
	),
];
