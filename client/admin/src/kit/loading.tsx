import { Spin } from 'antd'

/** Says what is being fetched. Only screens that have nothing yet show it. */
export function Loading({ what }: { what: string }) {
  return (
    <p className="loading" role="status">
      <Spin size="small" /> 正在读取{what}
    </p>
  )
}
