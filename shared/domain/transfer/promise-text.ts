import { reg } from '@shared/kernel/reg'
import type { SignedPoints } from '../agreements/signed-points'

reg('N20-4')

/** Every version of the 知情说明和承诺 ever signed, oldest first. Written from article 20(四) of the Provisions. */
export const PROMISE_TEXTS: readonly SignedPoints[] = [
  {
    version: '2026-11',
    sha256: '6bda84e765e5fe7ef236b9db4276fc38c3135bdc1579884e6a4be9edc8ea98c8',
    points: [
      '我已看到本页列出的全部缺少的关键材料，知道缺少它们以后可能有什么影响、可以向谁申请出具。',
      '我请机构现在接收档案，并承诺在我选择的日子以前补来；找不到的，如实告诉机构，由机构和我商量别的办法。',
      '我知道：过了日子也照收，不会因此不办其他事项；机构不收任何费用。',
    ],
  },
]

/** What is signed today. */
export const CURRENT_PROMISE = PROMISE_TEXTS[PROMISE_TEXTS.length - 1] as SignedPoints
