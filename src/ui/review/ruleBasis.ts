import type { FaultRule } from '../../analysis/faults/rule.ts';
import { findExercise } from '../../state/exerciseWords.ts';

const OWN = 'The numbers are Plumbline’s own';
const THROWN = 'A leg that is raised in less than 0.6 s was thrown';
const ROLL = 'Roll of the pelvis above 15°, a hint at most';
const TOGETHER =
	'Shoulders and hips rise at the same speed (published study PMC4262933); the numbers are Plumbline’s own';
const IN_USE = 'A metric in commercial use; the numbers are Plumbline’s own';
const BEYOND_LINE = 'What rises beyond the line comes from the lower back; the numbers are Plumbline’s own';
const STRAIGHT = 'Straight line from shoulders to knees, or the own best after three attempts';
const KNEE_BEND = 'How far the knee is bent outside of 70–115°; marked outside of 60–130°';
const HALF_WAY = 'Lowest hips above half of the way; what does not come down further is one rep';
const SQUEEZE = 'Squeeze at the top';
const FASTER_WAY = 'The faster of up and down';
const LEAN_BACK = 'Plumbline’s own: lifts that people filmed as correct lean back by up to 8°';
const OVER_ARCHING = 'Thigh 8° and 15° above the trunk line, over-arching; the numbers are Plumbline’s own';
/** In full it speaks of degrees, which nobody should read into their own back. */
const BACK = 'Plumbline’s own study, on rendered figures and filmed lifts';

/** Where the numbers of rules come from, in words for everybody; beside each threshold it stands for those who look it up. */
const BASIS: Readonly<Record<string, string>> = {
	'squat/lumbar-flexion': BACK,
	'squat/knee-valgus': '15 % ≈ 3 cm; the numbers are Plumbline’s own',
	'squat/forward-lean': 'Trunk parallel to shin (published study PMC4262933); 25° and 35° are Plumbline’s own',
	'squat/hips-first': TOGETHER,
	'squat/heel-rise': 'Whole foot stays down (published study PMC4262933); 20 % and 30 % are Plumbline’s own',
	'squat/hip-shift': 'Hips level and central (published study PMC4262933); the numbers are Plumbline’s own',
	'squat/shallow-depth':
		'Tops of the thighs at least parallel (published study PMC4262933), less 10° of measuring error',
	'squat/tempo': 'Regular squats take 1.95 s down; the numbers are Plumbline’s own',
	'lunge/lumbar-extension': 'A hint at most; the numbers are Plumbline’s own',
	'lunge/knee-valgus': 'Experts agree on it only in part; the numbers are Plumbline’s own',
	'lunge/knee-past-toe':
		'Plumbline’s own: what tells 1107 labelled lunges apart best. A coaching hint, no fault of the joint',
	'lunge/forward-lean': 'Common instruction “trunk upright”; the numbers are Plumbline’s own',
	'lunge/side-lean': IN_USE,
	'lunge/heel-rise': 'Front foot flat; 35 % and 45 % are Plumbline’s own',
	'lunge/short-step': 'The training programmes ask for a long step; the numbers are Plumbline’s own',
	'lunge/shallow-depth': 'Rear knee nearly touches the floor; the numbers are Plumbline’s own',
	'lunge/tempo': 'Lower and rise take 1.55 s; the numbers are Plumbline’s own',
	'glute-bridge/lumbar-extension': BEYOND_LINE,
	'glute-bridge/incomplete-extension': STRAIGHT,
	'glute-bridge/knee-valgus': 'Feet hip width apart; above 180 % they are too wide',
	'glute-bridge/foot-placement': KNEE_BEND,
	'glute-bridge/shoulder-lift': 'Shoulders stay down',
	'glute-bridge/bounce': HALF_WAY,
	'glute-bridge/short-hold': SQUEEZE,
	'glute-bridge/tempo': FASTER_WAY,
	'single-leg-bridge/lumbar-extension': BEYOND_LINE,
	'single-leg-bridge/pelvic-drop': 'Endurance tests end at more than 10°',
	'single-leg-bridge/incomplete-extension': STRAIGHT,
	'single-leg-bridge/thigh-gap': 'Thighs parallel',
	'single-leg-bridge/foot-placement': KNEE_BEND,
	'single-leg-bridge/bounce': HALF_WAY,
	'single-leg-bridge/short-hold': SQUEEZE,
	'single-leg-bridge/tempo': FASTER_WAY,
	'kettlebell-swing/lumbar-flexion': BACK,
	'kettlebell-swing/lean-back': LEAN_BACK,
	'kettlebell-swing/squat-pattern': 'A matter of style rather than a fault; both signs together',
	'kettlebell-swing/incomplete-extension':
		'Full hip drive; the numbers are Plumbline’s own, as a change from own standing',
	'kettlebell-swing/arm-lift': 'To the chest or shoulders; the overhead swing is another style',
	'kettlebell-swing/low-bell': 'The handle passes above the knees',
	'kettlebell-swing/knee-valgus': OWN,
	'kettlebell-swing/tempo': '1.25–1.9 s a swing',
	'hip-hinge/lumbar-flexion': BACK,
	'hip-hinge/squat-pattern': 'Plumbline’s own, from filmed lifts: 129 % in a hinge, 81 % where the knees did the work',
	'hip-hinge/lean-back': LEAN_BACK,
	'hip-hinge/hips-first': TOGETHER,
	'hip-hinge/incomplete-extension': 'The numbers are Plumbline’s own, as a change from own standing',
	'hip-hinge/shallow-depth': OWN,
	'hip-hinge/tempo': 'Plumbline’s own: lifts that people filmed as correct take 0.7–0.9 s down',
	'prone-leg-raise/too-high':
		'Hips extend by 7° on average, less with back pain, what is more comes from the lower back; the numbers are Plumbline’s own',
	'prone-leg-raise/pelvis-roll': 'Therapists read it as a sign of uneven control, not of an illness',
	'prone-leg-raise/knee-bend': OWN,
	'prone-leg-raise/short-hold': '3–6 s',
	'prone-leg-raise/tempo': THROWN,
	'side-step/knee-valgus': 'As in the squat; the numbers are Plumbline’s own',
	'side-step/pelvic-drop': 'A hip that sinks, as studied in running; the numbers are Plumbline’s own',
	'side-step/side-lean': IN_USE,
	'side-step/slack': OWN,
	'side-step/bounce': '8 % of the leg',
	'side-step/tempo': OWN,
	'plank/sag': 'Plank tests end when hip height is lost; the numbers are Plumbline’s own',
	'plank/pike': OWN,
	'plank/arm-placement': 'Elbow or hand below the shoulder; the numbers are Plumbline’s own',
	'plank/neck': 'Plumbline’s own: ear, shoulder and hip in one line, less the error of measuring',
	'side-plank/sag': 'Plumbline’s own: beyond 10 % the hips lie on the floor',
	'bird-dog/lumbar-extension': OVER_ARCHING,
	'bird-dog/pelvis-roll': OWN,
	'bird-dog/trunk-tilt': OWN,
	'bird-dog/incomplete-extension': 'Thigh more than 20° below the trunk line; ACE has the leg parallel to the floor',
	'bird-dog/short-hold': '5–10 s',
	'quadruped-hip-extension/lumbar-extension': OVER_ARCHING,
	'quadruped-hip-extension/trunk-tilt': OWN,
	'quadruped-hip-extension/tempo': THROWN,
	'fire-hydrant/pelvis-roll': ROLL,
	'fire-hydrant/tempo': THROWN,
	'clam/pelvis-roll': ROLL,
	'side-lying-abduction/pelvis-roll': ROLL,
	'knee-to-chest/other-foot-lifts': 'The other foot stays flat, moving by less than 10 % of the leg',
	'knee-to-chest/shoulder-lift': 'Head and shoulders rise by less than 10 % of the trunk',
	'knee-to-chest/short-hold': '5 s; marked is half of it; Plumbline’s own',
	'lower-back-rotation/shoulder-lift': 'Opposite shoulder lifts by less than 10 % of the trunk',
	'lower-back-rotation/short-hold': '5–10 s; marked is half of it; Plumbline’s own',
};

const CHOSEN_GOAL = 'The depth goal that was chosen, with the same error of measuring as at parallel';

type Rule = Pick<FaultRule, 'ruleId' | 'threshold'>;

/** Where the numbers of a rule come from, in words for everybody. @returns null for a rule of another version. */
export function basisOf({ ruleId, threshold }: Rule): string | null {
	const exercise = findExercise(ruleId.slice(0, ruleId.indexOf('/')));
	const usual = exercise?.rules.find((rule) => rule.ruleId === ruleId)?.threshold.mild;
	if (usual === undefined) return null;
	return usual === threshold.mild ? (BASIS[ruleId] ?? null) : CHOSEN_GOAL;
}

const OVER_ANKLE = 'Back-stop: knee not medial to malleolus (published study PMC4262933)';

/** Of limits that a plot shows in place of the rule's own. */
const PLOTTED: Readonly<Record<string, string>> = {
	'squat/knee-valgus': OVER_ANKLE,
	'kettlebell-swing/knee-valgus': OVER_ANKLE,
};

/** Where the limits on a plot come from. */
export function plottedBasisOf(rule: Rule): string | null {
	return PLOTTED[rule.ruleId] ?? basisOf(rule);
}
