import { compose } from '@server/compose'
import { sayFinding } from '@server/features/seals'
import { createLogger } from '@server/platform/log'
import type { sealsOf } from '@server/seals'
import { readEnv } from '../config/env'
import { openForScript } from './lib/script-database'

type SealRoom = ReturnType<typeof sealsOf>

/**
 * `npm run verify:chain`: every chain of facts, every seal over them and the export, against each other. Names the first broken
 * link of each chain that does not hold, the first of all on the first line. Ends with 1 when something does not hold. May run
 * beside the service; changes nothing. With `-- --facts archives/ID` it prints that chain as JSON instead, for whoever checks it
 * outside with scripts/verify-export.mjs.
 */
const [option, chain] = process.argv.slice(2)
const env = readEnv()
const database = await openForScript()
try {
  const log = createLogger({ level: 'error', part: 'verify' })
  const { seals } = await compose({ env, database, log, part: 'verify' })
  if (option === '--facts' && chain) await printFacts(seals.facts, chain)
  else if (option === undefined) await checkAll(seals.verify)
  else throw new Error('用法：npm run verify:chain，或 npm run verify:chain -- --facts archives/编号')
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
} finally {
  await database.stop()
}

/** The facts hold salted commitments in the place of what is personal; names of staff who acted are plain. */
async function printFacts(read: SealRoom['facts'], wanted: string): Promise<void> {
  const facts = await read(wanted)
  if (!facts) throw new Error(`没有这条链：${wanted}`)
  console.log(JSON.stringify({ chain: wanted, facts }))
}

async function checkAll(verify: SealRoom['verify']): Promise<void> {
  const { findings, ...counted } = await verify()
  for (const finding of findings) console.log(sayFinding(finding))
  const { chains, facts, entries, waiting, exported } = counted
  console.log(
    `已核对 ${chains} 条链、${facts} 条事实、${entries} 条访问日志、${counted.seals} 个封存（已导出 ${exported} 个）；${waiting} 条链有新事实等待封存。`,
  )
  console.log(findings.length ? `有 ${findings.length} 处对不上。` : '全部完好。')
  if (findings.length) process.exitCode = 1
}
