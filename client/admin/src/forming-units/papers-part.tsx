import type { FormingUnitView } from '@shared/contract/forming-units'
import { PAPER_STATES } from '@shared/domain/forming-units/paper-table'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { Empty } from '../kit/empty'
import { Loading } from '../kit/loading'
import { ProblemNotice } from '../kit/problem-notice'
import { Section } from '../kit/section'
import { SelectField } from '../kit/select-field'
import { announce } from '../lib/announce'
import { givenOf } from '../lib/given-of'
import { problemOf } from '../problem/problem-of'
import { ExpectDialog } from './expect-dialog'
import { PapersTable } from './papers-table'
import { type PaperSearch, usePapers } from './use-forming'

const STATES = Object.entries(PAPER_STATES).map(([value, label]) => ({ value, label }))
const LIGHTS = [
  { value: 'amber', label: '临近到期和已逾期' },
  { value: 'red', label: '已逾期' },
]
const BLANK = { state: 'waiting', light: '', unit: '' }

/** The due list: filtered by unit, light and state, the nearest last day first. */
export function PapersPart({ units, mayKeep }: { units: readonly FormingUnitView[]; mayKeep: boolean }) {
  const [values, setValues] = useState(BLANK)
  const [isAsked, setAsked] = useState(false)
  const query = usePapers(givenOf(values) as PaperSearch)
  const says = query.isSuccess ? sayCount(query.papers.length, query.hasNextPage) : ''
  useEffect(() => announce(says), [says])
  const field = (id: keyof typeof BLANK) => ({
    ...{ id: `papers-${id}`, value: values[id] },
    onChange: (value: string) => setValues((before) => ({ ...before, [id]: value })),
  })
  const button = mayKeep && units.length > 0 && <Button onClick={() => setAsked(true)}>登记待收材料</Button>
  const options = units.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Section title="待收材料" aside={button}>
      <div className="search-form__fields">
        <SelectField {...field('unit')} label="形成单位" prompt="全部" options={options} />
        <SelectField {...field('light')} label="期限" prompt="全部" options={LIGHTS} />
        <SelectField {...field('state')} label="状态" options={STATES} />
      </div>
      {query.isPending && <Loading what="待收材料" />}
      {query.error && (
        <ProblemNotice problem={problemOf(query.error)} title="没有列出待收材料" canRepeat={false} />
      )}
      {query.isSuccess && query.papers.length === 0 && (
        <Empty title="没有这样的材料" says="得知形成单位形成了材料，就登记在这里，到期前会提醒。" />
      )}
      {query.papers.length > 0 && (
        <>
          <p className="quiet">{says}</p>
          <PapersTable papers={query.papers} mayKeep={mayKeep} />
        </>
      )}
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          再列出一些
        </Button>
      )}
      {isAsked && <ExpectDialog units={units} onGone={() => setAsked(false)} />}
    </Section>
  )
}

const sayCount = (count: number, more: boolean): string =>
  more ? `已列出 ${count} 份，还有更多。` : `已列出 ${count} 份。`
