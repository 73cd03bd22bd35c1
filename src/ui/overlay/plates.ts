import type { DrawingRecorder } from './drawingRecorder.ts';
import type { Size } from './viewport.ts';

/** A rectangle in view pixels. */
export interface PlateBox extends Size {
	readonly leftPx: number;
	readonly topPx: number;
}

/** Lettering of a film. */
export interface PlateInk {
	/** Of the page: a canvas does not inherit it. */
	readonly fontFamily: string;
	readonly bone: string;
	/** Behind text on the picture itself. */
	readonly scrim: string;
	/** On the full colour of an outcome. */
	readonly onOutcome: string;
}

/** A number with what it counts. */
export interface CountPlate {
	readonly number: string;
	readonly what: string;
}

/** One thing that is said: black on the full colour of an outcome, its sign first. */
export interface CuePlate {
	readonly title: string;
	/** `null`: the title alone. */
	readonly cue: string | null;
	/** A stroke on a 24 grid. */
	readonly icon: string;
	/** `null`: bone on the scrim, for what has no outcome. */
	readonly colour: string | null;
}

const PAD_PX = 14;
const NUMBER_PX = 62;
const WHAT_PX = 22;
const TITLE_PX = 30;
const CUE_PX = 21;
const ICON_PX = 30;
const GAP_PX = 12;
const RADIUS_PX = 3;
/** Archivo's capitals and figures are this high, in em. */
const CAP_EM = 0.686;

const numberFont = (family: string) => `semi-condensed 620 ${NUMBER_PX}px ${family}`;
const whatFont = (family: string) => `500 ${WHAT_PX}px ${family}`;

function measured(pen: DrawingRecorder, text: string, font: string): number {
	pen.font = font;
	return pen.measureText(text).width;
}

export function countPlateSize(pen: DrawingRecorder, { number, what }: CountPlate, { fontFamily }: PlateInk): Size {
	const widthPx =
		measured(pen, number, numberFont(fontFamily)) + GAP_PX + measured(pen, what, whatFont(fontFamily)) + 2 * PAD_PX;
	return { widthPx, heightPx: NUMBER_PX * CAP_EM + 2 * PAD_PX };
}

export function drawCountPlate(
	pen: DrawingRecorder,
	{ number, what }: CountPlate,
	{ leftPx, topPx, widthPx, heightPx }: PlateBox,
	ink: PlateInk,
): void {
	const baselinePx = topPx + heightPx - PAD_PX;
	pen.save();
	pen.textBaseline = 'alphabetic';
	pen.fillStyle = ink.scrim;
	fillBox(pen, { leftPx, topPx, widthPx, heightPx });
	const numberPx = measured(pen, number, numberFont(ink.fontFamily));
	pen.fillStyle = ink.bone;
	pen.fillText(number, leftPx + PAD_PX, baselinePx);
	pen.font = whatFont(ink.fontFamily);
	pen.fillText(what, leftPx + PAD_PX + numberPx + GAP_PX, baselinePx);
	pen.restore();
}

/** Narrower before smaller. */
const STRETCHES = ['', 'semi-condensed ', 'condensed ', 'extra-condensed '] as const;

interface CueFonts {
	readonly title: string;
	readonly cue: string;
	readonly textPx: number;
}

/** The widest lettering that fits. */
function cueFonts(pen: DrawingRecorder, { title, cue }: CuePlate, family: string, roomPx: number): CueFonts {
	let fitting: CueFonts = { title: '', cue: '', textPx: 0 };
	for (const stretch of STRETCHES) {
		const fonts = {
			title: `${stretch}620 ${TITLE_PX}px ${family}`,
			cue: `${stretch}500 ${CUE_PX}px ${family}`,
		};
		const textPx = Math.max(measured(pen, title, fonts.title), cue === null ? 0 : measured(pen, cue, fonts.cue));
		fitting = { ...fonts, textPx };
		if (textPx <= roomPx) break;
	}
	return fitting;
}

/** `roomPx`: how wide it may be. */
export function cuePlateSize(pen: DrawingRecorder, plate: CuePlate, ink: PlateInk, roomPx: number): Size {
	const room = roomPx - ICON_PX - GAP_PX - 2 * PAD_PX;
	const { textPx } = cueFonts(pen, plate, ink.fontFamily, room);
	return {
		widthPx: textPx + ICON_PX + GAP_PX + 2 * PAD_PX,
		heightPx: (plate.cue === null ? ICON_PX : TITLE_PX * CAP_EM + CUE_PX * CAP_EM + GAP_PX) + 2 * PAD_PX,
	};
}

/** Draws the plate into the lower left, or where `box` lies on the right the lower right, of the room that was kept for it. */
export function drawCuePlate(
	pen: DrawingRecorder,
	plate: CuePlate,
	{ leftPx, topPx, ...size }: PlateBox,
	ink: PlateInk,
) {
	const { title, cue, icon, colour } = plate;
	const fonts = cueFonts(pen, plate, ink.fontFamily, size.widthPx - ICON_PX - GAP_PX - 2 * PAD_PX);
	const textLeftPx = leftPx + PAD_PX + ICON_PX + GAP_PX;
	pen.save();
	pen.fillStyle = colour ?? ink.scrim;
	fillBox(pen, { leftPx, topPx, ...size });
	const letters = colour === null ? ink.bone : ink.onOutcome;
	drawIcon(pen, icon, { x: leftPx + PAD_PX, y: topPx + (size.heightPx - ICON_PX) / 2 }, letters);
	pen.fillStyle = letters;
	pen.textBaseline = 'alphabetic';
	pen.font = fonts.title;
	const titleBasePx =
		cue === null ? topPx + (size.heightPx + TITLE_PX * CAP_EM) / 2 : topPx + PAD_PX + TITLE_PX * CAP_EM;
	pen.fillText(title, textLeftPx, titleBasePx);
	pen.font = fonts.cue;
	if (cue !== null) pen.fillText(cue, textLeftPx, topPx + size.heightPx - PAD_PX);
	pen.restore();
}

function drawIcon(pen: DrawingRecorder, icon: string, at: { readonly x: number; readonly y: number }, colour: string) {
	pen.save();
	pen.translate(at.x, at.y);
	pen.scale(ICON_PX / 24, ICON_PX / 24);
	// Dots are strokes of no length.
	pen.lineCap = 'square';
	pen.lineJoin = 'miter';
	pen.lineWidth = 2.8;
	pen.strokeStyle = colour;
	pen.strokePath(icon);
	pen.restore();
}

function fillBox(pen: DrawingRecorder, { leftPx, topPx, widthPx, heightPx }: PlateBox): void {
	pen.beginPath();
	pen.roundRect(leftPx, topPx, widthPx, heightPx, RADIUS_PX);
	pen.fill();
}
