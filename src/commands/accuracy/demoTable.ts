import { EXERCISES } from '../../analysis/exercises/registry.ts';
import type { Exercise } from '../../analysis/exercises/exercise.ts';
import type { FaultRule } from '../../analysis/faults/rule.ts';
import type { LandmarkTrack } from '../../analysis/session/landmarkTrack.ts';
import type { CameraPlace } from '../../athlete/camera.ts';
import { FAULT_FORMS } from '../../athlete/faultForms.ts';
import { faultyReps, type FaultForm } from '../../athlete/faultForms/faultForm.ts';
import type { DemoFilm } from '../../athlete/film.ts';
import { MOTIONS } from '../../athlete/motions.ts';
import type { MotionSet } from '../../athlete/motionSet.ts';
import type { PoseRun } from '../../dev/poseDemo.ts';
import { createProgressBar } from '../progressBar.ts';
import { replayTrack } from '../replayTrack.ts';
import { sayings, sayingsText, shortcomings, type Saying } from './demoJudgement.ts';
import { filmTracks } from './filmTracks.ts';
import type { MeasuredTable } from './table.ts';

/** About as large as the pose model looks at pictures, at the rates of a webcam in poor light; what is done on the floor is slow. */
const STANDING = { widthPx: 360, heightPx: 360, framesPerS: 15 };
const ON_THE_FLOOR = { widthPx: 400, heightPx: 300, framesPerS: 10 };

interface RuleFilms {
	readonly rule: FaultRule;
	readonly form: FaultForm;
	readonly clean: DemoFilm;
	readonly marked: DemoFilm;
	readonly elsewhere: DemoFilm | null;
}

function filmsOf(rule: FaultRule, form: FaultForm, { posture }: Exercise): RuleFilms {
	const { framesPerS, ...size } = posture === 'upright' ? STANDING : ON_THE_FLOOR;
	const film = (set: MotionSet, camera: Partial<CameraPlace>): DemoFilm => {
		return { exerciseId: form.exerciseId, set, camera: { ...camera, ...size }, framesPerS };
	};
	return {
		rule,
		form,
		clean: film(form.clean, form.camera),
		marked: film(form.marked, form.camera),
		elsewhere: form.elsewhere === null ? null : film(form.clean, form.elsewhere),
	};
}

/** `side` for left and right, which are the same to a rule. */
function viewsText(views: FaultRule['views']): string {
	return [...new Set(views.map((view) => (view === 'left' || view === 'right' ? 'side' : view)))].join(', ');
}

/** Films of many rules are the same: clean form from the side is what the front rules see from elsewhere. */
function differentFilms(all: readonly RuleFilms[]): ReadonlyMap<string, DemoFilm> {
	const films = all.flatMap(({ clean, marked, elsewhere }) => [
		clean,
		marked,
		...(elsewhere === null ? [] : [elsewhere]),
	]);
	return new Map(films.map((film) => [JSON.stringify(film), film]));
}

export interface DemoResult {
	readonly table: MeasuredTable;
	readonly problems: readonly string[];
}

function rowOf(
	{ rule, form, clean, marked, elsewhere }: RuleFilms,
	said: (film: DemoFilm, ruleId: string) => readonly Saying[],
): { readonly row: readonly string[]; readonly problems: readonly string[] } {
	const faulty = faultyReps(form);
	const told = {
		clean: said(clean, rule.ruleId),
		marked: said(marked, rule.ruleId).filter((_, index) => faulty.includes(index + 1)),
		elsewhere: elsewhere === null ? null : said(elsewhere, rule.ruleId),
	};
	const problems = shortcomings(rule, told);
	const verdict =
		problems.length > 0 ? problems.join(', ') : rule.needs === undefined ? 'as it must' : 'not measured yet';
	const view = form.elsewhere === null ? 'anywhere' : viewsText(rule.views);
	const cells = [told.clean, told.marked, told.elsewhere ?? []].map(sayingsText);
	return {
		row: [`\`${rule.ruleId}\``, view, ...cells, verdict],
		problems: problems.map((problem) => `${rule.ruleId}: ${problem}`),
	};
}

/** Each rule on films of the demo athlete through the real pose model: clean, with its fault marked, and from elsewhere. */
export async function demoTable(run: PoseRun, exerciseId: string | null): Promise<DemoResult> {
	const exercises = EXERCISES.filter(({ id }) => exerciseId === null || id === exerciseId);
	const films: RuleFilms[] = [];
	const unshown: string[] = [];
	for (const [exercise, rule] of exercises.flatMap((each) => each.rules.map((rule) => [each, rule] as const))) {
		const form = FAULT_FORMS.find(({ ruleId }) => ruleId === rule.ruleId);
		if (form === undefined || MOTIONS[form.exerciseId] === undefined) unshown.push(rule.ruleId);
		else films.push(filmsOf(rule, form, exercise));
	}
	const different = differentFilms(films);
	const bar = createProgressBar();
	const tracks = await filmTracks(run, [...different.values()], (done, total) => bar.show('films', done / total));
	bar.clear();
	const trackOf = new Map<string, LandmarkTrack | undefined>([...different.keys()].map((key, at) => [key, tracks[at]]));
	const said = (film: DemoFilm, ruleId: string): readonly Saying[] => {
		const track = trackOf.get(JSON.stringify(film));
		const truth = MOTIONS[film.exerciseId]?.(film.set).reps ?? [];
		return sayings(track === undefined ? [] : replayTrack(track, film.exerciseId), truth, ruleId);
	};
	const rows = films.map((each) => rowOf(each, said));
	const problems = [...rows.flatMap((row) => row.problems), ...unshown.map((id) => `${id}: the athlete can’t show it`)];
	return {
		table: {
			name: 'demo',
			head: ['rule', 'seen from', 'clean form', 'marked fault', 'clean form from elsewhere', ''],
			rows: rows.map(({ row }) => row),
			note: unshown.length === 0 ? '' : `Not shown by the athlete: ${unshown.map((id) => `\`${id}\``).join(', ')}.`,
		},
		problems,
	};
}
