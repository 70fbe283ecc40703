import { saySize } from '../kit/say-size'
import { Section } from '../kit/section'
import { openFile } from '../lib/open-file'
import type { StaffCase } from './use-case'

/** The papers handed in with the case. Opening one is noted in the access log. */
export function FilesPart({ id, files }: Pick<StaffCase, 'id' | 'files'>) {
  if (files.length === 0) return null
  return (
    <Section title="提交的材料">
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <a
              href={`/api/staff/cases/${id}/files/${file.id}`}
              target="_blank"
              rel="noreferrer"
              onClick={openFile}
            >
              {file.label}：{file.name}
            </a>
            <span className="quiet">
              {' · '}
              {saySize(file.size)}
              {file.scanned ? '' : '，未经安全检查，请谨慎打开'}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
