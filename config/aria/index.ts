import path from 'node:path'
import type { IPluginContext, TaroPlatformBase } from '@tarojs/service'
import { ariaAttributes } from './attributes'

/**
 * Taro's mini-program templates drop aria-* unless the attribute is registered per component
 * (NervJS/taro#10025): this plugin registers what the kit uses, in the templates and at run time.
 */
export default function ariaPlugin(ctx: IPluginContext): void {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: TaroPlatformBase) {
      if (!platform.template) return // H5 has no templates
      platform.template.mergeComponents(ctx, ariaAttributes)
      const runtime = path.resolve(__dirname, 'runtime.ts')
      platform.runtimePath = [platform.runtimePath].flat().concat(runtime)
    },
  })
}
