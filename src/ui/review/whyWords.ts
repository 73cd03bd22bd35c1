/** What the number of a rule is, in words that need no coach: by exercise and fault where it differs, else by fault. */
const MEANINGS: Readonly<Record<string, string>> = {
	'lumbar-flexion': 'How much rounder the line of your back was at the far point than when it was flat.',
	'lumbar-extension': 'How far your trunk leaned back behind upright; minus is backwards.',
	'glute-bridge/lumbar-extension':
		'The angle from shoulder over hip to knee at the top. 180° is a straight line, more is above it.',
	'single-leg-bridge/lumbar-extension':
		'The angle from shoulder over hip to knee at the top. 180° is a straight line, more is above it.',
	'bird-dog/lumbar-extension': 'The angle between trunk and lifted thigh. 180° is one line, more is above the back.',
	'quadruped-hip-extension/lumbar-extension':
		'The angle between trunk and lifted thigh. 180° is one line, more is above the back.',
	'knee-valgus': 'How far your knee moved inwards at the far point, as a share of the width of your hips.',
	'glute-bridge/knee-valgus': 'How far apart your knees were, as a share of the width of your hips.',
	'forward-lean': 'How far your trunk leaned forward at the lowest point, from upright.',
	'squat/forward-lean': 'How much further your trunk leaned forward than your shins at the lowest point.',
	'hips-first':
		'How fast your hips came up compared with your shoulders at the start of the way up. 100 % is together.',
	'heel-rise': 'How much higher your heel was than when you stood, as a share of your foot’s length.',
	'hip-shift': 'How far your hips moved to one side on the way down, as a share of their width.',
	'squat/shallow-depth': 'The thigh against level at the lowest point: 0° is level, minus is lower.',
	'lunge/shallow-depth': 'The front thigh against level at the lowest point: 0° is level, minus is lower.',
	'hip-hinge/shallow-depth': 'How far you folded at the hips.',
	tempo: 'How long the movement took.',
	'squat/tempo': 'How long you took on the way down.',
	'hip-hinge/tempo': 'How long you took on the way down.',
	'lunge/tempo': 'How long you took down and up together.',
	'glute-bridge/tempo': 'How long the faster of the two ways took, up or down.',
	'single-leg-bridge/tempo': 'How long the faster of the two ways took, up or down.',
	'kettlebell-swing/tempo': 'How long one whole swing took.',
	'knee-past-toe':
		'How far the front knee was ahead of its ankle, as a share of the foot’s length. About 70 % is above the tip.',
	'side-lean': 'How far your trunk leaned to one side.',
	'short-step': 'The length of your step, as a share of your leg’s length.',
	'incomplete-extension': 'The angle at your hips at the top. 180° is straight.',
	'bird-dog/incomplete-extension':
		'The angle between trunk and lifted thigh. 180° is one line, less is below the back.',
	'foot-placement': 'By how much the knee was bent more than 115° or less than 70° at the top.',
	'shoulder-lift': 'How far your shoulders came up, as a share of your trunk’s length.',
	bounce: 'How high your hips stayed between two reps, as a share of the whole way.',
	'side-step/bounce': 'How far your hips went up and down, as a share of your leg’s length.',
	'short-hold': 'How long you held the far point.',
	'pelvic-drop': 'How far one hip sank below the other.',
	'thigh-gap': 'The angle between your thighs.',
	'lean-back': 'How far you leaned back behind your own standing at the top; minus is backwards.',
	'squat-pattern': 'How far the hips bent for each degree that the knees bent. 100 % is the same, more is a hinge.',
	'arm-lift': 'How high your arms went: 90° is level with the shoulders.',
	'low-bell': 'How far your hands passed above the knees, as a share of your trunk’s length; minus is below.',
	'too-high': 'How far the leg was lifted behind the line of the trunk.',
	'pelvis-roll': 'How far your pelvis turned to one side.',
	'knee-bend': 'How far the lifted knee was bent.',
	slack: 'The smallest distance between your feet, as a share of the width of your hips.',
	sag: 'How far your hips sank below the line from shoulders to feet.',
	'side-plank/sag': 'How far your hips sank below the line from shoulders to feet, as a share of its length.',
	pike: 'How far your hips were above the line from shoulders to feet.',
	'arm-placement': 'How far your elbow or hand was from below the shoulder, as a share of the arm’s length.',
	neck: 'How far your head was out of line with your back.',
	'trunk-tilt': 'How far your trunk tipped from where it was at the start.',
	'other-foot-lifts': 'How far the other foot moved, as a share of your leg’s length.',
};

/** What the number of a rule is. @returns null for a rule of another version. */
export function meaningOf(ruleId: string): string | null {
	return MEANINGS[ruleId] ?? MEANINGS[ruleId.slice(ruleId.indexOf('/') + 1)] ?? null;
}
