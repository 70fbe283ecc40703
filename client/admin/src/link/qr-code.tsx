import { create } from 'qrcode'
import { useMemo } from 'react'

/** Modules of quiet ground around the code, as scanners expect. */
const MARGIN = 4

/** A text as a QR code, dark on light at any hour. What it says stands in words beside it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => drawn(text), [text])
  const side = size + 2 * MARGIN
  return (
    <svg
      className="qr"
      viewBox={`${-MARGIN} ${-MARGIN} ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect className="qr__ground" x={-MARGIN} y={-MARGIN} width={side} height={side} />
      <path className="qr__ink" d={path} />
    </svg>
  )
}

function drawn(text: string): { size: number; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const dark = [...modules.data.keys()].filter((at) => modules.data[at])
  const squares = dark.map((at) => `M${at % modules.size} ${Math.floor(at / modules.size)}h1v1h-1z`)
  return { size: modules.size, path: squares.join('') }
}
