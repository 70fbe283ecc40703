import { BackupDamaged } from '@server/platform/mongo/backup/format'
import { DatabaseNotEmpty, restoreBackup } from '@server/platform/mongo/backup/restore-backup'
import { openForScript } from './lib/script-database'

/** `npm run restore -- FILE [--replace]`: the whole file is checked first; `--replace` empties the database. */
const args = process.argv.slice(2)
const file = args.find((arg) => !arg.startsWith('--'))
if (!file) {
  console.error('用法：npm run restore -- 文件 [--replace]')
  process.exit(2)
}
const database = await openForScript()
try {
  const counts = await restoreBackup(database.connection, file, { replace: args.includes('--replace') })
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  console.log(`已恢复 ${total} 条记录`)
} catch (error) {
  console.error(sentenceFor(error))
  process.exitCode = 1
} finally {
  await database.stop()
}

function sentenceFor(error: unknown): string {
  if (error instanceof DatabaseNotEmpty) return '数据库里已有数据。确认要全部替换时，请加 --replace。'
  if (error instanceof BackupDamaged) return `备份文件不能使用，没有改动任何数据：${error.message}`
  return `恢复没有完成，请用 --replace 再次恢复：${String(error)}`
}
