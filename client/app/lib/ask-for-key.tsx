import { type FollowKey, readCaseNumber } from '@shared/domain/cases/follow'
import { readFollowCode } from '@shared/domain/cases/follow-code'
import { FIELD_PHRASES } from '@shared/kernel/phrases/fields'
import { Button } from '../kit/button'
import { Disclosure } from '../kit/disclosure'
import { ErrorSummary } from '../kit/error-summary'
import { Field } from '../kit/field'
import { Section } from '../kit/section'
import { scanCode } from '../platform/scan'
import { useForm } from './use-form'

/** How a kind of number is typed: what is read in it, and an example. */
interface Numbers {
  read: (typed: string) => string | null
  hint: string
}

const CASE_NUMBERS: Numbers = { read: readCaseNumber, hint: '16 位数字，例如 20260305-12345678' }

interface AskForKeyProps {
  title: string
  labels: { no: string; code: string }
  /** of the sentences for what cannot be read */
  words: 'follow' | 'hand-in' | 'letter' | 'school-list'
  /** Numbers of cases, when left out. */
  numbers?: Numbers
  /** what is scanned, and what is said of another code */
  scan: { label: string; wrong: string; read: (text: string) => FollowKey | null }
  go: string
  /** What it asked for is open: folded away until another one is wanted. */
  folded: boolean
  onKey: (key: FollowKey) => void
}

const canScan = process.env.TARO_ENV !== 'h5'

/** Number and code of a paper, scanned or typed. */
export function AskForKey(props: AskForKeyProps) {
  const { title, labels, words, numbers = CASE_NUMBERS, scan, go, folded, onKey } = props
  const form = useForm({
    initial: { no: '', code: '' },
    check: ({ no, code }) => ({
      ...(numbers.read(no) ? {} : { no: FIELD_PHRASES[`${words}.no`] }),
      ...(readFollowCode(code) ? {} : { code: FIELD_PHRASES[`${words}.code`] }),
    }),
    labels,
  })
  const read = async () => {
    const scanned = await scanCode()
    if (!scanned.ok) return
    const key = scan.read(scanned.text)
    if (key) onKey(key)
    else form.showErrors({ no: scan.wrong })
  }
  const give = ({ no, code }: FollowKey) =>
    onKey({ no: numbers.read(no) ?? '', code: readFollowCode(code) ?? '' })
  const Part = folded ? Disclosure : Section
  return (
    <Part title={title}>
      <ErrorSummary {...form.summary} />
      {canScan && <Button onPress={read}>{scan.label}</Button>}
      <Field {...form.field('no')} label={labels.no} hint={numbers.hint} maxLength={40} autoComplete="off" />
      <Field
        {...form.field('code')}
        label={labels.code}
        hint="8 位字母和数字，不分大小写"
        maxLength={40}
        autoComplete="off"
      />
      <Button kind={canScan ? 'secondary' : 'primary'} onPress={() => form.submit(give)}>
        {go}
      </Button>
    </Part>
  )
}
