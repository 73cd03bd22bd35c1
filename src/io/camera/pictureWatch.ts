import type { CameraTrouble } from './frameSource.ts';

/** One look at the camera's picture. Times are of the wall clock, from any steady origin. */
export interface PictureLook {
	readonly wallS: number;
	/** When the newest picture came. */
	readonly pictureAtS: number;
	/** Mean brightness, 0–1; `null` when it can't be told. */
	readonly lumaRatio: number | null;
	/** `muted`: the device or the system holds the pictures back. */
	readonly track: 'live' | 'muted';
	/** Browsers show no pictures to a page that nobody sees. */
	readonly page: 'visible' | 'hidden';
}

export interface PictureWatch {
	push(look: PictureLook): CameraTrouble | null;
}

/** Longer than a camera takes to set its exposure, or to hand over between two uses. */
const TROUBLE_AFTER_S = 2;
/** A covered lens gives noise up to about 2 %; the darkest room in which a person can be made out is far above. House. */
const BLACK_LUMA_RATIO = 0.03;
const LIGHT_LUMA_RATIO = 0.05;

/** Tells a picture that stays black or stands still from one that only falters. Light and new pictures end the trouble at once. */
export function createPictureWatch(): PictureWatch {
	let trouble: CameraTrouble | null = null;
	let darkSinceS: number | null = null;
	let visibleSinceS: number | null = null;
	return {
		push(look) {
			if (look.page === 'hidden') {
				darkSinceS = null;
				visibleSinceS = null;
				return trouble;
			}
			visibleSinceS ??= look.wallS;
			darkSinceS = isDark(look, trouble) ? (darkSinceS ?? look.wallS) : null;
			const stillForS = look.wallS - Math.max(look.pictureAtS, visibleSinceS);
			if (darkSinceS !== null && look.wallS - darkSinceS >= TROUBLE_AFTER_S) trouble = 'camera-black';
			else if (darkSinceS === null && stillForS >= TROUBLE_AFTER_S) trouble = 'camera-frozen';
			else if (hasPassed(trouble, darkSinceS, stillForS)) trouble = null;
			return trouble;
		},
	};
}

function isDark({ lumaRatio, track }: PictureLook, trouble: CameraTrouble | null): boolean {
	if (track === 'muted') return true;
	return lumaRatio !== null && lumaRatio < (trouble === 'camera-black' ? LIGHT_LUMA_RATIO : BLACK_LUMA_RATIO);
}

function hasPassed(trouble: CameraTrouble | null, darkSinceS: number | null, stillForS: number): boolean {
	return trouble === 'camera-frozen' ? stillForS < TROUBLE_AFTER_S && stillForS >= 0 : darkSinceS === null;
}
