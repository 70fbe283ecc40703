import type { ImportView } from '@shared/contract/imports'
import { Notice } from '../kit/notice'
import { Section } from '../kit/section'

/** What the file is, and what of it will not come in, said before anything runs. */
export function FilePart({ view }: { view: ImportView }) {
  const { format, encoding, sheet, total, otherSheets, formulas, starredLeftOut } = view
  const facts = [
    ['格式', encoding ? `${format.toUpperCase()}（${encoding}）` : format.toUpperCase()],
    ...(sheet ? [['工作表', sheet]] : []),
    ['数据行', total.toLocaleString()],
  ]
  return (
    <Section title="文件">
      <dl className="pairs">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {otherSheets.length > 0 && (
        <p className="quiet">另有工作表“{otherSheets.join('”“')}”，不会导入；需要时请另存后再上传。</p>
      )}
      {formulas && (
        <Notice kind="quiet" title={`有 ${formulas.count} 个公式单元格，第一个在 ${formulas.first}`}>
          <p>公式所在的列如果要导入，那些行会留在表外。可以在表里“选择性粘贴为数值”后重新上传。</p>
        </Notice>
      )}
      {view.state === 'mapping' && starredLeftOut.length > 0 && (
        <p className="quiet">表里没有：{starredLeftOut.join('、')}。档案照样登记，以后再补。</p>
      )}
    </Section>
  )
}
