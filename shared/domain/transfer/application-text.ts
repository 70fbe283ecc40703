import { reg } from '@shared/kernel/reg'
import type { SignedPoints } from '../agreements/signed-points'

reg('N20-1', 'N20-3', 'N8')

/** Every version of the 转档申请 ever signed, oldest first. Written from articles 8 and 20 of the Provisions. */
export const APPLICATION_TEXTS: readonly SignedPoints[] = [
  {
    version: '2026-11',
    sha256: '64539bdb2c3c025e50ada701914349ee286ad917a982d9e190a33f05e985fac3',
    points: [
      '我申请照这里写的内容转递我的人事档案，所写的都是真实情况。',
      '我知道转递、接收和保管档案全部免费。',
      '我知道档案只在单位之间通过机要通信、专人送取，或者规定可以用的邮政特快专递等给据邮件转递，不交给我本人或者他人携带。',
      '我同意接收机构和现在的保管单位为办这件事互相告知我的姓名、身份证号、联系电话和办理情况，不用于别的事。',
      '我知道档案寄出以前，可以在办件进度里撤回这份申请。',
    ],
  },
]

/** What is signed today. */
export const CURRENT_APPLICATION = APPLICATION_TEXTS[APPLICATION_TEXTS.length - 1] as SignedPoints
