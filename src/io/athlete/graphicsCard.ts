/** Software that draws WebGL on the processor, as it names itself. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Whether WebGL is drawn without a graphics card: then pictures had better be cheap. */
export function drawnByProcessor(): boolean {
	const context = document.createElement('canvas').getContext('webgl2');
	if (context === null) return false;
	const names = context.getExtension('WEBGL_debug_renderer_info');
	const name: unknown = context.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER);
	context.getExtension('WEBGL_lose_context')?.loseContext();
	return typeof name === 'string' && SOFTWARE.test(name);
}
