import type { Session } from '../analysis/session/session.ts';
import type { Programme } from '../workout/programme.ts';
import type { PictureReader } from '../io/camera/pictureReader.ts';
import type { Captions } from './captions.svelte.ts';
import type { CameraTrial } from './cameraTrial.svelte.ts';
import type { Companion } from './companion.svelte.ts';
import type { AllDrafts, LeftBehind } from './drafts.ts';
import type { FilmPorts } from './filmExport.svelte.ts';
import type { SessionFile } from './liveRecord.ts';
import type { History } from './history.svelte.ts';
import type { LiveSession } from './liveSession.svelte.ts';
import type { Nudging } from './nudging.svelte.ts';
import type { ProgrammeShelf } from './programmeShelf.svelte.ts';
import type { ReviewSession } from './reviewSession.svelte.ts';
import type { WatchPorts } from './reviewWatch.ts';
import type { WorkoutSession } from './workoutSession.svelte.ts';
import type { YourData } from './yourData.svelte.ts';
import type { Settings } from './settings.svelte.ts';
import type { SettingsTools } from './settingsTools.ts';
import type { Voice } from './voice.ts';

/** What the shell hands to its views. Sessions are made when a view is opened, with their code loaded then. */
export interface AppServices {
	/** e.g. `plumbline 0.1.0` */
	readonly app: string;
	readonly settings: Settings;
	readonly voice: Voice;
	/** All that is said, in writing. */
	readonly captions: Captions;
	/** Hands a session to the person as a file. */
	saveSession(session: Session, as: SessionFile): void;
	/** Opens a video for its single pictures. */
	openPictures(video: File): Promise<PictureReader>;
	/** What the settings try out. */
	openSettings(): Promise<SettingsTools>;
	/** A look at the camera, which is off until it is asked for. */
	openCameraTrial(): Promise<CameraTrial>;
	readonly watchPorts: WatchPorts;
	/** Makes videos with what was found drawn over them. */
	readonly film: FilmPorts;
	/** What is written as it goes. */
	openDrafts(): Promise<AllDrafts>;
	/** What was cut short and is kept nowhere else. Never rejects. */
	findLeftBehind(): Promise<LeftBehind>;
	/** All workouts there are. One shelf for the whole visit. */
	openShelf(): Promise<ProgrammeShelf>;
	/** The reminders of the day. They go on as long as the page is open. */
	openNudging(): Promise<Nudging>;
	/** Everything that is worn. One for the whole visit. */
	openCompanion(): Promise<Companion>;
	/** The same for somebody who trains: `null` when nothing was ever paired. */
	wornCompanion(): Promise<Companion | null>;
	/** Hands a text to the person as a file. */
	saveText(fileName: string, text: string): void;
	/** Keeps a session on this device. Resolves to what became of it, in words. */
	keepSession(session: Session): Promise<string>;
	/** The same for a reviewed recording: in the place of an earlier review of its file. */
	keepReviewed(session: Session): Promise<string>;
	/** What was kept on this device, latest first; none where storage is refused. Never rejects. */
	pastSessions(): Promise<readonly Session[]>;
	/** Why the next workout of a programme is as it is, in one sentence; empty before the first. Never rejects. */
	whyNext(programme: Programme): Promise<string>;
	/** What is kept on this device, read anew. */
	openHistory(): Promise<History>;
	/** All that is kept of a person, read anew: how much, out, in, and away. */
	openData(): Promise<YourData>;
	/** Opens a workout for `programme=`, `source=camera|demo` and `continue=yes` of the address. Rejects when there is none. */
	startWorkout(query: URLSearchParams): Promise<WorkoutSession>;
	/** Opens the live view's session for `exercise=` and `source=camera|demo` of the address. */
	startLive(query: URLSearchParams): Promise<LiveSession>;
	/** Opens the review view's session for `exercise=`, `model=`, `backend=`, `rate=` and `keep=off` of the address. */
	startReview(query: URLSearchParams): Promise<ReviewSession>;
}
