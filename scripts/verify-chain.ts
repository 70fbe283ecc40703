import { compose } from '@server/compose'
import { sayFinding } from '@server/features/seals'
import { createLogger } from '@server/platform/log'
import { readEnv } from '../config/env'
import { openForScript } from './lib/script-database'

/**
 * `npm run verify:chain`: every chain of facts, every seal over them and the export, against each other. Names the first broken
 * link of each chain that does not hold, the first of all on the first line. Ends with 1 when something does not hold. May run
 * beside the service; changes nothing.
 */
const env = readEnv()
const database = await openForScript()
try {
  const log = createLogger({ level: 'error', part: 'verify' })
  const { seals } = await compose({ env, database, log, part: 'verify' })
  const { findings, ...counted } = await seals.verify()
  for (const finding of findings) console.log(sayFinding(finding))
  const { chains, facts, entries, waiting, exported } = counted
  console.log(
    `已核对 ${chains} 条链、${facts} 条事实、${entries} 条访问日志、${counted.seals} 个封存（已导出 ${exported} 个）；${waiting} 条链有新事实等待封存。`,
  )
  console.log(findings.length ? `有 ${findings.length} 处对不上。` : '全部完好。')
  if (findings.length) process.exitCode = 1
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
} finally {
  await database.stop()
}
