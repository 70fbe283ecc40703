/** What is wrong with one field: names the field's problem and the mend. Keys are what schemas carry as messages. */
export const FIELD_PHRASES = {
  'field.required': '请填写这一项。',
  'field.choose': '请选择一项。',
  'field.too-long': '内容太长，请缩短后再提交。',
  'field.format': '格式不对，请核对后重新填写。',
  'file.required': '请上传这份材料。',
  'file.again': '这份材料已失效，请重新上传。',
  'address.short': '地址太短，请写到门牌号。',
  'phone.format': '手机号应是 11 位数字，以 1 开头，请核对后重新填写。',
  'code.format': '验证码是 6 位数字，请查看短信后填写。',
  'totp.format': '动态验证码是 6 位数字，请打开手机上的验证器查看。',
  'username.format': '请用 3–30 位小写字母、数字、点或连字符，以字母开头。',
  'password.length': '请用至少 12 位的密码，可以用几个词连成一句。',
  'password.name': '密码不能包含账号名，请换一个。',
  'password.common': '这个密码太常见，容易被猜中，请换一个。',
  'password.used': '最近 5 次用过的密码不能再用，请换一个。',
  'relation.whom': '请填写姓名和身份证号，或填写同事的账号名，两者选一。',
  'relation.username': '没有这个账号名的同事，请核对后重新填写。',
  'follow.no': '办件编号是 16 位数字，例如 20260305-12345678，请对照受理回执填写。',
  'follow.code': '查询码是 8 位字母和数字，没有 0、1、A、E、I、L、O、U，请对照受理回执填写。',
  'centre.unknown': '没有这个机构，请重新选择。',
  'id.length': '身份证号应是 18 位，请对照证件重新填写。',
  'id.characters': '身份证号只能有数字，最后一位可以是 X，请对照证件重新填写。',
  'id.province': '身份证号前两位不是有效的地区，请对照证件重新填写。',
  'id.date': '身份证号第 7–14 位不是有效日期，请对照证件重新填写。',
  'id.future': '身份证号中的出生日期晚于今天，请对照证件重新填写。',
  'id.checksum': '身份证号最后一位与前面不相符，请对照证件逐位核对。',
  'card.format': '社会保障卡卡号是 9 位字母或数字，请对照卡面重新填写。',
  'credit-code.length': '统一社会信用代码应是 18 位，请对照营业执照重新填写。',
  'credit-code.characters': '统一社会信用代码只有数字和大写字母，没有 I、O、S、V、Z，请核对后重新填写。',
  'credit-code.prefix': '统一社会信用代码前 8 位不对，请对照营业执照重新填写。',
  'credit-code.checksum': '统一社会信用代码最后一位与前面不相符，请逐位核对。',
  'name.format': '姓名只能用汉字、字母和间隔号“·”，请对照证件填写。',
  'roman-name.format': '英文姓名只能用拉丁字母，请对照护照填写，例如 ZHANG San。',
  'search.short': '请至少输入姓名中相连的两个字、两个字母，或编号的前两位。',
  'search.foreign-card': '没有这个编号。旧版外国人永久居留证号请换成 18 位新证号或姓名查找。',
  'purpose.other': '选择“其他”时，请写明用途。',
  'version.number': '页面内容已过时，请刷新后再操作。',
} as const

export type FieldPhrase = keyof typeof FIELD_PHRASES

/** The sentence for a field problem; an unknown key (a schema library's own text) falls back to a general sentence. */
export const fieldSentence = (key: string): string =>
  FIELD_PHRASES[key as FieldPhrase] ?? FIELD_PHRASES['field.format']
