export type Light = 'enough' | 'too-dark';

/** Mean brightness below which the model finds nobody, 0–1. House, tried on darkened clips. */
const DARK_BRIGHTNESS = 0.12;

/** @param brightness 0 = black to 1 = white */
export function lightOf(brightness: number): Light {
	return brightness < DARK_BRIGHTNESS ? 'too-dark' : 'enough';
}

const LOOK_EVERY_S = 1;

/**
 * Tells whether the picture is too dark, looking at it only while nobody is found and at most once a second.
 * `brightness`: mean of the picture, 0 = black to 1 = white, `null` when it can't be read.
 */
export function createLightWatch(
	brightness: () => number | null,
): (somebody: 'there' | 'nobody', timeS: number) => Light {
	let lookedAtS: number | null = null;
	let light: Light = 'enough';
	return (somebody, timeS) => {
		if (somebody === 'there') {
			light = 'enough';
		} else if (lookedAtS === null || timeS - lookedAtS >= LOOK_EVERY_S) {
			lookedAtS = timeS;
			const value = brightness();
			light = value === null ? 'enough' : lightOf(value);
		}
		return light;
	};
}
