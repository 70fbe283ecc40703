import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { launchBrowser } from '../../test/e2e/support/browser'
import { root } from '../lib/sources'
import { atMost, type Figure } from './figure'

const MAIN_PACKAGE_MB = 1
const FIRST_LOAD_KB = 160

/** `pack`: bytes of the main packages, and what the first visit of the home page loads (1 KB = 1,000 bytes). */
export async function benchPack(): Promise<Figure[]> {
  const missing = (['weapp', 'alipay', 'h5'] as const).filter((name) => !existsSync(entryOf(name)))
  if (missing.length > 0) {
    const commands = missing.map((name) => `npm run build:${name}`).join(' && ')
    throw new Error(`not built: ${missing.join(', ')}. Make it with: ${commands}`)
  }
  return [mainPackage('weapp'), mainPackage('alipay'), await firstLoad()]
}

/** Files of a mini program that lie outside every sub-package root, in bytes by path. */
export function mainPackageFiles(folder: string): Map<string, number> {
  const app = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')) as AppJson
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root: at }) => at.replace(/\/*$/, '/'))
  const sizes = new Map<string, number>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder, name)
    const inside = roots.some((at) => name.split(path.sep).join('/').startsWith(at))
    if (!inside && statSync(file).isFile()) sizes.set(name, statSync(file).size)
  }
  return sizes
}

interface AppJson {
  subPackages?: { root: string }[]
  subpackages?: { root: string }[]
}

const dist = (name: string): string => path.join(root, 'dist', name)
const entryOf = (name: string): string => path.join(dist(name), name === 'h5' ? 'index.html' : 'app.json')

function mainPackage(name: 'weapp' | 'alipay'): Figure {
  const sizes = [...mainPackageFiles(dist(name)).values()]
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  const detail = `${sizes.length} files, ${bytes} bytes`
  return atMost(`pack.${name}`, bytes / 1_000_000, MAIN_PACKAGE_MB, { unit: 'MB', detail })
}

const ORIGIN = 'http://localhost'

/** What a browser really asks for, whatever way the bundler splits its chunks. Nobody is signed in, and no port is opened. */
async function firstLoad(): Promise<Figure> {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    const loaded = new Set<string>()
    await page.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url())
      const file = path.join(dist('h5'), pathname === '/' ? 'index.html' : pathname)
      if (!existsSync(file)) return route.fulfill({ status: 401, json: {} })
      if (/\.(js|css)$/.test(pathname)) loaded.add(pathname)
      return route.fulfill({ path: file })
    })
    await page.goto(`${ORIGIN}/`, { waitUntil: 'networkidle' })
    return firstLoadFigure([...loaded])
  } finally {
    await browser.close()
  }
}

function firstLoadFigure(names: string[]): Figure {
  if (names.length === 0) throw new Error('the home page loaded no script')
  const sizes = names.map((name) => gzipSync(readFileSync(path.join(dist('h5'), name))).length)
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  const detail = names.map((name, at) => `${path.basename(name)} ${sizes[at]}`).join(', ')
  return atMost('pack.h5', bytes / 1000, FIRST_LOAD_KB, { unit: 'KB gzip', detail })
}
