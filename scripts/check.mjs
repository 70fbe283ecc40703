/**
 * `npm run check`: installs what is missing, runs every check and test, and ends with one line `N passed, N failed`.
 * Plain node without packages, because it runs in a fresh clone. `npm run check -- biome oxlint` runs only the steps named;
 * `--suite=sm4` runs everything under the national suite of encryption in the place of AES, and the other way round.
 */
import { indented, say, seconds } from './lib/console.mjs'
import { ensureDebianTools, ensurePackages } from './lib/install.mjs'
import { machineLine } from './lib/machine.mjs'
import { runSteps } from './lib/schedule.mjs'

const began = Date.now()
const asked = process.argv.slice(2)
const named = asked.filter((word) => !word.startsWith('--'))
const suite = asked.find((word) => word.startsWith('--suite='))?.slice('--suite='.length) ?? 'aes'

say(machineLine())
const everything = named.length === 0
await prepare((tell) => Promise.all([ensurePackages(tell), everything && ensureDebianTools(tell)]))

const { stepsUnder, suiteNames } = await import('./lib/check-steps.mjs')
if (!suiteNames.includes(suite)) {
  say(`There is no suite ${suite}. There are: ${suiteNames.join(', ')}`)
  process.exit(1)
}
const steps = stepsUnder(suite)
const chosen = everything ? steps : steps.filter((step) => named.includes(step.name))
const startedAt = new Map()
const results = await runSteps(withoutForeignNeeds(chosen), {
  started: (step) => startedAt.set(step.name, Date.now()),
  ended: report,
})

const total = { passed: 0, failed: 0 }
for (const { passed, failed } of results.values()) {
  total.passed += passed
  total.failed += failed
}
const broken = [...results].filter(([, { failed }]) => failed > 0).map(([name]) => name)
say(`\nfinished in ${seconds(began)}${broken.length ? `; failed: ${broken.join(', ')}` : ''}`)
say(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0

async function prepare(install) {
  try {
    await install(say)
  } catch (error) {
    say(`Cannot prepare the checks: ${error.message}`)
    say('0 passed, 1 failed')
    process.exit(1)
  }
}

/** With steps chosen by name, a need that was not chosen counts as met. */
function withoutForeignNeeds(list) {
  const names = new Set(list.map(({ name }) => name))
  const known = (others = []) => others.filter((other) => names.has(other))
  return list.map((step) => ({ ...step, needs: known(step.needs), after: known(step.after) }))
}

function report(step, result) {
  const mark = result.failed > 0 ? 'FAIL' : 'ok  '
  const count =
    result.passed + result.failed > 1 ? `, ${result.passed} of ${result.passed + result.failed}` : ''
  const time = startedAt.has(step.name) ? seconds(startedAt.get(step.name)) : 'not run'
  say(`${mark} ${step.name} (${time}${count})${result.note ? ` ${result.note}` : ''}`)
  if (result.failed > 0) say(indented(result.output))
}
