import { Button } from 'antd'
import { useState } from 'react'

interface MoreButtonProps {
  /** How many are not shown yet. */
  rest: number
  /** What is shown more of, without the count: 再看后面的材料 */
  label: string
  unit: string
  onMore: () => void
}

/** Shows more of a long list; whoever pressed it for the last part is told so, where the button was. */
export function MoreButton({ rest, label, unit, onMore }: MoreButtonProps) {
  const [isAsked, setAsked] = useState(false)
  if (rest === 0)
    return isAsked ? (
      <p className="quiet" tabIndex={-1} ref={(said) => said?.focus()}>
        已全部显示。
      </p>
    ) : null
  const more = (): void => {
    setAsked(true)
    onMore()
  }
  return (
    <div>
      <Button className="more-button" onClick={more}>
        {label}（还有 {rest} {unit}）
      </Button>
    </div>
  )
}
