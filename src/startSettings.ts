import { cameraAccess } from './io/camera/cameraAccess.ts';
import { listCameras } from './io/camera/cameraStream.ts';
import type { CameraSource } from './io/camera/frameSource.ts';
import { createPoseEstimator } from './io/estimator/client.ts';
import { openProbePictures } from './io/estimator/probePictures.ts';
import { CameraCheck } from './state/cameraCheck.svelte.ts';
import type { Settings } from './state/settings.svelte.ts';
import type { SettingsTools } from './state/settingsTools.ts';
import { SpeedTrial } from './state/speedTrial.svelte.ts';

/** What the composition root has at hand already. */
export interface SettingsParts {
	readonly settings: Settings;
	readonly openCamera: () => Promise<CameraSource>;
	readonly wait: (seconds: number, act: () => void) => () => void;
}

/** What is tried out in the settings, made anew for each visit to them. */
export function startSettings({ settings, openCamera, wait }: SettingsParts): SettingsTools {
	return {
		camera: new CameraCheck({
			openCamera,
			listCameras,
			access: cameraAccess,
			// Whether somebody is there as a whole, the small model tells as well.
			openEstimator: () =>
				createPoseEstimator({ model: settings.model ?? 'blazepose-lite', backend: settings.backend ?? undefined }),
		}),
		speed: new SpeedTrial({
			openEstimator: (model, backend) => createPoseEstimator({ model, backend }),
			openPictures: openProbePictures,
			kept: { read: () => settings.speeds, write: (text) => (settings.speeds = text) },
			clockS: () => performance.now() / 1000,
			wait,
			today: () => new Date(),
		}),
		reload: () => {
			location.reload();
		},
	};
}
