/**
 * A vitest reporter for `npm run check`: says of what failed its file, its name and the first lines of why, as it fails,
 * and of a run in which nothing ends for a minute, what it is busy with. A whole run then reads in a page, also one that had
 * to be stopped.
 */
import { relative } from 'node:path'

const QUIET_LIMIT_MS = 60_000
const LINES_OF_AN_ERROR = 20
const ERRORS_SHOWN = 40

export default class FailuresReporter {
  #running = new Set()
  #errors = 0
  #timer

  onTestRunStart() {
    this.#stillAlive()
  }

  onTestModuleStart(module) {
    this.#running.add(nameOf(module))
  }

  onTestModuleEnd(module) {
    this.#running.delete(nameOf(module))
    this.#stillAlive()
    this.#sayErrors(nameOf(module), module.errors())
    const skipped = [...module.children.allTests('skipped')]
    if (skipped.length > 0) console.log(`skipped ${nameOf(module)}: ${skipped.length} tests`)
  }

  onTestSuiteResult(suite) {
    this.#sayErrors(`${nameOf(suite.module)} > ${suite.fullName}`, suite.errors())
  }

  onTestCaseResult(test) {
    const { state, errors } = test.result()
    if (state === 'failed') this.#sayErrors(`${nameOf(test.module)} > ${test.fullName}`, errors)
  }

  onTestRunEnd(_modules, unhandled) {
    clearTimeout(this.#timer)
    this.#sayErrors('outside of any test', unhandled)
  }

  #sayErrors(where, errors) {
    for (const error of errors) {
      this.#errors += 1
      if (this.#errors > ERRORS_SHOWN) continue
      console.log(`failed ${where}\n${firstLines(error)}`)
    }
  }

  #stillAlive() {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      console.log(`nothing has ended for a minute; running: ${[...this.#running].join(', ') || 'no file'}`)
      this.#stillAlive()
    }, QUIET_LIMIT_MS)
    this.#timer.unref()
  }
}

const nameOf = (module) => relative('', module.moduleId)

/** What it says, how the values differ, where in our own code, and what was behind it. */
function firstLines({ message = '', diff = '', stack = '', cause }) {
  const places = stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && !/node_modules|node:internal|at new Promise/.test(line))
  const parts = [message, diff, ...places.slice(0, 4), cause ? `because of: ${cause.message ?? cause}` : '']
  const lines = parts.filter((part) => part !== '').flatMap((part) => part.split('\n'))
  return lines
    .slice(0, LINES_OF_AN_ERROR)
    .map((line) => `  ${line}`)
    .join('\n')
}
