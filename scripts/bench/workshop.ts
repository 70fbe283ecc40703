import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEngine } from '@server/platform/mongo/engine/start-engine'
import { build } from 'esbuild'
import { makeBuild } from '../lib/builds.mjs'
import { exec } from '../lib/exec.mjs'
import { serverBundle } from '../lib/server-bundle'
import { root } from '../lib/sources'

/** A seeded database on a durable engine of its own, in a temporary directory, and the servers to be measured. */
export interface Workshop {
  uri: string
  dataDir: string
  /** Settings under which the service starts as in production. */
  env: Record<string, string>
  /** The bundled file of a server in scripts/bench/servers. */
  file: (server: 'house' | 'raw' | 'bare') => string
  /** The built process of the service itself. */
  main: string
  close: () => Promise<void>
}

export const ARCHIVES = 20_000

/** Opens a workshop with 20,000 archives. `say` is told what it is doing. Throws when a build or the seed fails. */
export async function openWorkshop(say: (line: string) => void): Promise<Workshop> {
  await buildServer(say)
  const dataDir = await mkdtemp(path.join(tmpdir(), 'danganyiban-bench-'))
  const engine = await startEngine({ dataDir: path.join(dataDir, 'db'), lifetime: 'own' })
  const close = async (): Promise<void> => {
    await engine.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  const env = { MONGODB_URI: engine.uri, DATA_DIR: dataDir, NODE_ENV: 'development', LOG_LEVEL: 'info' }
  try {
    say(`seeding ${ARCHIVES} archives`)
    await must([process.execPath, 'dist/server/seed.mjs', '--archives', String(ARCHIVES)], env)
    return {
      uri: engine.uri,
      dataDir,
      env: { ...env, ...PRODUCTION, EMBEDDED_DB: '1', KEY_DIR: path.join(dataDir, 'keys') },
      file: (server) => path.join(BUNDLES, `${server}.mjs`),
      main: 'dist/server/main.mjs',
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

const BUNDLES = path.join(root, 'node_modules/.cache/danganyiban/bench')

/** What production must be told; nothing is ever sent there. */
const PRODUCTION = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://localhost',
  SMS_BASE_URL: 'https://localhost',
  SMS_SECRET_ID: 'bench',
  SMS_SECRET_KEY: 'bench',
  SMS_APP_ID: '1',
  SMS_SIGN: 'bench',
  SMS_TEMPLATE_SIGN_IN: '1',
  SMS_TEMPLATE_LOGIN_CHANGED: '2',
  SMS_TEMPLATE_CASE_STEP: '3',
}

async function buildServer(say: (line: string) => void): Promise<void> {
  const built = await makeBuild('server')
  if (built.code !== 0) throw new Error(`the server cannot be built:\n${built.output}`)
  say(built.fresh ? 'the server is built' : 'built the server')
  const servers = ['house', 'raw', 'bare'].map((name) => ({
    out: name,
    in: `scripts/bench/servers/${name}.ts`,
  }))
  await build({ ...serverBundle(), entryPoints: servers, outdir: BUNDLES })
}

async function must(command: [string, ...string[]], env: Record<string, string>): Promise<void> {
  const { code, output } = await exec(command, { env })
  if (code !== 0) throw new Error(`${command.join(' ')} failed:\n${output}`)
}
