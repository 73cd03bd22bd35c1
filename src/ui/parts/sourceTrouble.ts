import type { ReviewTrouble } from '../../state/reviewRecording.ts';

type SourceTroubleCode = Extract<ReviewTrouble, { readonly kind: 'source' }>['code'];

export interface SourceTroubleText {
	/** What is the matter, without a full stop. */
	readonly title: string;
	/** One or two short sentences. */
	readonly whatToDo: string;
}

const TEXTS: Readonly<Record<SourceTroubleCode, SourceTroubleText>> = {
	'camera-refused': {
		title: 'The camera is not allowed',
		whatToDo: 'Allow it for this page, beside the address or in the system’s privacy settings. Then try again.',
	},
	'camera-missing': { title: 'No camera was found', whatToDo: 'Plug one in, then try again.' },
	'camera-busy': {
		title: 'The camera is in use',
		whatToDo: 'Close the other program or tab that shows it, then try again.',
	},
	'camera-lost': { title: 'The camera was disconnected', whatToDo: 'Plug it in again, then try again.' },
	'camera-black': { title: 'The picture is black', whatToDo: 'Open the camera’s cover or turn on a light.' },
	'camera-frozen': {
		title: 'The picture stands still',
		whatToDo: 'Unplug the camera and plug it in again, or choose another one.',
	},
	'camera-unsupported': {
		title: 'This page gets no camera',
		whatToDo: 'Open it over https in a current Chrome, Edge, Firefox or Safari.',
	},
	'file-empty': { title: 'This file is empty', whatToDo: 'Copy it from the camera or phone again.' },
	'file-not-video': {
		title: 'This is not a readable video',
		whatToDo: 'Choose an MP4, MOV or WebM file. Save other kinds as MP4 first, with HandBrake for example.',
	},
	'file-no-video-track': {
		title: 'This file has only sound',
		whatToDo: 'Choose a video with a picture.',
	},
	'file-codec': {
		title: 'This browser can’t decode this video',
		whatToDo: 'Save it as MP4 with H.264, with HandBrake for example, or try another browser.',
	},
	'file-damaged': {
		title: 'Part of this file is damaged',
		whatToDo: 'Copy it from the camera or phone again.',
	},
	'file-no-times': {
		title: 'The video’s pictures have no times',
		whatToDo: 'Save it as MP4 once more, with HandBrake for example.',
	},
	'file-too-large': {
		title: 'The pictures are too large',
		whatToDo: 'Save the video in 4K or less, then try again.',
	},
	'demo-unsupported': {
		title: 'The demo athlete can’t be drawn',
		whatToDo: 'Turn on graphics acceleration, or try another browser.',
	},
};

/** Why a camera or a video gives no pictures, and what to do about it. `codec`: what people call the one that can't be decoded. */
export function sourceTroubleText(code: SourceTroubleCode, codec: string | null = null): SourceTroubleText {
	if (code !== 'file-codec' || codec === null) return TEXTS[code];
	return { ...TEXTS[code], title: `This browser can’t decode ${codec} video` };
}
