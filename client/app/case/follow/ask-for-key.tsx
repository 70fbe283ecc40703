import { type FollowKey, readCaseNumber, readFollowAddress } from '@shared/domain/cases/follow'
import { readFollowCode } from '@shared/domain/cases/follow-code'
import { FIELD_PHRASES } from '@shared/kernel/phrases/fields'
import { Button } from '../../kit/button'
import { ErrorSummary } from '../../kit/error-summary'
import { Field } from '../../kit/field'
import { Section } from '../../kit/section'
import { useForm } from '../../lib/use-form'
import { scanCode } from '../../platform/scan'

interface AskForKeyProps {
  /** a case has been asked for already */
  again: boolean
  onKey: (key: FollowKey) => void
}

const canScan = process.env.TARO_ENV !== 'h5'

/** Number and code of the receipt, scanned or typed. */
export function AskForKey({ again, onKey }: AskForKeyProps) {
  const form = useForm({
    initial: { no: '', code: '' },
    check: ({ no, code }) => ({
      ...(readCaseNumber(no) ? {} : { no: FIELD_PHRASES['follow.no'] }),
      ...(readFollowCode(code) ? {} : { code: FIELD_PHRASES['follow.code'] }),
    }),
    labels: { no: '办件编号', code: '查询码' },
  })
  const scan = async () => {
    const scanned = await scanCode()
    if (!scanned.ok) return
    const key = readFollowAddress(scanned.text)
    if (key) onKey(key)
    else form.showErrors({ no: '扫到的不是受理回执上的二维码，请对准回执重新扫，或手工填写。' })
  }
  return (
    <Section title={again ? '查另一件' : '受理回执上的编号和查询码'}>
      <ErrorSummary {...form.summary} />
      {canScan && <Button onPress={scan}>扫回执上的二维码</Button>}
      <Field
        {...form.field('no')}
        label="办件编号"
        hint="16 位数字，例如 20260305-12345678"
        maxLength={40}
        autoComplete="off"
      />
      <Field
        {...form.field('code')}
        label="查询码"
        hint="8 位字母和数字，不分大小写"
        maxLength={40}
        autoComplete="off"
      />
      <Button
        kind={canScan ? 'secondary' : 'primary'}
        onPress={() =>
          form.submit(({ no, code }) =>
            onKey({ no: readCaseNumber(no) ?? '', code: readFollowCode(code) ?? '' }),
          )
        }
      >
        查进度
      </Button>
    </Section>
  )
}
