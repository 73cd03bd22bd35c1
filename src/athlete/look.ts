import type { Build } from './body.ts';

/** What else is worn, and where it lies. */
export type Worn = 'nothing-more' | 'long-hair' | 'hood' | 'backpack';

/** Colours as 0xrrggbb. */
export interface Colours {
	readonly skin: number;
	readonly hair: number;
	readonly shirt: number;
	readonly shorts: number;
}

/** A piece of furniture: a box on the floor, in axes of the athlete's place (left, up, forward). */
export interface Furniture {
	readonly middleM: readonly [left: number, up: number, forward: number];
	readonly sizeM: readonly [width: number, height: number, depth: number];
	readonly colour: number;
}

/** The room behind the athlete and its light. */
export interface RoomLook {
	readonly wall: 'plain' | 'boxes' | 'stripes' | 'noise';
	readonly wallColour: number;
	readonly floorColour: number;
	/** Against the usual light. */
	readonly lightRatio: number;
	/** The lamp from the camera's direction, to its right positive. */
	readonly lightFromDeg: number;
	readonly furniture: readonly Furniture[];
	readonly seed: number;
}

/** How athlete and room look in a film. Plain data; what is unset is as in the demo. */
export interface FilmLook {
	readonly build?: Build;
	readonly colours?: Partial<Colours>;
	readonly worn?: Worn;
	readonly room?: RoomLook;
	/** Of the folds of the shirt. */
	readonly seed?: number;
}
