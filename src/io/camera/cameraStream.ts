import { cameraError, wishesTooMuch } from './cameraError.ts';
import { SourceError } from './frameSource.ts';

export interface CameraWishes {
	/** A camera from {@link listCameras}. Left out or `null`: the one that looks at the person. */
	readonly deviceId?: string | null;
	/** Wished for, not insisted on. */
	readonly widthPx?: number;
	readonly heightPx?: number;
}

export interface CameraChoice {
	readonly deviceId: string;
	readonly label: string;
}

const DEFAULT_WIDTH_PX = 1280;
const DEFAULT_HEIGHT_PX = 720;
const WISHED_FPS = 30;

/** Asks for a camera, without sound. When the wishes can't be met, any camera is taken. Rejects with a {@link SourceError}. */
export async function openStream(wishes: CameraWishes): Promise<MediaStream> {
	const devices = mediaDevices();
	try {
		return await devices.getUserMedia({ audio: false, video: constraintsOf(wishes) });
	} catch (reason) {
		if (!wishesTooMuch(reason)) throw cameraError(reason);
	}
	try {
		return await devices.getUserMedia({ audio: false, video: true });
	} catch (reason) {
		throw cameraError(reason);
	}
}

/** The cameras of this device. Browsers tell their names only once one of them was allowed. */
export async function listCameras(): Promise<readonly CameraChoice[]> {
	const devices = await mediaDevices().enumerateDevices();
	return devices
		.filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
		.map(({ deviceId, label }, index) => ({ deviceId, label: label === '' ? `Camera ${index + 1}` : label }));
}

function constraintsOf({ deviceId, widthPx, heightPx }: CameraWishes): MediaTrackConstraints {
	const which: MediaTrackConstraints =
		deviceId === undefined || deviceId === null ? { facingMode: { ideal: 'user' } } : { deviceId: { exact: deviceId } };
	return {
		...which,
		width: { ideal: widthPx ?? DEFAULT_WIDTH_PX },
		height: { ideal: heightPx ?? DEFAULT_HEIGHT_PX },
		frameRate: { ideal: WISHED_FPS },
	};
}

/** Browsers hide the cameras from pages that did not come over a safe connection. */
function mediaDevices(): MediaDevices {
	const devices = (navigator as Partial<Pick<Navigator, 'mediaDevices'>>).mediaDevices;
	if (devices === undefined || !('requestVideoFrameCallback' in HTMLVideoElement.prototype)) {
		throw new SourceError('camera-unsupported', 'this page has no access to cameras');
	}
	return devices;
}
