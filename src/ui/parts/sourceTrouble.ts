import type { ReviewTrouble } from '../../state/reviewRecording.ts';

type SourceTroubleCode = Extract<ReviewTrouble, { readonly kind: 'source' }>['code'];

const TEXTS: Readonly<Record<SourceTroubleCode, string>> = {
	'camera-refused': 'The browser does not let this page use the camera. Allow it beside the address, then try again.',
	'camera-missing': 'No camera was found. Plug one in, then try again.',
	'camera-busy': 'Another program uses the camera. Close it, then try again.',
	'camera-lost': 'The camera was unplugged. Plug it in, then try again.',
	'camera-black': 'The picture is black. Open the camera’s cover or turn on a light.',
	'camera-frozen': 'The camera gives no new pictures. Unplug it and plug it in again.',
	'camera-unsupported': 'This browser gives no camera to this page. A current Chrome, Edge, Firefox or Safari does.',
	'file-empty': 'This file is empty. Copy it from the camera or phone again.',
	'file-not-video': 'This is not a video file. MP4, MOV and WebM can be reviewed.',
	'file-no-video-track': 'There is sound in this file, but no picture. Choose a video with a picture.',
	'file-codec': 'This browser can’t decode the video. Save it as MP4 with H.264, or try another browser.',
	'file-damaged': 'The file is damaged or its end is missing. Copy it from the camera or phone again.',
	'file-too-large': 'The pictures of this video are too large to decode here. Save it with 4K or less.',
	'demo-unsupported':
		'This browser can’t draw the demo athlete. Turn on graphics acceleration, or try another browser.',
};

/** Why a camera or a video gives no pictures, and what to do about it. */
export function sourceTroubleText(code: SourceTroubleCode): string {
	return TEXTS[code];
}
