import { hipsFirst as shared } from '../../faults/shared/hipsFirst.ts';

/** See the shared rule. */
export const hipsFirst = shared('squat');
