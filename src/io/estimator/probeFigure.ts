import type { LandmarkName, Landmarks } from '../../analysis/pose/landmarks.ts';

/** Size of the drawn picture. */
export const PROBE_WIDTH_PX = 240;
export const PROBE_HEIGHT_PX = 320;

type Spot = readonly [x: number, y: number];

/** Where the joints of the figure are, in its pixels. It faces us: its left is on our right. */
export const PROBE_JOINTS = {
	leftShoulder: [147, 92],
	rightShoulder: [93, 92],
	leftElbow: [162, 130],
	rightElbow: [78, 130],
	leftWrist: [168, 165],
	rightWrist: [72, 165],
	leftHip: [137, 168],
	rightHip: [103, 168],
	leftKnee: [141, 224],
	rightKnee: [99, 224],
	leftAnkle: [144, 280],
	rightAnkle: [96, 280],
} as const satisfies Partial<Record<LandmarkName, Spot>>;

const PROBE_NAMES = Object.keys(PROBE_JOINTS) as (keyof typeof PROBE_JOINTS)[];

const SKIN = '#c98f6b';
const SHIRT = '#2f5d8a';
const SHORTS = '#2b2b33';
const SHOES = '#e8e8ea';
const HAIR = '#2a1c14';
const TAPER_STEPS = 24;
/** Width of the lit part of a limb. */
const LIT_RATIO = 0.55;

/** Draws a standing person, simple but whole: face, hair, shirt, shorts, shoes, shaded, on a plain room. */
export function drawProbeFigure(context: OffscreenCanvasRenderingContext2D): void {
	drawRoom(context);
	for (const side of ['left', 'right'] as const) drawLeg(context, side);
	drawTrunk(context);
	for (const side of ['left', 'right'] as const) drawArm(context, side);
	drawHead(context);
}

function drawRoom(context: OffscreenCanvasRenderingContext2D): void {
	context.fillStyle = '#b9bcc0';
	context.fillRect(0, 0, PROBE_WIDTH_PX, PROBE_HEIGHT_PX);
	context.fillStyle = '#8d8378';
	context.fillRect(0, 262, PROBE_WIDTH_PX, PROBE_HEIGHT_PX - 262);
	context.fillStyle = '#00000030';
	context.beginPath();
	context.ellipse(120, 293, 52, 8, 0, 0, 2 * Math.PI);
	context.fill();
}

/** A limb that tapers from one joint to the next, with light from our left. */
function drawLimb(
	context: OffscreenCanvasRenderingContext2D,
	from: Spot,
	to: Spot,
	radiiPx: readonly [number, number],
	colour: string,
): void {
	drawTaper(context, from, to, radiiPx, colour);
	const lit = radiiPx.map((radiusPx) => radiusPx * LIT_RATIO) as [number, number];
	const [fromShift, toShift] = radiiPx.map((radiusPx) => radiusPx * (1 - LIT_RATIO)) as [number, number];
	drawTaper(context, [from[0] - fromShift, from[1]], [to[0] - toShift, to[1]], lit, '#ffffff18');
}

function drawTaper(
	context: OffscreenCanvasRenderingContext2D,
	from: Spot,
	to: Spot,
	radiiPx: readonly [number, number],
	colour: string,
): void {
	context.fillStyle = colour;
	context.beginPath();
	for (let step = 0; step <= TAPER_STEPS; step += 1) {
		const t = step / TAPER_STEPS;
		const radiusPx = radiiPx[0] + (radiiPx[1] - radiiPx[0]) * t;
		const x = from[0] + (to[0] - from[0]) * t;
		const y = from[1] + (to[1] - from[1]) * t;
		context.moveTo(x + radiusPx, y);
		context.arc(x, y, radiusPx, 0, 2 * Math.PI);
	}
	context.fill();
}

function drawLeg(context: OffscreenCanvasRenderingContext2D, side: 'left' | 'right'): void {
	const [hip, knee, ankle] = [PROBE_JOINTS[`${side}Hip`], PROBE_JOINTS[`${side}Knee`], PROBE_JOINTS[`${side}Ankle`]];
	drawLimb(context, knee, ankle, [9.5, 6], SKIN);
	drawLimb(context, hip, knee, [15, 10.5], SKIN);
	drawLimb(context, hip, [(hip[0] + knee[0]) / 2, (hip[1] + knee[1]) / 2 + 12], [17, 15], SHORTS);
	const outward = side === 'left' ? 1 : -1;
	drawLimb(context, [ankle[0], ankle[1] + 4], [ankle[0] + 4 * outward, ankle[1] + 13], [7, 8], SHOES);
}

function drawTrunk(context: OffscreenCanvasRenderingContext2D): void {
	drawLimb(context, [120, 74], [120, 92], [8, 10], SKIN);
	const shade = context.createLinearGradient(88, 0, 152, 0);
	shade.addColorStop(0, '#4b7fb3');
	shade.addColorStop(0.6, SHIRT);
	shade.addColorStop(1, '#1f4063');
	context.fillStyle = shade;
	context.beginPath();
	context.moveTo(108, 82);
	context.quadraticCurveTo(120, 90, 132, 82);
	context.quadraticCurveTo(158, 86, 157, 102);
	context.quadraticCurveTo(143, 130, 151, 172);
	context.lineTo(89, 172);
	context.quadraticCurveTo(97, 130, 83, 102);
	context.quadraticCurveTo(82, 86, 108, 82);
	context.fill();
}

function drawArm(context: OffscreenCanvasRenderingContext2D, side: 'left' | 'right'): void {
	const [shoulder, elbow, wrist] = [
		PROBE_JOINTS[`${side}Shoulder`],
		PROBE_JOINTS[`${side}Elbow`],
		PROBE_JOINTS[`${side}Wrist`],
	];
	const outward = side === 'left' ? 1 : -1;
	drawLimb(context, elbow, wrist, [7, 5], SKIN);
	drawLimb(context, [wrist[0], wrist[1] + 3], [wrist[0] + outward, wrist[1] + 13], [6, 4.5], SKIN);
	drawLimb(context, shoulder, elbow, [10, 7], SKIN);
	drawLimb(context, shoulder, [(shoulder[0] + elbow[0]) / 2, (shoulder[1] + elbow[1]) / 2], [11, 10], SHIRT);
}

function drawHead(context: OffscreenCanvasRenderingContext2D): void {
	function blob(colour: string, x: number, y: number, radiusXPx: number, radiusYPx: number): void {
		context.fillStyle = colour;
		context.beginPath();
		context.ellipse(x, y, radiusXPx, radiusYPx, 0, 0, 2 * Math.PI);
		context.fill();
	}
	blob(HAIR, 120, 50, 18.5, 20);
	blob(SKIN, 103, 57, 3, 5);
	blob(SKIN, 137, 57, 3, 5);
	blob(SKIN, 120, 57, 16, 20);
	for (const x of [113, 127]) {
		blob('#f4f0ec', x, 54, 3.6, 2.1);
		blob('#20140e', x, 54, 1.8, 1.9);
		blob(HAIR, x, 49.5, 4.4, 1);
	}
	blob('#b57c5b', 120, 61, 2.4, 3.4);
	blob('#a3524a', 120, 68.5, 5, 1.6);
}

/** How far a joint may be from its place, as a ratio to the figure's height. House value: right backends are within a third of it, broken ones far off. */
const TOLERANCE_RATIO = 0.08;
const FIGURE_HEIGHT_PX = 264;

/** What is wrong with the pose found in the drawn figure; `null` when it is right. `null` for landmarks: nobody was found. */
export function probeFault(landmarks: Landmarks<'imagePx'> | null): string | null {
	if (landmarks === null) return 'nobody found';
	for (const name of PROBE_NAMES) {
		const [x, y] = PROBE_JOINTS[name];
		const found = landmarks[name];
		if (found === null) return `no ${name}`;
		const offRatio = Math.hypot(found.x - x, found.y - y) / FIGURE_HEIGHT_PX;
		if (offRatio > TOLERANCE_RATIO) return `${name} is off by ${offRatio.toFixed(2)} of the height`;
	}
	return null;
}
