import type { CameraCheck } from './cameraCheck.svelte.ts';
import type { SpeedTrial } from './speedTrial.svelte.ts';

/** What the settings try out. */
export interface SettingsTools {
	readonly camera: CameraCheck;
	readonly speed: SpeedTrial;
	/** Loads the page again, where something is read in with it only. */
	reload(): void;
}
