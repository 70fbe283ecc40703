import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { ProblemNotice } from '../kit/problem-notice'
import { Section } from '../kit/section'
import { TextField } from '../kit/text-field'
import { DaysField } from './days-field'
import { NoticePreview } from './notice-preview'
import type { CalendarAnswer } from './use-calendar'
import { usePropose } from './use-propose'

/** Enters a year's notice: its text is pasted and read, or its days are typed; another person confirms it. */
export function ProposePart({ calendar }: { calendar: CalendarAnswer }) {
  const form = usePropose(calendar)
  const { values, change, errors } = form
  const box = useRef<HTMLFormElement>(null)
  const wrong = Object.keys(errors)[0]
  useEffect(() => {
    if (wrong) box.current?.querySelector<HTMLElement>(`#${wrong}`)?.focus()
  }, [wrong])
  return (
    <Section title="录入放假通知">
      <form
        ref={box}
        className="form calendar__form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void form.submit()
        }}
      >
        <ProblemNotice problem={form.problem} />
        <DaysField
          id="text"
          label="通知原文"
          hint="粘贴国务院办公厅通知全文，读出后逐项核对；也可以直接填写下面各项。"
          value={values.text}
          rows={4}
          onChange={(text) => change({ text })}
        />
        <Button onClick={form.read} disabled={!values.text.trim()}>
          从原文读取
        </Button>
        <NoticeFields form={form} />
        {form.isSound && <NoticePreview notice={form.given} />}
        <Button type="primary" htmlType="submit" loading={form.isSending}>
          提交，交同事复核
        </Button>
      </form>
    </Section>
  )
}

function NoticeFields({ form }: { form: ReturnType<typeof usePropose> }) {
  const { values, change, errors } = form
  return (
    <>
      <div className="calendar__pair">
        <TextField
          id="year"
          label="年份"
          inputMode="numeric"
          maxLength={4}
          value={values.year}
          error={errors.year}
          onChange={(year) => change({ year: year.replace(/\D/g, '') })}
        />
        <TextField
          id="notice"
          label="文号"
          value={values.notice}
          error={errors.notice}
          hint="如：国办发明电〔2025〕7号"
          onChange={(notice) => change({ notice })}
        />
      </div>
      <div className="calendar__pair">
        <DaysField
          id="off"
          label={`放假的日子（${form.given.off.length} 天）`}
          hint="每行一个，可写 10月1日至7日，周末也要写。"
          value={values.off}
          error={errors.off}
          onChange={(off) => change({ off })}
        />
        <DaysField
          id="work"
          label={`周末上班的日子（${form.given.work.length} 天）`}
          hint="每行一个，可写 10月10日。"
          value={values.work}
          error={errors.work}
          onChange={(work) => change({ work })}
        />
      </div>
      {form.isCorrection && (
        <TextField
          id="why"
          label="更正理由"
          maxLength={200}
          value={values.why}
          error={errors.why}
          hint={`${values.year}年已有安排；更正只影响此后受理的办件，已确定的日期不变。`}
          onChange={(why) => change({ why })}
        />
      )}
    </>
  )
}
