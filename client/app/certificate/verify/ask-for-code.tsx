import { Button } from '../../kit/button'
import { ErrorSummary } from '../../kit/error-summary'
import { Field } from '../../kit/field'
import { Section } from '../../kit/section'
import { useForm } from '../../lib/use-form'
import { scanCode } from '../../platform/scan'
import { tokenIn } from './token-in'

interface AskForCodeProps {
  /** a certificate has been checked already */
  again: boolean
  onToken: (token: string) => void
}

const canScan = process.env.TARO_ENV !== 'h5'

/** Scanning the code, or pasting the address that the phone's camera read. */
export function AskForCode({ again, onToken }: AskForCodeProps) {
  const form = useForm({
    initial: { address: '' },
    check: ({ address }) =>
      tokenIn(address) ? {} : { address: '这不是证明上的核验地址，请复制二维码里的完整链接。' },
  })
  const scan = async () => {
    const scanned = await scanCode()
    if (scanned.ok) form.set('address', scanned.text)
    const token = scanned.ok ? tokenIn(scanned.text) : null
    if (token) onToken(token)
    else if (scanned.ok) form.showErrors({ address: '扫到的不是证明上的二维码，请对准证明左下角重新扫。' })
  }
  return (
    <Section title={again ? '再核验一份' : '核验一份证明'}>
      <ErrorSummary {...form.summary} />
      {canScan && <Button onPress={scan}>扫证明上的二维码</Button>}
      <Field
        {...form.field('address')}
        label="核验地址"
        hint="用手机相机扫证明上的二维码会直接打开本页，也可以把链接粘贴到这里"
        maxLength={600}
        autoComplete="off"
      />
      <Button
        kind={canScan ? 'secondary' : 'primary'}
        onPress={() => form.submit(({ address }) => onToken(tokenIn(address) ?? ''))}
      >
        核验
      </Button>
    </Section>
  )
}
