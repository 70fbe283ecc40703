import { Radio, Tooltip } from 'antd'
import { commandLabel } from '../lib/command-label'
import type { Choice } from './draft'

const KEYS: Record<Choice, string> = {
  ...{ approve: 'A', refuse: 'R', confirm: 'C', 'send-back': 'B' },
  ...{ 'propose-correction': 'E', 'confirm-correction': 'C', 'reject-correction': 'B' },
  ...{ 'ask-others': 'O', 'no-answer': 'N', receive: 'V', identify: 'I' },
}

interface ChoicePartProps {
  item: string
  offered: readonly Choice[]
  value: Choice | null
  onChange: (choice: Choice) => void
}

/** The decisions the server offers, in the item's words. */
export function ChoicePart({ item, offered, value, onChange }: ChoicePartProps) {
  return (
    <fieldset className="decision__choices">
      <legend className="visually-hidden">您的决定</legend>
      {offered.map((choice) => (
        <Tooltip key={choice} title={`快捷键 ${KEYS[choice]}`} placement="topLeft">
          <div className={value === choice ? 'choice choice--chosen' : 'choice'}>
            <Radio
              name="choice"
              value={choice}
              checked={value === choice}
              onChange={() => onChange(choice)}
              aria-keyshortcuts={KEYS[choice].toLowerCase()}
            >
              {commandLabel(item, choice)}
            </Radio>
          </div>
        </Tooltip>
      ))}
    </fieldset>
  )
}
