import type { ApiProblem } from '@common/api-problem'
import { Button } from 'antd'
import type { PropsWithChildren } from 'react'
import { ProblemNotice } from './problem-notice'
import './search-form.css'

type SearchFormProps = PropsWithChildren<{
  problem: ApiProblem | null
  /** What did not come: 没有列出证明 */
  failed: string
  isSearching: boolean
  onSearch: () => void
  onClear: () => void
}>

/** The conditions of a list side by side; nothing filled in lists all. */
export function SearchForm({ problem, failed, isSearching, onSearch, onClear, children }: SearchFormProps) {
  return (
    <form
      className="search-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSearch()
      }}
    >
      <ProblemNotice problem={problem} title={failed} canRepeat={false} />
      <div className="search-form__fields">{children}</div>
      <div className="deeds">
        <Button type="primary" htmlType="submit" loading={isSearching}>
          查找
        </Button>
        <Button onClick={onClear}>清空条件</Button>
      </div>
    </form>
  )
}
