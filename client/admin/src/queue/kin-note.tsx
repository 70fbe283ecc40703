import { Link } from 'react-router-dom'
import { useOwnRelations } from '../me/use-own-relations'

/** Tells those who have declared relations that the cases of these persons are not among the rows. */
export function KinNote({ what = '办件' }: { what?: string }) {
  const { data } = useOwnRelations()
  if (!data?.relations.length) return null
  return (
    <p className="queue-kin">
      与您有回避关系的人的{what}没有列出，由其他同事办理。<Link to="/me">查看我的回避关系</Link>
    </p>
  )
}
