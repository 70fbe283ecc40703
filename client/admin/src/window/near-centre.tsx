import { listCentres } from '@shared/contract/centres'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useDeferredValue } from 'react'
import { staffApi } from '../lib/api'

const MINUTE = 60_000

/** Asks whether a centre of the directory was meant, where the name typed is nearly one's. */
export function NearCentre({ typed, onChange }: { typed: string; onChange: (name: string) => void }) {
  const like = useDeferredValue(typed.trim())
  const { data } = useQuery({
    queryKey: ['near-centres', like],
    queryFn: () => staffApi.call(listCentres, { query: { like } }),
    enabled: like !== '',
    staleTime: MINUTE,
  })
  const centres = like === typed.trim() ? (data?.centres ?? []) : []
  return (
    <div role="status">
      {centres.length > 0 && <p>机构目录里有名称相近的，是不是：</p>}
      {centres.map(({ id, name }) => (
        <Button key={id} onClick={() => onChange(name)}>
          {name}
        </Button>
      ))}
    </div>
  )
}
