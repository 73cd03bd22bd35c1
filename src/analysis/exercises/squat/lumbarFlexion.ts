import { lumbarFlexion as shared } from '../../faults/shared/lumbarFlexion.ts';

/** See the shared rule. */
export const lumbarFlexion = shared('squat');
