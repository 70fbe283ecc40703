import { describe, expect, it } from 'vitest'
import { destination, detour } from './destination'

const HOME = '/pages/home/index'

describe('where to go on to', () => {
  it.each(['/pages/me/index', '/apply/check/index?item=custody-certificate', '/account/devices/index'])(
    '%s comes back as it went',
    (page) => {
      const to = detour('/account/sign-in/index', page).split('to=')[1]
      // a browser has decoded the parameter once, a mini program has not
      expect(destination(to, HOME)).toBe(page)
      expect(destination(decodeURIComponent(to ?? ''), HOME)).toBe(page)
    },
  )

  it.each([
    undefined,
    '',
    '//elsewhere.example/pages',
    'https://elsewhere.example',
    '/api/me',
    '%',
    '/pages/me/index#x',
  ])('is never %s', (to) => {
    expect(destination(to, HOME)).toBe(HOME)
  })
})
