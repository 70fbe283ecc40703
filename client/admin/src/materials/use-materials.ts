import { readMaterials } from '@shared/contract/materials'
import type { RouteOutput } from '@shared/contract/route'
import { useQuery } from '@tanstack/react-query'
import { archiveKey } from '../archive/use-archive'
import { staffApi } from '../lib/api'

export type MaterialFile = RouteOutput<typeof readMaterials>
export type MaterialLine = MaterialFile['classes'][number]['lines'][number]
export type FiledLine = Extract<MaterialLine, { kind: 'paper' }>

/** What is in a file. Each reading is a look that is noted, so it is read when it is opened and after a command. */
export const useMaterials = (id: string) =>
  useQuery({
    queryKey: [...archiveKey(id), 'materials'],
    queryFn: () => staffApi.call(readMaterials, { params: { id } }),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })

/** Every filed paper, in the order of the file. */
export const filedOf = (file: MaterialFile): FiledLine[] =>
  file.classes.flatMap(({ lines }) => lines.filter((line): line is FiledLine => line.kind === 'paper'))
