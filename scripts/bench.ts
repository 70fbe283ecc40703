import { parseArgs } from 'node:util'
import { benchArrange } from './bench/arrange'
import { benchCertificate } from './bench/certificate'
import { benchChain } from './bench/chain'
import { benchCrypto } from './bench/crypto'
import { type Figure, lineOf } from './bench/figure'
import { benchFile } from './bench/file'
import { benchImport } from './bench/import'
import { benchLists } from './bench/lists'
import { benchLogin } from './bench/login'
import { benchPack } from './bench/pack'
import { benchRead } from './bench/read'
import { benchRoundTrips } from './bench/round-trips'
import { benchSearch } from './bench/search'
import { benchStart } from './bench/start'
import { benchSubmit } from './bench/submit'
import { benchTracker } from './bench/tracker'
import { openWorkshop, type Workshop } from './bench/workshop'

/**
 * `npm run bench -- [name …] [--json]`: measures the figures of the house against their goals, on a database of its own in a
 * temporary directory. One line a figure; ends with 1 when one misses its goal or cannot be measured.
 */
const WITH_DATABASE: Record<string, (shop: Workshop) => Promise<Figure[]>> = {
  roundtrips: benchRoundTrips,
  read: benchRead,
  tracker: benchTracker,
  submit: benchSubmit,
  login: benchLogin,
  start: benchStart,
  import: benchImport,
}
const ALONE: Record<string, (say: (line: string) => void) => Promise<Figure[]>> = {
  pack: benchPack,
  chain: benchChain,
  crypto: benchCrypto,
  certificate: benchCertificate,
  search: benchSearch,
  arrange: benchArrange,
  lists: benchLists,
  file: benchFile,
}
const NAMES = [...Object.keys(ALONE), ...Object.keys(WITH_DATABASE)]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})
const unknown = positionals.filter((name) => !NAMES.includes(name))
if (unknown.length > 0) {
  console.error(`no such figure: ${unknown.join(', ')}. There are: ${NAMES.join(', ')}`)
  process.exit(2)
}
const wanted = positionals.length > 0 ? positionals : NAMES
const say = (line: string): void => console.error(`# ${line}`)

function print(figures: readonly Figure[]): void {
  for (const figure of figures) {
    console.log(values.json ? JSON.stringify(figure) : lineOf(figure))
    if (!figure.pass) process.exitCode = 1
  }
}

async function measure(name: string, run: () => Promise<Figure[]>): Promise<void> {
  say(`measuring ${name}`)
  try {
    print(await run())
  } catch (error) {
    process.exitCode = 1
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

for (const [name, run] of Object.entries(ALONE))
  if (wanted.includes(name)) await measure(name, () => run(say))
const withDatabase = wanted.filter((name) => name in WITH_DATABASE)
if (withDatabase.length > 0) {
  const shop = await openWorkshop(say)
  try {
    for (const name of withDatabase)
      await measure(name, async () => (await WITH_DATABASE[name]?.(shop)) ?? [])
  } finally {
    await shop.close()
  }
}
