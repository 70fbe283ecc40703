import type { PageLimits, ReadPage } from '@server/platform/ports/page-reader'
import type { Sharp } from 'sharp'
import sharp from 'sharp'

/** Small print stays legible, and a page in colour stays well under a megabyte. */
const JPEG = { quality: 80, chromaSubsampling: '4:4:4' } as const

/** A picture as a page: upright, on white, in sRGB, without anything else its file had in it. */
export async function drawPage(picture: Sharp, { thumbnailWidth }: PageLimits): Promise<ReadPage> {
  const { data: image, info } = await picture
    .autoOrient()
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .jpeg(JPEG)
    .toBuffer({ resolveWithObject: true })
  const thumbnail = await sharp(image).resize({ width: thumbnailWidth }).jpeg({ quality: 60 }).toBuffer()
  return { image, thumbnail, width: info.width, height: info.height }
}
