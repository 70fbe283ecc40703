import { rowLabel } from '@shared/domain/local/say'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { ProblemNotice } from '../kit/problem-notice'
import { ReasonField } from '../kit/reason-field'
import { Section } from '../kit/section'
import { SelectField } from '../kit/select-field'
import { TextField } from '../kit/text-field'
import { ALL_KEYS } from './draft'
import { RowFields } from './row-fields'
import { type ProposeState, usePropose } from './use-propose'
import type { Tables } from './use-tables'

/** Enters the next version of a region's table, begun with what it lays down now; another person confirms it. */
export function ProposePart({ tables }: { tables: Tables }) {
  const form = usePropose(tables)
  const box = useRef<HTMLFormElement>(null)
  const errors = Object.fromEntries(form.problem?.fields.map(({ path, text }) => [path, text]) ?? [])
  const hasErrors = Object.keys(errors).length > 0
  useEffect(() => {
    if (hasErrors) box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [hasErrors])
  return (
    <Section title={`录入${tables.region.name}的新版本`}>
      <p className="quiet">新版本要写全本地区自己定的各项；没有写的，按上级地区的执行。已带入现行各项。</p>
      <form
        ref={box}
        className="form centre-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void form.submit()
        }}
      >
        <ProblemNotice problem={form.problem}>{errors.rows && <p>{errors.rows}</p>}</ProblemNotice>
        <HeadFields form={form} errors={errors} />
        {form.rows.map((row, at) => (
          <RowFields key={row.key} {...{ row, at, errors, form }} />
        ))}
        <SelectField
          id="add"
          label="增加一项"
          prompt="请选择"
          value=""
          options={ALL_KEYS.filter((key) => !form.rows.some((row) => row.key === key)).map((key) => ({
            value: key,
            label: rowLabel(key),
          }))}
          onChange={(key) => key && form.add(key)}
        />
        <ReasonField
          // The dialog over this form has a reason of its own.
          id="why"
          keptIn="版本记录"
          value={form.head.reason}
          error={errors.reason}
          onChange={(reason) => form.tell({ reason })}
        />
        <Button type="primary" htmlType="submit" loading={form.isSending}>
          提交，交同事确认
        </Button>
      </form>
    </Section>
  )
}

function HeadFields({
  form: { head, tell },
  errors,
}: {
  form: ProposeState
  errors: Record<string, string>
}) {
  return (
    <div className="centre-form__pair">
      <TextField
        id="effectiveFrom"
        label="自哪一天起执行"
        hint="不早于今天，如：2027-01-01"
        maxLength={10}
        value={head.effectiveFrom}
        error={errors.effectiveFrom}
        onChange={(effectiveFrom) => tell({ effectiveFrom })}
      />
      <TextField
        id="document"
        label="所依据的文件"
        hint="文号或名称"
        maxLength={120}
        value={head.document}
        error={errors.document}
        onChange={(document) => tell({ document })}
      />
    </div>
  )
}
