import { Icon } from './icon'
import { Anchor } from './native/anchor'
import { Box } from './native/box'

export interface FileCardProps {
  name: string
  archiveNo?: string
  /** one sentence: where the file is now */
  status: string
  /** one date, as it is to be read */
  date?: string
  /** where the whole story is told */
  to?: string
  /** the words of that link */
  more?: string
}

/** The person's file as a manila folder. */
export function FileCard({ name, archiveNo, status, date, to, more = '查看档案去向' }: FileCardProps) {
  return (
    <Box as="section" className="k-file" label="我的档案">
      <Box className="k-file__tab">
        <Icon name="folder" />
        <Box as="span">人事档案</Box>
      </Box>
      <Box className="k-file__body">
        <Box className="k-file__head">
          <Box className="k-file__name">{name}</Box>
          {archiveNo && <Box className="k-file__no">档号 {archiveNo}</Box>}
        </Box>
        <Box className="k-file__status">{status}</Box>
        {date && <Box className="k-file__date">{date}</Box>}
        {to && (
          <Anchor to={to} className="k-file__more">
            {more}
            <Icon name="chevron-right" />
          </Anchor>
        )}
      </Box>
    </Box>
  )
}
