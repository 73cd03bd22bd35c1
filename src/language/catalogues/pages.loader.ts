export { getRuntime, getRuntime as getRuntimeRx } from '../catalogue.ts';
