import { readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '..')

/**
 * The Sass map $icons (name → data address) that kit/icon.scss turns into classes: outlines of Lucide (ISC), which come in one
 * file, 1.75 stroke. The names are read from the kit, so that a page cannot ask for an icon that was not put in.
 */
export function iconMap(): string {
  const source = readFileSync(path.join(root, 'client/app/kit/icon-names.ts'), 'utf8')
  const names = [...source.matchAll(/'([a-z0-9-]+)'/g)].flatMap((match) => match[1] ?? [])
  return `$icons: (${names.map((name) => `"${name}": "${dataAddress(name)}"`).join(', ')});\n`
}

interface Outlines {
  icons: Record<string, { body: string } | undefined>
  aliases: Record<string, { parent: string } | undefined>
}

const outlines = JSON.parse(
  readFileSync(path.join(root, 'node_modules/@iconify-json/lucide/icons.json'), 'utf8'),
) as Outlines

/** The shapes of an icon, without the pen that each is drawn with: ours is set around them. */
function shapesOf(name: string): string {
  const body = outlines.icons[outlines.aliases[name]?.parent ?? name]?.body
  if (!body) throw new Error(`There is no icon ${name}.`)
  return body.replace(/<\/?g[^>]*>|(?<= )(?:fill|stroke[a-z-]*)="[^"]*" ?/g, '')
}

function dataAddress(name: string): string {
  const shapes = shapesOf(name)
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="1.75" ' +
    `stroke-linecap="round" stroke-linejoin="round">${shapes}</svg>`
  // quotes stay encoded, so that the address is whole inside either kind of quotes
  const encoded = encodeURIComponent(svg).replace(/%20/g, ' ').replace(/%3D/g, '=').replace(/%2F/g, '/')
  return `data:image/svg+xml,${encoded}`
}
