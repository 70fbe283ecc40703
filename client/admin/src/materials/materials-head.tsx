import { ChainMark } from '../kit/chain-mark'
import { RecordHead } from '../kit/record-head'
import { filedOf, type MaterialFile } from './use-materials'

/** Whose papers these are, how many, where the bag stands, and that nothing was changed. */
export function MaterialsHead({ file }: { file: MaterialFile }) {
  const pages = file.classes.reduce((sum, one) => sum + one.pages, 0)
  const pairs = [
    ['存档编号', file.archiveNo],
    ['架位', file.shelf ?? '没有上架'],
    ['在档材料', `${filedOf(file).length} 份，${pages} 页`],
  ] as const
  return (
    <RecordHead
      back={{ to: `/archives/${file.id}`, label: '返回档案' }}
      title={`${file.name} · 材料目录`}
      beside={<ChainMark isWhole={file.whole} broken="请暂停办理，并告诉负责人核查" />}
      pairs={pairs}
    />
  )
}
