import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import vm from 'node:vm'

const require = createRequire(import.meta.url)
const { TmplGroup } =
  require('glass-easel-template-compiler') as typeof import('glass-easel-template-compiler')

export interface Templates {
  groups: Record<string, unknown>
  errors: string[]
}

/** Compiles the built templates with WeChat's own compiler; Alipay's are first rewritten to WeChat's words. */
export function compileTemplates(dist: string): Templates {
  const group = new TmplGroup()
  const errors: string[] = []
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const text = () => readFileSync(path.join(dist, name), 'utf8')
    const bare = name.replace(/\.\w+$/, '')
    if (/\.(wxml|axml)$/.test(name)) {
      const found: unknown[] = group.addTmpl(bare, name.endsWith('.axml') ? toWxml(text()) : text())
      errors.push(...found.map((error) => `${name}: ${String(error)}`))
    }
    if (name.endsWith('.wxs')) group.addScript(bare, text())
    if (name.endsWith('.sjs')) group.addScript(bare, text().replace('export default', 'module.exports ='))
  }
  const groups = vm.runInThisContext(`(${group.getTmplGenObjectGroups()})`) as Record<string, unknown>
  group.free()
  return { groups, errors }
}

function toWxml(axml: string): string {
  return axml
    .replace(/<import-sjs name="(\w+)" from="([^"]+?)\.sjs"\s*\/>/g, '<wxs module="$1" src="$2.wxs" />')
    .replace(/\ba:(for-item|for-index|for|key|if|elif|else)\b/g, 'wx:$1')
    .replace(/\s(on|catch)([A-Z]\w*)="/g, (_, kind: string, event: string) => {
      return ` ${kind === 'on' ? 'bind' : 'catch'}${event.toLowerCase()}="`
    })
    .replace(/(<(?:import|include) src="[^"]+)\.axml"/g, '$1.wxml"')
}
