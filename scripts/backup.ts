import { writeBackup } from '@server/platform/mongo/backup/write-backup'
import { openForScript } from './lib/script-database'

/** `npm run backup -- FILE`: all data of the database, checked by hash when it is restored. */
const file = process.argv[2]
if (!file) {
  console.error('用法：npm run backup -- 文件')
  process.exit(2)
}
const database = await openForScript()
try {
  const counts = await writeBackup(database.connection, file, new Date())
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  console.log(`已备份 ${total} 条记录到 ${file}`)
} finally {
  await database.stop()
}
