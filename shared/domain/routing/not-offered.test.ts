import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import { sayNotOffered } from './not-offered'

const shows = reg('N20-1', 'N7-place')
const there = { regionCode: '560200', regionName: '云省（演示） 星海市' }

describe(`a centre that somebody looks for and may not choose (${shows.join(' ')})`, () => {
  it.each([
    ['of another city', ['560100', ''], '它在云省（演示）星海市，您填的户籍地和工作地都不在它服务的地方'],
    ['of the same city', ['560200'], '按当地规定'],
    ['of the city of the district', ['560203'], '按当地规定'],
    ['while no place is named', [], '回到前面改选地区'],
  ])('%s says why, and what to do', (_name, places, says) => {
    expect(sayNotOffered(there, places)).toContain(says)
  })

  it('says nothing of a place that nobody has entered', () => {
    expect(sayNotOffered({ regionCode: '', regionName: '' }, ['560200'])).toMatch(/^您填的户籍地/)
  })
})
