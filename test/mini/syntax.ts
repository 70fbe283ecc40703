import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'acorn'

/** The built files that need a newer JavaScript than ES2018, with the parser's word for each. */
export function newerThanEs2018(dist: string): string[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  )
  return files.flatMap((name) => {
    try {
      parse(readFileSync(path.join(dist, name), 'utf8'), { ecmaVersion: 2018, sourceType: 'script' })
      return []
    } catch (error) {
      return [`${name}: ${(error as Error).message}`]
    }
  })
}
