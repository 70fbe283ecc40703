import { readFollowCode } from '@shared/domain/cases/follow-code'
import { type LetterKey, readLetterAddress, readLetterNumber } from '@shared/domain/transfer/letter-key'
import { FIELD_PHRASES } from '@shared/kernel/phrases/fields'
import { Button } from '../../kit/button'
import { ErrorSummary } from '../../kit/error-summary'
import { Field } from '../../kit/field'
import { Section } from '../../kit/section'
import { useForm } from '../../lib/use-form'
import { scanCode } from '../../platform/scan'

const canScan = process.env.TARO_ENV !== 'h5'

/** Number and code of the letter, scanned or typed. `again`: one has been asked for already. */
export function AskForLetter({ again, onKey }: { again: boolean; onKey: (key: LetterKey) => void }) {
  const form = useForm({
    initial: { number: '', code: '' },
    check: ({ number, code }) => ({
      ...(readLetterNumber(number) ? {} : { number: FIELD_PHRASES['letter.number'] }),
      ...(readFollowCode(code) ? {} : { code: FIELD_PHRASES['letter.code'] }),
    }),
    labels: { number: '函的编号', code: '答复码' },
  })
  const scan = async () => {
    const scanned = await scanCode()
    if (!scanned.ok) return
    const key = readLetterAddress(scanned.text)
    if (key) onKey(key)
    else form.showErrors({ number: '扫到的不是函上的二维码，请对准函重新扫，或手工填写。' })
  }
  return (
    <Section title={again ? '看另一份函' : '函上的编号和答复码'}>
      <ErrorSummary {...form.summary} />
      {canScan && <Button onPress={scan}>扫函上的二维码</Button>}
      <Field
        {...form.field('number')}
        label="函的编号"
        hint="两个字母和 16 位数字，例如 DH-20260305-12345678"
        maxLength={40}
        autoComplete="off"
      />
      <Field
        {...form.field('code')}
        label="答复码"
        hint="8 位字母和数字，不分大小写"
        maxLength={40}
        autoComplete="off"
      />
      <Button
        kind={canScan ? 'secondary' : 'primary'}
        onPress={() =>
          form.submit(({ number, code }) =>
            onKey({ number: readLetterNumber(number)?.number ?? '', code: readFollowCode(code) ?? '' }),
          )
        }
      >
        打开这份函
      </Button>
    </Section>
  )
}
