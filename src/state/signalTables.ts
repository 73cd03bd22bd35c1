import { measuringSignals, type SignalTable } from '../analysis/curves/signalTable.ts';
import type { PoseFrame } from '../analysis/pose/poseFrame.ts';
import { pausing } from './pausing.ts';

/** What was measured is the same for as long as the pictures are. */
const measured = new WeakMap<readonly PoseFrame[], SignalTable>();

/** The signals of a recording, measured while the page goes on. Rejects when stopped. */
export async function signalTable(frames: readonly PoseFrame[], signal: AbortSignal): Promise<SignalTable> {
	const known = measured.get(frames);
	if (known !== undefined) return known;
	const table = await pausing(measuringSignals(frames), signal);
	measured.set(frames, table);
	return table;
}
