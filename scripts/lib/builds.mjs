import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { exec, nodeTool, root } from './exec.mjs'
import { dropStamp, hashOf, isStale, writeStamp } from './stale.mjs'

const shared = ['package-lock.json', 'tsconfig.json', 'shared', 'client/common']
const atTop = ['babel.config.cjs', 'project.config.json', 'mini.project.json']
const taro = [...shared, 'client/app', 'config', ...atTop]
const taroBuild = (type, first) => ({
  name: type,
  inputs: taro,
  variables: ['API_BASE'],
  outputs: [`dist/${type}/${first}`],
  command: nodeTool('@tarojs/cli/bin/taro', 'build', '--type', type),
})

/** Every build of the product: what it reads, what must be there afterwards, and how it is made. */
export const builds = {
  weapp: taroBuild('weapp', 'app.json'),
  alipay: taroBuild('alipay', 'app.json'),
  h5: taroBuild('h5', 'index.html'),
  admin: {
    name: 'admin',
    inputs: [...shared, 'client/admin', 'config'],
    outputs: ['dist/admin/index.html'],
    command: nodeTool('vite/bin/vite.js', 'build', '--config', 'config/vite.admin.ts'),
  },
  server: {
    name: 'server',
    inputs: [
      'package-lock.json',
      'tsconfig.json',
      'shared',
      'server',
      'config/env.ts',
      'scripts/lib/server-bundle.ts',
    ],
    outputs: ['dist/server/main.mjs', 'dist/server/worker.mjs', 'dist/server/simulators.mjs'],
    command: [process.execPath, '--import', 'tsx', 'scripts/build-server.ts'],
  },
}

/** Makes a build unless what it reads is unchanged. Answers { code, output, fresh }. */
export async function makeBuild(name) {
  const build = builds[name]
  if (!isStale(root, build)) return { code: 0, output: '', fresh: true }
  const hash = hashOf(root, build)
  dropStamp(root, build)
  // Taro ends with 0 when its configuration is wrong: only what is newly there counts.
  for (const path of build.outputs) rmSync(join(root, path), { force: true })
  const { code, output } = await exec(build.command, { env: { NODE_ENV: 'production' } })
  const absent = build.outputs.filter((path) => !existsSync(join(root, path)))
  if (code === 0 && absent.length > 0) {
    return { code: 1, output: `${output}\nThe build left no ${absent.join(', ')}.` }
  }
  if (code === 0) writeStamp(root, build, hash)
  return { code, output, fresh: false }
}
