import { parseArgs } from 'node:util'
import { readEnv } from '../config/env'
import { DEMO_LOGINS, demoCheck, fillWithDemoData, hasDemoData } from './demo-data'
import { importDemoLedger } from './demo-ledger'
import { importDemoLists } from './demo-lists'
import { startSentence } from './listen'
import { startHouse } from './start-house'

/**
 * `seed [--archives N] [--seed S] [--if-empty]`: fills the database with demo data and prints the demo logins, one JSON
 * object a line. A database that has the data already is left as it is, with --if-empty quietly, else with an error.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      archives: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      'if-empty': { type: 'boolean', default: false },
    },
  })
  if (readEnv().production) throw new Error('演示数据不能写入生产环境。')
  const archives = Number(values.archives)
  const seed = Number(values.seed)
  if (!Number.isInteger(archives) || archives < 1 || !Number.isInteger(seed))
    throw new Error('--archives 和 --seed 应是整数。')
  const { house } = await startHouse('seed')
  try {
    const filled = await hasDemoData(house)
    if (filled && !values['if-empty'])
      throw new Error('数据库里已经有演示数据。要重新生成，请先删除 var/ 目录。')
    if (!filled) {
      await fillWithDemoData(house, { archives, seed, papers: true })
      await importDemoLedger(house)
      await importDemoLists(house)
    }
    for (const login of DEMO_LOGINS)
      console.log(JSON.stringify({ login: { ...login, check: demoCheck(login.account, seed) } }))
  } finally {
    await house.database.stop()
  }
}

main().catch((error: unknown) => {
  console.error(startSentence(error))
  process.exitCode = 1
})
