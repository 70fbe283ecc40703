import { describe, expect, it } from 'vitest'
import { root, sourceFiles, withoutComments } from '../../scripts/lib/sources'

/** The mini programs' own objects and the browser's: only client/app/platform and the files written for one platform may name them. */
const names = /(?<![\w.'"$-])(wx|my|window|document|localStorage|sessionStorage|navigator)\.[A-Za-z]/
const own = /^client\/app\/platform\/|\.(h5|weapp|alipay)\.tsx?$|\.test\.tsx?$/

const named = (text: string): string | undefined => names.exec(withoutComments(text))?.[0]

describe('the citizen client', () => {
  it('names no platform outside client/app/platform', () => {
    const files = sourceFiles(root, ['client/app']).filter(
      ({ path }) => /\.tsx?$/.test(path) && !own.test(path),
    )
    expect(files.length).toBeGreaterThan(10)
    expect(
      files.filter(({ text }) => named(text)).map(({ path, text }) => `${path}: ${named(text)}`),
    ).toEqual([])
  })

  it('would be caught, and a property of that name would not', () => {
    expect(named('wx.login({})')).toBe('wx.l')
    expect(named('const a = window.location')).toBe('window.l')
    expect(named("item.my.name + 'my.name'")).toBeUndefined()
    expect(named('// window.location\n')).toBeUndefined()
  })
})
