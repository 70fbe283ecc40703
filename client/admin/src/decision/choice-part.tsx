import { Radio, Tooltip } from 'antd'
import { commandLabel } from '../lib/command-label'
import { CHOICE_KEYS } from './choice-keys'
import type { Choice } from './draft'

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
        <Tooltip key={choice} title={`快捷键 ${CHOICE_KEYS[choice]}`} placement="topLeft">
          <div className={value === choice ? 'choice choice--chosen' : 'choice'}>
            <Radio
              name="choice"
              value={choice}
              checked={value === choice}
              onChange={() => onChange(choice)}
              aria-keyshortcuts={CHOICE_KEYS[choice].toLowerCase()}
            >
              {commandLabel(item, choice)}
            </Radio>
          </div>
        </Tooltip>
      ))}
    </fieldset>
  )
}
