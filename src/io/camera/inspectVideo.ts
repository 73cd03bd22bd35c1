import { BlobSource, Input, MATROSKA, MP4, QTFF, WEBM, type InputVideoTrack } from 'mediabunny';
import { codecName } from './codecName.ts';
import { fileError } from './fileError.ts';
import { SourceError } from './frameSource.ts';

/** A file that a video player would show to its end lacks less than this, in seconds. */
const MAX_MISSING_TAIL_S = 0.5;

/** A size that every decoder takes, to tell a codec that is unknown from a picture that is too large. */
const MODEST_SIZE = { codedWidth: 1280, codedHeight: 720 };

export interface InspectedVideo {
	readonly input: Input;
	readonly track: InputVideoTrack;
	/** Size as it is shown: upright, with square pixels. */
	readonly widthPx: number;
	readonly heightPx: number;
	readonly durationS: number;
}

/** Opens a file far enough to know that its pictures can be decoded. Rejects with a {@link SourceError}. */
export async function inspectVideo(file: Blob): Promise<InspectedVideo> {
	const input = new Input({ formats: [MP4, QTFF, WEBM, MATROSKA], source: new BlobSource(file) });
	try {
		const track = await videoTrackOf(input);
		await requireDecodable(track);
		return {
			input,
			track,
			widthPx: await track.getDisplayWidth(),
			heightPx: await track.getDisplayHeight(),
			durationS: await durationOf(input, track),
		};
	} catch (reason) {
		input.dispose();
		throw fileError(reason);
	}
}

/** Whether the end of the file is missing: its pictures end well before the length that it states. */
export async function lacksTail({ input, durationS }: InspectedVideo, lastEndS: number): Promise<boolean> {
	if (durationS - lastEndS <= MAX_MISSING_TAIL_S) return false;
	// WebM states one length for all tracks: sound that goes on alone is no damage.
	const format = await input.getFormat();
	if (format !== WEBM && format !== MATROSKA) return true;
	const sound = await input.getPrimaryAudioTrack();
	const soundEndS = sound === null ? 0 : await sound.computeDuration();
	return durationS - soundEndS > MAX_MISSING_TAIL_S;
}

async function videoTrackOf(input: Input): Promise<InputVideoTrack> {
	if (!(await input.canRead())) throw new SourceError('file-not-video', 'no known container');
	const tracks = await input.getTracks();
	if (tracks.length === 0) throw new SourceError('file-damaged', 'the list of tracks is missing');
	const track = await input.getPrimaryVideoTrack();
	if (track === null) throw new SourceError('file-no-video-track', 'no video track');
	return track;
}

async function requireDecodable(track: InputVideoTrack): Promise<void> {
	const codec = await track.getCodec();
	const name = codecName(codec, await track.getInternalCodecId());
	if (codec === null) throw new SourceError('file-codec', 'unknown codec', { codec: name });
	if (await track.canDecode()) return;
	const config = await track.getDecoderConfig();
	const known =
		config !== null &&
		'VideoDecoder' in globalThis &&
		(await VideoDecoder.isConfigSupported({ ...config, ...MODEST_SIZE })).supported === true;
	const message = `this browser can't decode ${codec} at this size`;
	throw known ? new SourceError('file-too-large', message) : new SourceError('file-codec', message, { codec: name });
}

async function durationOf(input: Input, track: InputVideoTrack): Promise<number> {
	const statedS = await input.getDurationFromMetadata([track]);
	return statedS ?? (await track.computeDuration());
}
