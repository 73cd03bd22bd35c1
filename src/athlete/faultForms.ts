import type { FaultForm } from './faultForms/faultForm.ts';
import { FLOOR_FAULT_FORMS } from './faultForms/floor.ts';
import { STANDING_FAULT_FORMS } from './faultForms/standing.ts';

/** How the athlete shows the fault of every rule, by the rule's id. Tests and measurements share it. */
export const FAULT_FORMS: readonly FaultForm[] = [...STANDING_FAULT_FORMS, ...FLOOR_FAULT_FORMS];
