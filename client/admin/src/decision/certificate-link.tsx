import { readStaffCertificateFile } from '@shared/contract/staff'
import { openFile } from '../lib/open-file'

/** Opens the issued PDF in a new tab. */
export function CertificateLink({ id, label = '打开证明 PDF' }: { id: string; label?: string }) {
  return (
    <a
      href={readStaffCertificateFile.path.replace(':id', id)}
      target="_blank"
      rel="noopener"
      onClick={openFile}
    >
      {label}
    </a>
  )
}
