import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { exec, nodeTool, root } from './exec.mjs'

/** Runs one vitest configuration and counts each test; a skipped test, a broken file and an empty run count as failures. */
export async function vitestStep(config, env = {}) {
  const folder = join(root, 'var/check')
  const report = join(folder, `${config.replaceAll(/[^a-z]+/g, '-')}.json`)
  mkdirSync(folder, { recursive: true })
  rmSync(report, { force: true })
  const failures = `--reporter=${join(root, 'config/failures-reporter.mjs')}`
  const reporters = [failures, '--reporter=json', `--outputFile.json=${report}`]
  const command = nodeTool('vitest/vitest.mjs', 'run', '--config', config, ...reporters)
  const { code, output } = await exec(command, { env: { NODE_ENV: 'test', ...env } })
  return { ...countTests(read(report), code), output }
}

/** Passed and failed of a vitest JSON report (null: there is none) and the exit code of the run. */
export function countTests(report, code) {
  if (!report) return { passed: 0, failed: 1 }
  const passed = report.numPassedTests
  const idle = report.numPendingTests + report.numTodoTests
  const failed = report.numFailedTests + idle
  if (failed > 0) return { passed, failed }
  return { passed, failed: code !== 0 || passed === 0 ? 1 : 0 }
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
