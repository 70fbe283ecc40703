import type { TRANSFER_PROBLEMS } from '../problem-codes/transfers'
import type { Sentence } from './sentence'

/** What a person reads for each problem of moving files. */
export const TRANSFER_PHRASES: Record<keyof typeof TRANSFER_PROBLEMS, Sentence> = {
  'transfer.other-person': () =>
    '包裹里的通知单不是这位申请人的，不能收入这件办件。请不要拆封，按“档案去向”找到它的办件，或联系寄出单位。',
  'transfer.other-centre': () =>
    '包裹的收件机构不是本机构。请不要拆封，原样转给标签上的机构，并告知寄出单位。',
  'transfer.number-differs': () =>
    '包裹上的编号与寄出单位登记的不同，未作记录。请对照面单重新输入；确实不同的，请先与寄出单位核对。',
  'transfer.moving-already': () =>
    '您的档案已有一件转递正在办理，同一时间只能有一件。请到“我的办件”查看；要换去处的，请先撤回那一件。',
  'transfer.moving-elsewhere': () =>
    '同一个人的档案已有另一件转递在办，没有登记。请按姓名找到那一件接着办，或由本人先撤回那一件。',
  'transfer.here-already': () => '档案已经在这家机构，不用再转。请到“档案在哪里”查看。',
  'transfer.holder-unknown': () =>
    '还不知道档案现在由谁保管，不能开具调档函。请填写原保管单位；不清楚的，请申请寻找档案，我们帮您查找。',
  'transfer.lent-out': () => '档案借出未还，现在不能寄出。请先催还，归还核对后再审核；办理期限不会因此停止。',
  'transfer.channel': () =>
    '按档案记载，这份档案不能用这种方式寄出。请选择机要通信或专人送取（规定第二十条第三项）。',
  'transfer.tracking-needed': () => '寄出要登记编号。请填写机要号或邮件号；专人送取的，请填写两位送档人。',
  'transfer.not-ready': () => '档案不在库、没有开始转出，或有疑似重复记录，现在不能寄出。请先在档案页核清。',
  'transfer.other-side': () =>
    '这件转递由另一家机构的办件带动，这一步会自动完成。请查看进度，不用在这里操作。',
  'transfer.no-paper': () => '这一步还没有可以打印的文书。调档函在开出以后、转递通知单在审核通过以后打印。',
  'transfer.not-late': () =>
    '还没有过应当寄出的最后一天，或者已经寄出，现在不用催办。最后一天写在办件页上，过了就可以催。',
  'transfer.nudged-already': () =>
    '最近已经催办过，机构在待办的最前面看到。请过几天再催，也可以拨打机构的电话。',
  'transfer.number-used': () =>
    '这个编号已经登记在另一件转递上，一个编号只能对应一个包裹。请对照寄递单重新输入。',
  'transfer.promise-outdated': () => '知情说明和承诺的文本已经更新。请刷新页面，读完新的文本再签。',
  'intake.kept-elsewhere': () =>
    '系统里记录这份档案由另一家机构保管，原单位手里没有可以移交的档案。请由本人申请档案转入，调档函直接发给那家机构。',
  'intake.channel': () =>
    '这份档案只能通过机要通信或专人送取。请不要拆封，不要退回，请原单位派人到场交接，按专人送取登记。',
  'intake.secrecy-open': () =>
    '保密审查还没有完成，档案不能转递。请原单位审查完、脱密期满以后再登记；在那以前这件一直等着。',
  'intake.cleared-before': () => '保密审查完成的日期早于作出结论的日期，没有登记。请对照文件重新填写。',
  'intake.whole-day': () =>
    '日期要写到日。请照解除、终止的证明、处理决定或者收文登记，写成 2026-03-05 这样。',
  'message.way-unlinked': () =>
    '这个账号没有用它登录过，消息发不到。请先到“登录方式”添加微信或支付宝，再来选择；现在仍按原来的方式发送。',
  'transfer.receipt-not-due': () =>
    '回执的承诺时限还没有过，现在不用催。过了那一天，这件办件会变红，就可以催。',
  'transfer.chased-already': () =>
    '最近已经催过回执，请过几天再催；对方说没有收到的，请马上凭编号向寄递单位查询。',
  'transfer.letter-expired': () =>
    '这份调档函送到时已经过了有效期，不能凭它转出。请接收单位重新开具，用新的编号，原函作废；换好后可以马上办理。',
  'transfer.letter-unchecked': () =>
    '外来的调档函要先核对：请选择调档函是否有效、接收单位是哪一类，再审核通过。',
  'transfer.letter-unlawful': () =>
    '这份调档函不是有权保管档案的单位开的，或者不是它开的，不能凭它转出。请选“不得转出”并写明理由，告知本人和所写的单位。',
  'transfer.body-papers': () =>
    '转往机关、国有企事业单位，要先收到该单位自己开具的转档手续。请联系该单位补来，收到后再审核通过；办理期限不会因此停止。',
  'transfer.own-papers': () =>
    '转往机关、国有企事业单位，请先开具转档手续，打印、盖章，随档案一并转递，再登记寄出（规定第二十条）。',
  'transfer.papers-needless': () =>
    '转档手续材料只在转往机关、国有企事业单位时开具，每次转出只开一份。已经开过的，请直接打印。',
  'transfer.count-differs': () =>
    '清点的份数与系统目录不同。请对照目录再清点一遍；目录有误的，先在档案页更正目录，暂时改不了的，写明不同的原因再登记。',
  'transfer.party-first': () =>
    '当地规定要求先转党组织关系。请先办理组织关系接转，转好后可以马上重新申请；需要帮助的，请拨打机构电话。',
}
