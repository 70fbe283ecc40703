import { reg } from '@shared/kernel/reg'

reg('J-size', 'grad')

interface CellProblemRow {
  /** What is wrong, as the report says it. */
  says: string
  /** What to do about it. */
  remedy: string
}

const ID_REMEDY = '请对照证件改正；没有号码可以留空，先按未关联档案登记。'

/** Everything that keeps a row out, by the cell it stands in. Never the value itself: the report may be passed on. */
export const CELL_PROBLEMS = {
  formula: { says: '单元格是公式', remedy: '请复制后“选择性粘贴为数值”。' },
  merged: { says: '单元格被合并', remedy: '请取消合并，逐行填写。' },
  error: { says: '单元格是错误值', remedy: '请改正公式或直接填写内容。' },
  garbled: { says: '含有无法识别的字符', remedy: '请重新填写；生僻字请用系统输入法输入，不用自造字。' },
  'too-long': { says: '内容太长', remedy: '请缩短内容，其余写在备注里。' },
  required: { says: '没有填写', remedy: '请补填。' },
  'name-characters': { says: '姓名含有不能使用的字符', remedy: '请改正；姓名只用汉字、字母和间隔号“·”。' },
  'name-too-long': { says: '姓名超过 50 字', remedy: '请核对是否填错了列。' },
  'id-lost': {
    says: '身份证号存成了数字，末尾几位已丢失',
    remedy: '请把这一列设为文本格式，重新填写完整号码。',
  },
  'id-old-foreign-card': {
    says: '是旧版外国人永久居留证的号码',
    remedy: '请换成新证的 18 位号码；没有新证的可以留空，先按未关联档案登记。',
  },
  'id-length': { says: '身份证号不是 18 位', remedy: ID_REMEDY },
  'id-characters': { says: '身份证号含有数字和 X 以外的字符', remedy: ID_REMEDY },
  'id-province': { says: '身份证号前两位不是有效的地区', remedy: ID_REMEDY },
  'id-date': { says: '身份证号第 7–14 位不是有效日期', remedy: ID_REMEDY },
  'id-future': { says: '身份证号中的出生日期晚于今天', remedy: ID_REMEDY },
  'id-checksum': { says: '身份证号最后一位与前面不相符', remedy: ID_REMEDY },
  'archive-no': { says: '存档编号含有不能使用的字符', remedy: '请只用汉字、字母、数字和 - / _ . ( )。' },
  'archive-no-lost': {
    says: '存档编号存成了数字，末尾几位可能已丢失',
    remedy: '请把这一列设为文本格式，重新填写。',
  },
  date: { says: '日期认不出', remedy: '请写成 2019-07-01、2019.7.1、20190701 或 2019年7月。' },
  'date-ambiguous': { says: '日期存成了小数，分不清 1 月和 10 月', remedy: '请写成 2019-01 或 2019-10。' },
  'date-future': { says: '日期晚于今天', remedy: '请核对年份。' },
  'day-needed': { says: '日期没有写到日', remedy: '请写明年、月、日；不知道可以留空。' },
  'number-lost': {
    says: '编号存成了数字，末尾几位可能已丢失',
    remedy: '请把这一列设为文本格式，重新填写。',
  },
  'transfer-no': {
    says: '转递编号不是 8 至 32 位数字和字母',
    remedy: '请照毕业去向登记信息表填写；没有的可以留空，不要填报到证编号。',
  },
  'check-no': {
    says: '核验编号不是 6 至 32 位数字和字母',
    remedy: '请照毕业去向登记信息表填写；没有的可以留空。',
  },
  'channel-no': {
    says: '机要号或邮件号认不出',
    remedy: '请照机要交寄单或邮件详情单填写；专人送取的，填送取人姓名。',
  },
  'person-listed': {
    says: '这个人已在清单里，两行的编号或日期不一样',
    remedy: '请学校核对；先在“毕业生档案”里核销不对的那一行，再上传。',
  },
  'transfer-no-used': {
    says: '这个转递编号已经是另一个人的',
    remedy: '请学校核对后改正；转递编号一人一个。',
  },
  'channel-no-used': {
    says: '编号已用在另一天或另一所学校的包裹上',
    remedy: '请学校核对编号和日期；同一个包裹只有一个寄出日期。',
  },
  'bag-missing': {
    says: '清点时没有找到这份档案',
    remedy: '请移交单位查找；找到并双方清点后改为“相符”再上传，确实遗失的按档案遗失损毁处理。',
  },
  'bag-differs': {
    says: '清点时实物与清单不符',
    remedy: '请双方对照实物改正这一行，重新清点后改为“相符”再上传。',
  },
  'birth-or-number': {
    says: '没有身份证号，也没有出生日期',
    remedy: '请照档案补填其中一项，避免同名的人混在一起。',
  },
  code: { says: '不是认得的取值', remedy: '请改成可选的取值。' },
} as const satisfies Record<string, CellProblemRow>

export type CellProblemCode = keyof typeof CELL_PROBLEMS
