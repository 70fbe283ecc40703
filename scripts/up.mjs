/**
 * `npm run up`: installs, builds what is stale, starts the whole product with demo data and says where to look.
 * Plain node without packages until they are installed. The processes stand in lib/processes.mjs, the ports in lib/ports.mjs.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeBuild } from './lib/builds.mjs'
import { indented, say, seconds, stopWith } from './lib/console.mjs'
import { createHouse } from './lib/house.mjs'
import { ensurePackages } from './lib/install.mjs'
import { portFaults, portOf } from './lib/ports.mjs'
import { logDirectory } from './lib/processes.mjs'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19))
  stopWith(`需要 Node 20.19 或更新的版本，现在是 ${process.versions.node}。`)

const faults = await portFaults()
if (faults.length > 0) stopWith(faults.join('\n'))

const house = createHouse()
try {
  await ensurePackages(say)
  say('准备程序')
  for (const name of ['server', 'admin', 'h5']) await build(name)
  say('启动')
  await house.open()
  if (!house.isClosing()) welcome()
} catch (error) {
  await house.close(1, error.message)
}

async function build(name) {
  if (house.isClosing()) return
  const began = Date.now()
  const { code, output, fresh } = await makeBuild(name)
  if (house.isClosing()) return
  if (code !== 0) throw new Error(`${name} 构建失败：\n${indented(output)}`)
  say(fresh ? `  ${name} 没有改动，沿用上次的构建` : `  ${name} 已构建（${seconds(began)}）`)
}

function welcome() {
  const at = (port, path) => `http://localhost:${portOf(port)}${path}`
  say(`
档易办已启动。

  群众端页面    ${at('citizen', '/')}
  工作人员端    ${at('staff', '/')}
  接口文档      ${at('staff', '/docs')}（工作人员）  ${at('citizen', '/docs')}（群众）
  短信收件箱    ${at('simulators', '/inbox')}
  演示验证器    ${at('simulators', '/authenticator/')}（工作人员的动态验证码）

演示账号（都是虚构的）
${logins().join('\n') || '  见 README'}

按 Ctrl-C 停止。数据保留在 var/ 中，下次启动继续使用。`)
}

function logins() {
  const lines = readFileSync(join(logDirectory, 'seed.log'), 'utf8').split('\n')
  return lines
    .filter((line) => line.startsWith('{"login"'))
    .map((line) => JSON.parse(line).login)
    .map(({ who, account, secret, check }) => {
      const asked = check ? `，新设备还要核对：${check.name} ${check.idNumber}` : ''
      return `  ${who}：${account}  ${secret}${asked}`
    })
}
