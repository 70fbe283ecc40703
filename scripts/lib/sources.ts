import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

export const root = join(import.meta.dirname, '../..')
const folders = ['client', 'server', 'shared', 'config', 'test', 'scripts']
const source = /\.(ts|tsx|mts|cts|mjs|cjs|js|scss)$/
const apart = new Set(['node_modules', 'dist', 'var', 'coverage'])

export interface SourceFile {
  /** Path from the top of the repository, with forward slashes. */
  path: string
  lines: number
  text: string
}

/** Every file of ours that holds code or styles, in the order of its path. Data (JSON) and documents are not code. */
export function sourceFiles(top = root, inside: string[] = folders): SourceFile[] {
  return inside.flatMap((folder) => walk(join(top, folder))).map((file) => read(top, file))
}

/** Figures of a list of lengths; the ninth is the length that nine files in ten do not pass. */
export function measure(lengths: number[]): {
  files: number
  lines: number
  median: number
  ninth: number
  longest: number
} {
  const sorted = lengths.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
  const lines = sorted.reduce((sum, n) => sum + n, 0)
  return { files: sorted.length, lines, median: at(0.5), ninth: at(0.9), longest: at(1) }
}

export function longest(count: number): SourceFile[] {
  return sourceFiles()
    .sort((a, b) => b.lines - a.lines)
    .slice(0, count)
}

/**
 * The text without its comments, so that prose about a word or a mark is not taken for the thing itself.
 * A `//` counts as a comment only after a space or at the start of a line: addresses in strings stay.
 */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

function read(top: string, file: string): SourceFile {
  const text = readFileSync(file, 'utf8')
  const lines = text === '' ? 0 : text.replace(/\n$/, '').split('\n').length
  return { path: relative(top, file).split(sep).join('/'), lines, text }
}

function walk(folder: string): string[] {
  return entries(folder).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return apart.has(entry.name) ? [] : walk(path)
    return source.test(entry.name) ? [path] : []
  })
}

function entries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return []
  }
}
