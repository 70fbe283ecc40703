import { describe, expect, it } from 'vitest'
import { isAt, placeOf } from './place-of'

const sealed = encodeURIComponent('/apply/check/index?item=a')
/** The same page as the three platforms hold it. */
const pages = {
  h5: {
    path: '/apply/question/index?stamp=AB',
    $taroParams: { item: 'a', to: sealed, stamp: 'AB', $taroTimestamp: 1 },
  },
  weapp: { route: 'apply/question/index', $taroParams: { item: 'a', to: sealed, $taroTimestamp: 1 } },
  alipay: { route: 'apply/question/index', $taroParams: { item: 'a', to: decodeURIComponent(sealed) } },
}

describe.each(Object.entries(pages))('an open page on %s', (_platform, page) => {
  it('is at its address, with or without all of its parameters, in any order', () => {
    for (const query of ['', '?item=a', `?to=${sealed}&item=a`])
      expect(isAt(page, `/apply/question/index${query}`)).toBe(true)
  })

  it('is not at another page, nor at its own with other parameters', () => {
    for (const address of [
      '/apply/check/index?item=a',
      '/apply/question/index?item=b',
      '/apply/question/index?group=a',
    ])
      expect(isAt(page, address)).toBe(false)
  })

  it('tells its place without marks of the framework', () => {
    expect(placeOf(page)).toEqual({
      path: '/apply/question/index',
      parameters: { item: 'a', to: '/apply/check/index?item=a' },
    })
  })
})
