/**
 * Whether this page may use a camera, as far as it can be known without asking for one. `policy`: the page, or the one it is shown in, has
 * taken cameras from itself; `unknown`: the browser does not tell.
 */
export type CameraAccess = 'granted' | 'asks' | 'denied' | 'policy' | 'unknown';

const BY_STATE: Readonly<Record<PermissionState, CameraAccess>> = {
	granted: 'granted',
	prompt: 'asks',
	denied: 'denied',
};

interface FeaturePolicy {
	allowsFeature(name: string): boolean;
}

/** Never rejects. */
export async function cameraAccess(): Promise<CameraAccess> {
	const { featurePolicy } = document as { featurePolicy?: FeaturePolicy };
	if (featurePolicy?.allowsFeature('camera') === false) return 'policy';
	try {
		const { state } = await navigator.permissions.query({ name: 'camera' });
		return BY_STATE[state];
	} catch {
		return 'unknown';
	}
}
