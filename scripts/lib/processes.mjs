import { join, resolve } from 'node:path'
import { root } from './exec.mjs'
import { portOf } from './ports.mjs'

/** Where the children write what they print: `log` under DATA_DIR, as the server keeps its data there. */
export const logDirectory = join(resolve(root, process.env.DATA_DIR || 'var'), 'log')

const readyz = (port) => `http://127.0.0.1:${portOf(port)}/readyz`
const server = (name) => `dist/server/${name}.mjs`

/**
 * The processes of the product, in the order they start. What each must do:
 * - database: starts the embedded engine over DATA_DIR/db, prints a line `MONGODB_URI=…` when it serves, closes on SIGTERM. Left out
 *   when MONGODB_URI is set.
 * - seed: fills an empty database with the demo data and ends with 0; prints one JSON line {"login":{who,account,secret}} for each
 *   demo login, whether it filled the database or found it filled.
 * - the others: answer 200 at /readyz of their port when they can work, and end with 0 on SIGTERM.
 */
export const processes = [
  { name: 'database', label: '数据库', file: server('database'), ready: { line: /^MONGODB_URI=(\S+)$/m } },
  { name: 'seed', label: '演示数据', file: server('seed'), args: ['--if-empty'], once: true },
  {
    name: 'simulators',
    label: '模拟服务',
    file: server('simulators'),
    ready: { urls: [readyz('simulators')] },
  },
  {
    name: 'api',
    label: '接口服务',
    file: server('main'),
    ready: { urls: [readyz('citizen'), readyz('staff')] },
  },
  { name: 'worker', label: '后台任务', file: server('worker'), ready: { urls: [readyz('worker')] } },
]

/** The order of the end: first whoever takes requests, last what all of them need. */
export const stopOrder = ['h5', 'admin', 'api', 'worker', 'seed', 'simulators', 'database']
