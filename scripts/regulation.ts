import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { carriers, kinds, marksIn, openRows, rowsOf, unknownMarks } from './lib/regulation'
import { root, sourceFiles } from './lib/sources'

/** `npm run regulation`: for every row of docs/REGULATION.md the rules, items, pages and tests that carry it; unknown ids fail. */
const rows = rowsOf(readFileSync(join(root, 'docs/REGULATION.md'), 'utf8'))
const marks = sourceFiles(root, ['client', 'server', 'shared', 'test']).flatMap(marksIn)
const brief = process.argv.includes('--brief')

for (const row of brief ? [] : rows) {
  const carried = carriers(row.id, marks)
  console.log(`${row.id}  ${row.demand}`)
  for (const kind of kinds) {
    for (const path of carried[kind]) console.log(`    ${kind.padEnd(5)} ${path}`)
  }
}

const open = openRows(rows, marks)
console.log(
  `\n${rows.length - open.length} of ${rows.length} rows are carried; open: ${open.join(' ') || 'none'}`,
)

const unknown = unknownMarks(rows, marks)
for (const { id, path } of unknown) console.log(`unknown id ${id} in ${path}`)
process.exitCode = unknown.length > 0 || rows.length === 0 ? 1 : 0
