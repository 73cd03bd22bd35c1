import { corrected } from '../../analysis/session/correctSets.ts';
import { listReps, type SessionRep } from '../../analysis/session/summary.ts';
import { unitText } from '../../state/exerciseWords.ts';
import type { FilmScene } from '../../state/filmExport.svelte.ts';
import { countAt, verdictAt, verdictOf, type FilmCount, type FilmVerdict } from '../../state/filmScript.ts';
import type { ReviewRecording } from '../../state/reviewRecording.ts';
import { recordDrawing, type DrawingRecorder } from '../overlay/drawingRecorder.ts';
import {
	countPlateSize,
	cuePlateSize,
	drawCountPlate,
	drawCuePlate,
	type CountPlate,
	type CuePlate,
	type PlateInk,
} from '../overlay/plates.ts';
import type { SkeletonInk } from '../overlay/strokes.ts';
import { containPicture, type Size } from '../overlay/viewport.ts';
import { iconPath } from '../parts/icons.ts';
import { ruleIcon } from '../parts/ruleIcon.ts';
import { cornerBox, MARGIN_PX, platePlaces } from './platePlaces.ts';
import { drawReviewBody } from './reviewBody.ts';

/** What can be drawn over a film. */
export const FILM_LAYERS = ['body', 'words', 'angles'] as const;
export type FilmLayer = (typeof FILM_LAYERS)[number];

/** A film is always lit like the picture that it is made of: the dark set of tokens, whatever the page's. */
const INK: SkeletonInk & PlateInk & Record<'unsure', string> = {
	// @wc-ignore
	fontFamily: "'Archivo Variable', Archivo, 'Helvetica Neue', Arial, sans-serif",
	bone: '#fbfaf4',
	casing: 'rgb(8 10 11 / 0.72)',
	scrim: 'rgb(8 10 11 / 0.76)',
	hole: '#0c0e0f',
	chalk: '#f4e2ac',
	fine: '#62d391',
	adjust: '#ffa62e',
	unsure: '#86b6ff',
	onOutcome: '#0b0d0e',
};

/** Shorter side of the space that scenes are drawn in; words have their sizes in it. */
const STAGE_PX = 540;
/** The place of the plates is taken from this many poses. */
const LOOKS = 80;

export interface FilmPainter {
	readonly stage: Size;
	/** What is drawn over a picture, by its index in the trace. */
	readonly sceneOf: (index: number) => FilmScene;
}

/** Draws the scenes of a recording: its body as the player shows it, the count, and what is said of each rep. */
export function createFilmPainter(recording: ReviewRecording, layers: ReadonlySet<FilmLayer>): FilmPainter {
	const { session, trace } = recording;
	const { source: picture } = session;
	const scale = STAGE_PX / Math.min(picture.widthPx, picture.heightPx);
	const stage = { widthPx: picture.widthPx * scale, heightPx: picture.heightPx * scale };
	const viewport = containPicture(picture, stage);
	const reps = listReps(corrected(session.sets, session.corrections).sets);
	const drawPlates = layers.has('words') ? createPlates(recording, reps, stage) : null;
	const anglesWithin = { leftPx: 0, topPx: 0, rightPx: stage.widthPx, bottomPx: stage.heightPx };

	function drawBody(recorder: DrawingRecorder, index: number): void {
		const frame = trace[index];
		if (frame === undefined) return;
		const current = reps.findLast(({ rep }) => rep.startS <= frame.timeS) ?? reps[0] ?? null;
		const scene = {
			frame,
			trace,
			current,
			viewport,
			unitPx: STAGE_PX / 80,
			best: null,
			paths: [],
			anglesWithin: layers.has('angles') ? anglesWithin : null,
			fontFamily: INK.fontFamily,
		};
		drawReviewBody(recorder, scene, INK);
	}

	return {
		stage,
		sceneOf(index) {
			const timeS = trace[index]?.timeS ?? 0;
			const steps = recordDrawing(measure, (recorder) => {
				if (layers.has('body')) drawBody(recorder, index);
				drawPlates?.(recorder, timeS);
			});
			return { timeS, steps };
		},
	};
}

type DrawPlates = (pen: DrawingRecorder, timeS: number) => void;

function createPlates({ trace, session }: ReviewRecording, reps: readonly SessionRep[], stage: Size): DrawPlates {
	const roomPx = stage.widthPx - 2 * MARGIN_PX;
	const every = Math.max(1, Math.ceil(trace.length / LOOKS));
	const poses = trace.filter((_, index) => index % every === 0).flatMap(({ pose }) => pose?.image ?? []);
	const counts = reps.flatMap(({ rep }) => [countAt(reps, rep.startS), countAt(reps, rep.endS)]);
	const said = reps.map((rep) => plateOf(verdictOf(rep)));
	let sizes = { count: { widthPx: 0, heightPx: 0 }, cue: { widthPx: 0, heightPx: 0 } };
	recordDrawing(measure, (pen) => {
		sizes = {
			count: widest(
				counts.map((count) => (count === null ? sizes.count : countPlateSize(pen, countPlate(count), INK))),
			),
			cue: widest(said.map((plate) => cuePlateSize(pen, plate, INK, roomPx))),
		};
	});
	const places = platePlaces(poses, sizes, stage, containPicture(session.source, stage));
	return (pen, timeS) => {
		const count = countAt(reps, timeS);
		if (count !== null) {
			const plate = countPlate(count);
			drawCountPlate(pen, plate, cornerBox(places.count, countPlateSize(pen, plate, INK), stage), INK);
		}
		const verdict = verdictAt(reps, timeS);
		if (verdict === null) return;
		const plate = plateOf(verdict);
		drawCuePlate(pen, plate, cornerBox(places.cue, cuePlateSize(pen, plate, INK, roomPx), stage), INK);
	};
}

function widest(sizes: readonly Size[]): Size {
	return {
		widthPx: Math.max(0, ...sizes.map(({ widthPx }) => widthPx)),
		heightPx: Math.max(0, ...sizes.map(({ heightPx }) => heightPx)),
	};
}

function countPlate({ exerciseId, count, unit }: FilmCount): CountPlate {
	if (unit === 'seconds') return { number: `${count}`, what: 's' };
	return { number: `${count}`, what: unitText(exerciseId, count) };
}

function plateOf({ verdict, ruleId, title, cue }: FilmVerdict): CuePlate {
	switch (verdict) {
		case 'fault':
			return { title, cue, icon: iconPath(ruleIcon(ruleId ?? '')), colour: INK.adjust };
		case 'clean':
			return { title, cue, icon: iconPath('tick'), colour: INK.fine };
		case 'unknown':
			return { title, cue, icon: iconPath('query'), colour: INK.unsure };
		case 'partial':
			return { title, cue, icon: iconPath('flat'), colour: null };
	}
}

let measuring: OffscreenCanvasRenderingContext2D | null = null;

function measure(text: string, font: string): TextMetrics {
	measuring ??= new OffscreenCanvas(1, 1).getContext('2d');
	if (measuring === null) throw new Error('This browser has no canvas to measure text with.');
	measuring.font = font;
	return measuring.measureText(text);
}
