/** Stands in for the WebGPU backend inside pose-detection, where only PoseNet uses it: the backend itself is loaded when it is chosen. */
export const webgpu_util = null;
export function WebGPUBackend(): void {
	throw new Error('PoseNet is not part of Plumbline');
}
