import { compose, type House } from '@server/compose'
import { initKeys } from '@server/init-keys'
import { ANNOUNCE_MS, rewrapDataKeys, rotateDataKey } from '@server/platform/crypto/change-keys'
import { createLogger } from '@server/platform/log'
import { createKeyWalkStore } from '@server/platform/mongo/key-walk'
import { verifySealed } from '@server/platform/mongo/verify-sealed'
import { readEnv } from '../config/env'
import { openForScript } from './lib/script-database'

/**
 * `npm run keys -- init | status | verify | rotate [--field] [--index] | rewrap`, with the settings of the service.
 * docs/DEPLOY.md tells when. Ends with 1 when something is not as it should be.
 */
const USAGE = '用法：npm run keys -- init | status | verify | rotate [--field] [--index] | rewrap'
const SAMPLE = 500

const COMMANDS: Record<string, (house: House, flags: readonly string[]) => Promise<void>> = {
  status,
  verify,
  rotate,
  rewrap,
}

async function status({ keyMaker, database, clock }: House): Promise<void> {
  for (const record of await keyMaker.store.list()) {
    const { _id, suite, kekId, activeFrom, retiredAt } = record
    const state = retiredAt ? '已停用' : activeFrom > clock.now() ? '已公布，尚未启用' : '在用'
    console.log(`${_id}  ${suite}  主密钥 ${kekId}  ${state}  ${(retiredAt ?? activeFrom).toISOString()}`)
  }
  const walk = await createKeyWalkStore(database.connection).read()
  if (walk)
    console.log(`换密钥：目标 ${walk.target}，已改写 ${walk.changed} 条，本轮剩余 ${walk.passLeft} 条`)
}

/** Opens the newest values of every field: the end of each rehearsal of a restore. */
async function verify({ database, cipher, index }: House): Promise<void> {
  for (const { collection, path, whole, broken } of await verifySealed(
    database.connection,
    { cipher, index },
    SAMPLE,
  )) {
    console.log(`${broken ? '打不开' : '完好  '} ${collection}.${path}：${whole} 个完好，${broken} 个打不开`)
    if (broken) process.exitCode = 1
  }
}

async function rotate({ keyMaker, clock }: House, flags: readonly string[]): Promise<void> {
  const both = !flags.includes('--field') && !flags.includes('--index')
  for (const purpose of ['field', 'index'] as const) {
    if (!both && !flags.includes(`--${purpose}`)) continue
    const kid = await rotateDataKey(keyMaker, purpose, clock)
    console.log(
      `新的数据密钥 ${purpose} ${kid}（${keyMaker.suite}）${ANNOUNCE_MS / 1000} 秒后启用，由后台进程改写旧值。`,
    )
  }
}

async function rewrap({ keyMaker }: House): Promise<void> {
  const count = await rewrapDataKeys(keyMaker)
  console.log(`${count} 把数据密钥已改由主密钥 ${keyMaker.provider.current} 保护。`)
}

const [name = '', ...flags] = process.argv.slice(2)
const run = COMMANDS[name]
if (!run && name !== 'init') {
  console.error(USAGE)
  process.exit(2)
}
const env = readEnv()
const database = await openForScript()
try {
  if (run) {
    const log = createLogger({ level: 'error', part: 'keys' })
    await run(await compose({ env, database, log, part: 'keys' }), flags)
  } else {
    const made = await initKeys(env, database, new Date())
    console.log(made.length ? `已生成：\n${made.join('\n')}` : '密钥都已存在，没有改动。')
    console.log('请把 kek.json 另存一份，与数据库备份分开放：没有它，加密的内容永远打不开。')
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
} finally {
  await database.stop()
}
