import { reg } from '@shared/kernel/reg'
import { expect, test } from 'vitest'
import { found, treeOrder } from './tree-order'
import type { CentreNode } from './use-centres'

const node = (id: string, parentId: string | null, regionCode: string): CentreNode => ({
  ...{ id, parentId, regionCode, name: `${id}中心`, kind: 'institution', tone: 'good' },
  ...{ level: 'city', levelName: '市级', regionName: '云省', address: '', phone: '0000-1', hours: '' },
})
const NODES = [
  node('b', 'top', '560200'),
  node('top', null, '560000'),
  node('c', 'b', '560201'),
  node('a', 'top', '560100'),
]
const shown = (placed: ReturnType<typeof found>) => placed.map(({ node: { id }, depth }) => `${depth}${id}`)

test(`the tree is read from the top, each followed by what is below it (${reg('N5').join()})`, () => {
  expect(shown(treeOrder(NODES))).toEqual(['0top', '1a', '1b', '2c'])
  expect(shown(treeOrder(NODES.slice(2)))).toEqual(['0a', '0c'])
})

test('what is searched for is shown flat', () => {
  expect(shown(found(NODES, '云省 c中'))).toEqual(['0c'])
  expect(shown(found(NODES, ' '))).toHaveLength(4)
  expect(found(NODES, '没有')).toEqual([])
})
