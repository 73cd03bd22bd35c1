import './io/trustedScripts.ts';
import '@fontsource-variable/archivo/wdth.css';
import './app.css';
import { mount } from 'svelte';
import { version } from '../package.json';
import App from './App.svelte';
import { AUTO } from './analysis/analyzer.ts';
import { EXERCISES } from './analysis/exercises/registry.ts';
import type { CameraSource, LiveSource } from './io/camera/frameSource.ts';
import { browserStorage } from './io/storage/browserStorage.ts';
import { createTextDraft } from './io/storage/textDraft.ts';
import { createSettingsStore } from './io/storage/settingsStore.ts';
import { createSpeaker } from './io/speech/speaker.ts';
import { downloadFile, downloadPieces, downloadText } from './io/files/download.ts';
import { keepFinished, keepReviewed, keepSession, pastSessions } from './keepSessions.ts';
import { saveSession } from './saveSession.ts';
import type { AppServices } from './state/appServices.ts';
import type { Companion } from './state/companion.svelte.ts';
import type { AllDrafts } from './state/drafts.ts';
import type { KeepingPorts } from './state/keptReviews.svelte.ts';
import type { LivePorts } from './state/livePorts.ts';
import type { LiveSession } from './state/liveSession.svelte.ts';
import type { Nudging } from './state/nudging.svelte.ts';
import type { ProgrammeShelf } from './state/programmeShelf.svelte.ts';
import type { ReviewPorts, ReviewSession } from './state/reviewSession.svelte.ts';
import { parsePicturesPerS } from './analysis/session/samplingRate.ts';
import { writtenTag } from './language/formatting.ts';
import { Captions } from './state/captions.svelte.ts';
import { Settings } from './state/settings.svelte.ts';
import { createVoice } from './state/voice.ts';
import { guardLetterKeys } from './ui/letterKeys.ts';

const storage = browserStorage();
const settings = new Settings(createSettingsStore(storage), new URLSearchParams(location.search));

guardLetterKeys(window, () => settings.letterKeys);

const speaker = createSpeaker();
addEventListener('click', speaker.unlock, { once: true });
addEventListener('keydown', speaker.unlock, { once: true });

let drafts: Promise<AllDrafts> | null = null;
let shelf: Promise<ProgrammeShelf> | null = null;
let nudging: Promise<Nudging> | null = null;
let companion: Promise<Companion> | null = null;
const nudgesDraft = createTextDraft(storage, 'nudges');
const companionDraft = createTextDraft(storage, 'companion');

const clockS = () => performance.now() / 1000;
const wait = (seconds: number, act: () => void) => {
	const timer = setTimeout(act, seconds * 1000);
	return () => {
		clearTimeout(timer);
	};
};
const captions = new Captions({ clockS, wait });

const services: AppServices = {
	app: `plumbline ${version}`,
	settings,
	voice: createVoice({
		speaker,
		clockS,
		wait,
		onTurn: captions.turn.bind(captions),
		isOn: () => settings.voice,
		manner: () => ({
			volumeRatio: settings.volumeRatio,
			rateRatio: settings.rateRatio,
			language: writtenTag(),
		}),
	}),
	openDrafts: () => (drafts ??= import('./startDrafts.ts').then((start) => start.startDrafts(storage))),
	findLeftBehind: async () => {
		const [{ findLeftBehind }, all] = await Promise.all([import('./startDrafts.ts'), services.openDrafts()]);
		return findLeftBehind(all, services.app);
	},
	openShelf: () => (shelf ??= openShelf()),
	openNudging: () =>
		(nudging ??= import('./startNudging.ts').then((start) => start.startNudging(services, nudgesDraft))),
	openCompanion: () =>
		(companion ??= import('./startCompanion.ts').then((start) => start.startCompanion(companionDraft))),
	wornCompanion: async () => (companionDraft.load() === null ? companion : services.openCompanion()),
	saveText: downloadText,
	captions,
	keepSession,
	keepReviewed,
	pastSessions,
	whyNext: async (programme) => {
		const { nextWorkout } = await import('./state/workoutBeginning.ts');
		const { kind, because } = nextWorkout(programme, await pastSessions(), new Date());
		return kind === 'first' ? '' : because;
	},
	saveSession,
	openHistory: async () => (await import('./startHistory.ts')).startHistory(services.app),
	openData: async () => {
		const { startData } = await import('./startData.ts');
		return startData({ services, storage, reminders: nudgesDraft, watch: companionDraft });
	},
	openPictures: async (video) => (await import('./io/camera/pictureReader.ts')).openPictureReader(video),
	openSettings: async () => (await import('./startSettings.ts')).startSettings({ settings, openCamera, wait }),
	openCameraTrial: async () => new (await import('./state/cameraTrial.svelte.ts')).CameraTrial(openCamera),
	watchPorts: {
		readWatchFile: async (file) => (await import('./io/watchFiles/watchFile.ts')).readWatchFile(file),
		creationTimeS: async (video) => {
			const { creationTimeS, readableBlob } = await import('./io/files/creationTime.ts');
			return creationTimeS(readableBlob(video));
		},
	},
	film: {
		openMaker: async () => (await import('./io/camera/film/filmMaker.ts')).createFilmMaker(),
		saveFile: downloadFile,
		clockS: () => performance.now() / 1000,
	},
	startLive,
	startWorkout: async (query) =>
		(await import('./startWorkout.ts')).startWorkout(query, { services, livePorts, openCamera }),
	startReview,
};

async function openShelf(): Promise<ProgrammeShelf> {
	const { ProgrammeShelf } = await import('./state/programmeShelf.svelte.ts');
	return new ProgrammeShelf(createTextDraft(storage, 'programmes'));
}

/** Threads below which the small model keeps up and the large one does not. House, from two- and eight-core laptops. */
const FEW_THREADS = 4;

async function startLive(query: URLSearchParams): Promise<LiveSession> {
	const { LiveSession } = await import('./state/liveSession.svelte.ts');
	const exerciseId = query.get('exercise') ?? AUTO;
	const openSource = () => openLiveSource(query.get('source') ?? 'camera', query.get('shows') ?? exerciseId);
	return new LiveSession(exerciseId, { ...(await livePorts(openSource)), keepSession: keepFinished });
}

/** What a set in front of a camera needs, whichever camera it is. */
async function livePorts(openSource: LivePorts['openSource']): Promise<LivePorts> {
	const [{ createAnalyzer }, { createPoseEstimator }, { serialiseLandmarkTrack }, written, worn] = await Promise.all([
		import('./analysis/analyzer.ts'),
		import('./io/estimator/client.ts'),
		import('./analysis/session/landmarkTrack.ts'),
		services.openDrafts(),
		services.wornCompanion(),
	]);
	// Who chose a model keeps it.
	const looking = settings.model === null ? (await import('./startLooking.ts')).startLooking() : undefined;
	const model = settings.model ?? (navigator.hardwareConcurrency <= FEW_THREADS ? 'blazepose-lite' : 'blazepose-full');
	return {
		app: services.app,
		openSource,
		listCameras: async () => (await import('./io/camera/cameraStream.ts')).listCameras(),
		looking,
		openEstimator: () => createPoseEstimator({ model, backend: settings.backend ?? undefined }),
		createAnalyzer: (exerciseId, options) => createAnalyzer(exerciseId, { ...options, ...settings.judging }),
		speaksRule: (ruleId) => settings.ruleManner(ruleId) === 'spoken',
		voice: services.voice,
		draft: written.sets.begin(),
		heart: () => worn?.heartRates ?? [],
		saveSession,
		saveTrack: (track) => {
			downloadText('live.landmarks.json', serialiseLandmarkTrack(track));
		},
		clockS: () => performance.now() / 1000,
		today: () => new Date(),
	};
}

async function openCamera(): Promise<CameraSource> {
	return (await import('./io/camera/webcam.ts')).openWebcam({ deviceId: settings.cameraId });
}

/** `shows`: the exercise that the demo athlete does; the first one that is known when it is to be recognised. */
async function openLiveSource(kind: string, shows: string): Promise<LiveSource | CameraSource> {
	if (kind === 'demo') {
		const [{ openDemo }, { demoViewOf }] = await Promise.all([
			import('./io/athlete/demoSource.ts'),
			import('./ui/parts/exerciseFigure.ts'),
		]);
		const exercise = EXERCISES.find(({ id }) => id === shows) ?? EXERCISES[0];
		return openDemo(exercise === undefined ? {} : { exerciseId: exercise.id, view: demoViewOf(exercise) });
	}
	return openCamera();
}

async function startReview(query: URLSearchParams): Promise<ReviewSession> {
	const [{ ReviewSession }, { createAnalyzer }, { openVideoFile }, { createPoseEstimator }, estimators] =
		await Promise.all([
			import('./state/reviewSession.svelte.ts'),
			import('./analysis/analyzer.ts'),
			import('./io/camera/videoFile.ts'),
			import('./io/estimator/client.ts'),
			import('./io/estimator/poseEstimator.ts'),
		]);
	const { BACKENDS, POSE_MODELS, ESTIMATES_VERSION } = estimators;
	const ports: ReviewPorts = {
		app: services.app,
		keeping: query.get('keep') === 'off' ? null : await openKeeping(ESTIMATES_VERSION),
		openVideo: (file, picturesPerS) => openVideoFile(file, picturesPerS === null ? {} : { maxFps: picturesPerS }),
		openEstimator: (model, backend) =>
			createPoseEstimator({ model, backend: backend ?? undefined, threads: 'measured' }),
		createAnalyzer: (exerciseId, options) => createAnalyzer(exerciseId, { ...options, ...settings.judging }),
		save: downloadPieces,
		clockS: () => performance.now() / 1000,
	};
	return new ReviewSession(ports, {
		exerciseId: query.get('exercise') ?? AUTO,
		model: POSE_MODELS.find((model) => model === query.get('model')) ?? settings.model ?? 'blazepose-full',
		backend: BACKENDS.find((backend) => backend === query.get('backend')) ?? settings.backend,
		picturesPerS: parsePicturesPerS(query.get('rate')),
	});
}

async function openKeeping(estimates: number): Promise<KeepingPorts> {
	const [{ createReviewStore }, { fileFingerprint }, { createStayRequest }] = await Promise.all([
		import('./io/storage/reviewStore.ts'),
		import('./io/files/fileFingerprint.ts'),
		import('./io/storage/stayRequest.ts'),
	]);
	const askToStay = createStayRequest(createSettingsStore(storage));
	return { store: createReviewStore(), fingerprint: fileFingerprint, estimates, today: () => new Date(), askToStay };
}

const target = document.getElementById('app');
if (target === null) throw new Error('the page has no #app');
mount(App, { target, props: { services, root: target } });
// Reminders that were switched on in an earlier visit go on.
if (nudgesDraft.load() !== null) void services.openNudging();
// What is driven by a program meets no service worker unless it asks for one.
const isKept = !navigator.webdriver || new URLSearchParams(location.search).has('sw');
if (import.meta.env.PROD && isKept && 'serviceWorker' in navigator) {
	const keepFiles = () =>
		void import('./startOffline.ts').then(({ startOffline }) => startOffline(createTextDraft(storage, 'offline')));
	// Texts come before this file does, and may come later than the page.
	if (document.readyState === 'complete') keepFiles();
	else addEventListener('load', keepFiles);
}
