import { Button } from '../../kit/button'
import { Entries, Entry } from '../../kit/entry'
import { Box } from '../../kit/native/box'
import { Section } from '../../kit/section'
import { Text } from '../../kit/text'

interface Shown {
  title: string
  line: string
}

interface EntriesPartProps {
  /** Of the button that adds one: errors lead to it. */
  id: string
  title: string
  add: string
  empty: string
  error: string | undefined
  entries: readonly Shown[]
  /** Null: a new one. */
  onEdit: (at: number | null) => void
  onRemove: (at: number) => void
}

/** The things of one kind said so far; each can be changed or taken out before all is handed in. */
export function EntriesPart(props: EntriesPartProps) {
  const { id, title, add, empty, error, entries, onEdit, onRemove } = props
  return (
    <Section title={title}>
      {entries.length === 0 && <Text>{empty}</Text>}
      {entries.length > 0 && (
        <Entries label={title}>
          {entries.map((entry, at) => (
            <Entry
              key={`${entry.title} ${entry.line}`}
              title={entry.title}
              lines={entry.line ? [entry.line] : []}
            >
              <Button kind="link" label={`修改${entry.title}`} onPress={() => onEdit(at)}>
                修改
              </Button>
              <Button kind="link" label={`移除${entry.title}`} onPress={() => onRemove(at)}>
                移除
              </Button>
            </Entry>
          ))}
        </Entries>
      )}
      {error && <Box className="k-field__error">{error}</Box>}
      <Button kind="secondary" id={id} onPress={() => onEdit(null)}>
        {add}
      </Button>
    </Section>
  )
}
