import { Tooltip } from 'antd'
import { Link } from 'react-router-dom'
import { ChainMark } from '../kit/chain-mark'
import { usePage } from '../lib/use-page'
import { filedOf, type MaterialFile } from './use-materials'

/** Whose papers these are, how many, where the bag stands, and that nothing was changed. */
export function MaterialsHead({ file }: { file: MaterialFile }) {
  const title = `${file.name} · 材料目录`
  const heading = usePage(title)
  const pages = file.classes.reduce((sum, one) => sum + one.pages, 0)
  const pairs = [
    ['存档编号', file.archiveNo],
    ['架位', file.shelf ?? '没有上架'],
    ['在档材料', `${filedOf(file).length} 份，${pages} 页`],
  ] as const
  return (
    <div className="case-head">
      <Tooltip title="快捷键 U" placement="right">
        <Link to={`/archives/${file.id}`} className="case-head__back" aria-keyshortcuts="u">
          返回档案
        </Link>
      </Tooltip>
      <div className="case-head__line">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <ChainMark isWhole={file.whole} broken="请暂停办理，并告诉负责人核查" />
      </div>
      <dl className="case-head__who">
        {pairs.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
