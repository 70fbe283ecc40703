import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { iconNames } from '@app/kit/icon-names'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'

const { DOMParser } = new JSDOM('').window

/** The drawings in the built styles, by icon name. */
function drawings(dist: string): Map<string, string> {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(css|wxss|acss)$/.test(name),
  )
  const styles = files.map((name) => readFileSync(path.join(dist, name), 'utf8')).join('\n')
  const found = styles.matchAll(
    /\.k-icon--([\w-]+)\s*\{\s*--outline:\s*url\("?data:image\/svg\+xml[^,]*,([^")]*)"?\)/g,
  )
  return new Map([...found].map(([, name = '', address = '']) => [name, decodeURIComponent(address)]))
}

test.each(['weapp', 'alipay', 'h5'])('%s has every icon as a whole drawing', (build) => {
  const built = drawings(`dist/${build}`)
  expect([...built.keys()].sort()).toEqual([...iconNames].sort())
  for (const svg of built.values()) {
    const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
    expect(drawing.tagName).toBe('svg')
    expect(drawing.getAttribute('stroke-width')).toBe('1.75')
    expect(drawing.children.length).toBeGreaterThan(0)
  }
})
