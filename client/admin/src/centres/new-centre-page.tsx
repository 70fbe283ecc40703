import { Link, useNavigate } from 'react-router-dom'
import { Section } from '../kit/section'
import { announce } from '../lib/announce'
import { usePage } from '../lib/use-page'
import { CentreForm } from './centre-form'
import './centres.css'

/** Enters a department or an institution. */
export function NewCentrePage() {
  const heading = usePage('新增机构')
  const navigate = useNavigate()
  return (
    <div className="sheets">
      <div className="sheets__head">
        <Link to="/centres">返回机构</Link>
        <h1 ref={heading} tabIndex={-1}>
          新增机构
        </h1>
      </div>
      <Section title="登记的信息">
        <CentreForm
          centre={null}
          onCancel={() => void navigate('/centres')}
          onSaved={({ id }) => {
            announce('已新增。')
            void navigate(`/centres/${id}`)
          }}
        />
      </Section>
    </div>
  )
}
