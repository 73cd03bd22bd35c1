import { formatNumber } from '../../language/formatting.ts';
import type { CameraCheck } from '../../state/cameraCheck.svelte.ts';
import { framingText } from '../../state/liveWords.ts';
import type { ReviewTrouble } from '../../state/reviewRecording.ts';
import { sourceTroubleText, type SourceTroubleText } from '../parts/sourceTrouble.ts';

/** Why there is no camera, and the ways to one, the likeliest first. */
export interface CameraHelp extends SourceTroubleText {
	readonly ways: readonly string[];
}

const WITHOUT =
	'Until then: the demo athlete on Home, the guide and reviewing a video need no camera. Nothing of Plumbline is locked.';
const COMPANY =
	'On a company laptop the company may have switched cameras off for web pages: then only whoever looks after it can allow this address.';

const POLICY: CameraHelp = {
	title: 'This page may use no camera here',
	whatToDo: 'Whoever serves it, or the page that it is shown in, has switched cameras off.',
	ways: ['Open Plumbline by its own address, in a tab of its own.', COMPANY, WITHOUT],
};

const WAYS: Readonly<Partial<Record<string, readonly string[]>>> = {
	'camera-refused': [
		'In the browser: press the sign beside the address, set the camera to allowed, and try again.',
		'In the system: privacy settings, camera, and there this browser.',
		COMPANY,
		WITHOUT,
	],
	'camera-missing': [
		'Some laptops have a key, a slider or a cover that takes the camera away altogether.',
		'A phone can stand in as a camera for many systems, by cable or without.',
		COMPANY,
		WITHOUT,
	],
	'camera-busy': [
		'Video calls keep the camera also while nobody calls: end the program, not only its window.',
		'If nothing uses it, unplug it and plug it in again, or start the computer anew.',
		WITHOUT,
	],
	'camera-unsupported': [WITHOUT],
};

/** What to do about a camera that can’t be had. `access`: what the browser said of it before. */
export function cameraHelp(trouble: ReviewTrouble, access: CameraCheck['access']): CameraHelp {
	const code = trouble.kind === 'source' ? trouble.code : 'camera-busy';
	if (code === 'camera-refused' && access === 'policy') return POLICY;
	return { ...sourceTroubleText(code), ways: WAYS[code] ?? [] };
}

const NOT_YET = 'Looking…';
/** Fewer pictures a second than this can’t show a rep’s faults, see `MIN_FRAME_RATE_HZ`. */
const FEW_PICTURES_PER_S = 10;
/** House: below this many a second a camera is not at its best, which is nearly always for want of light. */
const FEWER_PICTURES_PER_S = 20;

export function paceText(picturesPerS: number | null): string {
	if (picturesPerS === null) return NOT_YET;
	const whole = Math.round(picturesPerS);
	const count = formatNumber(whole);
	if (whole < FEW_PICTURES_PER_S) return `${count} a second: too few to judge by. More light often helps.`;
	if (whole < FEWER_PICTURES_PER_S) return `${count} a second: enough. More light often gives more.`;
	return `${count} a second: good`;
}

export function sizeText(size: CameraCheck['size']): string {
	return size === null ? NOT_YET : `${size.widthPx} × ${size.heightPx} px`;
}

export function lightText(light: CameraCheck['light'], trouble: CameraCheck['pictureTrouble']): string {
	if (trouble !== null) return sourceTroubleText(trouble).whatToDo;
	if (light === null) return NOT_YET;
	return light === 'too-dark' ? framingText('too-dark', 'upright') : 'Bright enough';
}

export function bodyText(body: CameraCheck['body']): string {
	if (body === null) return NOT_YET;
	return body === 'whole' ? 'I see you from head to feet' : framingText(body, 'upright');
}
