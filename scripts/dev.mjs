/**
 * `npm run dev`: the product with everything watched. The server is rebuilt and restarted on a change (esbuild), the citizen page
 * comes from Taro's own server and the staff view from Vite's, each passing /api on to its API.
 */
import { say, stopWith } from './lib/console.mjs'
import { root } from './lib/exec.mjs'
import { createHouse } from './lib/house.mjs'
import { ensurePackages } from './lib/install.mjs'
import { devPorts, portFaults, portOf, ports } from './lib/ports.mjs'
import { processes } from './lib/processes.mjs'

const faults = await portFaults({ ...ports, ...devPorts }, 'npm run dev')
if (faults.length > 0) stopWith(faults.join('\n'))
await ensurePackages(say)

const page = (name) => `http://localhost:${portOf(name)}/`
const onPort = (name) => ['--port', String(portOf(name))]
const lasting = processes.filter(({ name }) => name === 'database' || name === 'seed')
const restarted = processes.filter((spec) => !lasting.includes(spec))
const watchers = [
  {
    name: 'h5',
    label: '群众端页面',
    file: 'node_modules/@tarojs/cli/bin/taro',
    args: ['build', '--type', 'h5', '--watch', ...onPort('h5')],
    ready: { urls: [page('h5')] },
  },
  {
    name: 'admin',
    label: '工作人员端页面',
    file: 'node_modules/vite/bin/vite.js',
    args: ['--config', 'config/vite.admin.ts', '--strictPort', ...onPort('admin')],
    ready: { urls: [page('admin')] },
  },
]
process.env.STAFF_API = `http://127.0.0.1:${portOf('staff')}`
process.env.NODE_ENV ??= 'development'
const { register } = await import('tsx/esm/api')
register()
const { watchServer } = await import('./lib/watch-server.ts')

const house = createHouse()
let turn = Promise.resolve()
let opened = false

try {
  await watchServer(root, () => {
    turn = turn.then(renew).catch((error) => house.close(1, error.message))
    return turn
  })
} catch (error) {
  await house.close(1, error.message)
}

/** After each good build: the first opens everything, the later ones restart what runs our server code. */
async function renew() {
  if (house.isClosing()) return
  if (opened) return restart()
  opened = true
  await house.open([...lasting, ...restarted, ...watchers])
  say(
    `\n  群众端页面    ${page('h5')}\n  工作人员端    ${page('admin')}\n  短信收件箱    ${page('simulators')}inbox\n  演示验证器    ${page('simulators')}authenticator/`,
  )
  say('\n修改代码后自动重建，按 Ctrl-C 停止。')
}

async function restart() {
  say('\n服务端代码有改动，重新启动')
  for (const { name } of restarted.toReversed()) await house.stopOne(name)
  await house.open(restarted)
}
