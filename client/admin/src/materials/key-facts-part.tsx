import { KEY_FACT_LABELS, type RecordedFact } from '@shared/domain/materials/paper'
import { Button } from 'antd'
import { useState } from 'react'
import { Section } from '../kit/section'
import { KeyFactDialog } from './key-fact-dialog'
import { paperNamed, sayDate } from './say-materials'
import { filedOf, type MaterialFile } from './use-materials'

/** Birth, start of work, joining the Party: what is on record, by which paper, and what stood before. */
export function KeyFactsPart({ file }: { file: MaterialFile }) {
  const [open, setOpen] = useState<RecordedFact | null>(null)
  const mayRecord = file.can.includes('record-key-fact') && filedOf(file).length > 0
  return (
    <Section title="重要信息">
      <dl className="pairs">
        {file.keyFacts.map(({ what, value, papers, earlier, waits }) => (
          <div key={what}>
            <dt>{KEY_FACT_LABELS[what]}</dt>
            <dd>
              {value ? sayDate(value) : '没有登记'}
              {papers.length > 0 && (
                <div className="quiet">依据 {papers.map((id) => paperNamed(file, id)).join('、')}</div>
              )}
              {earlier.map((before) => (
                <div key={before.when} className="quiet">
                  原为 {sayDate(before.value)}，{before.who} · {before.when} 更正：{before.reason}
                </div>
              ))}
              {waits && <div className="quiet">更正待复核</div>}
              {mayRecord && !waits && (
                <Button
                  type="link"
                  size="small"
                  aria-label={`${value ? '更正' : '登记'}${KEY_FACT_LABELS[what]}`}
                  onClick={() => setOpen(what)}
                >
                  {value ? '更正' : '登记'}
                </Button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {open && <KeyFactDialog key={open} file={file} what={open} onClose={() => setOpen(null)} />}
    </Section>
  )
}
