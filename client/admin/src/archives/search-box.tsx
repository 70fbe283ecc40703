import { Button, Input, type InputRef } from 'antd'
import { type RefObject, useState } from 'react'
import { described, Field } from '../kit/field'
import { ask, useAsked } from './use-archive-search'

interface SearchBoxProps {
  box: RefObject<InputRef>
  error: string | undefined
  /** The arrow down leads from the box to the first row. */
  onDown: () => void
}

/** One box for everything a file may be known by. */
export function SearchBox({ box, error, onDown }: SearchBoxProps) {
  const [text, setText] = useState(useAsked())
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is not known to all browsers in use.
    <form
      role="search"
      className="archive-search"
      onSubmit={(event) => {
        event.preventDefault()
        ask(text)
      }}
    >
      <Field
        id="archive-q"
        label="查找档案"
        hint="姓名或其中相连的两个字、拼音、首字母（张w、zw）、存档编号、身份证号。按 / 回到这里，↓ 进入结果。"
        error={error}
      >
        <Input
          {...described('archive-q', true, error)}
          ref={box}
          id="archive-q"
          value={text}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          status={error ? 'error' : ''}
          aria-keyshortcuts="/"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            onDown()
          }}
        />
      </Field>
      {/* Never shown as loading: such a button swallows the Enter of a next question. */}
      <Button type="primary" htmlType="submit">
        查找
      </Button>
    </form>
  )
}
