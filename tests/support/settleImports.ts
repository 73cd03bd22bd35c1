import { afterEach, vi } from 'vitest';

// What a view loads later than it stands is loaded before the test is over, and not into an environment that is gone.
afterEach(() => vi.dynamicImportSettled());
