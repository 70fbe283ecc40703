import type { ProblemKey } from '../problems'

type Sentence = (data: Record<string, string | number>) => string

/** What a person reads for each problem: what happened, and how to mend it. Two short sentences at most. */
export const PROBLEM_PHRASES: Record<ProblemKey, Sentence> = {
  'request.invalid': () => '有几处填写需要更改，请按提示修改后再提交。',
  'request.not-json': () => '提交的内容无法读取，请刷新页面后重试，已填写的内容会保留。',
  'request.too-large': (d) => `提交的内容太大，最多 ${d.limit ?? '1 MB'}。请减少内容后重试。`,
  'request.too-deep': () => '提交的内容层次太多，无法处理。请刷新页面后重试。',
  'request.forbidden-key': () => '提交的内容含有不允许的字段名，未作任何改动。请刷新页面后重试。',
  'request.no-idempotency-key': () => '请求缺少防重复编号，未作任何改动。请刷新页面后重试。',
  'request.key-other-body': () => '同一次提交的内容前后不一致，未重复办理。请刷新页面核对后再提交。',
  'request.in-flight': () => '这次提交正在办理，请稍等几秒再查看结果，无需再次提交。',
  'request.not-found': () => '没有这个页面或服务，请返回首页重新进入。',
  'request.method': () => '这个地址不支持这种操作，请返回首页重新进入。',
  'request.origin': () => '请求来自不认识的页面，未作任何改动。请从档易办页面重新操作。',
  'sign-in.required': () => '请先登录，再继续办理。',
  'sign-in.expired': () => '登录已过期，请重新登录，已填写的内容会保留。',
  'sign-in.code-wrong': (d) => `验证码不对，请核对短信后重新输入，还可以试 ${d.left ?? 0} 次。`,
  'sign-in.code-expired': () => '验证码已过期（5 分钟内有效），请重新获取。',
  'sign-in.code-used-up': () => '验证码输错次数过多，已作废，请重新获取。',
  'sign-in.resend-wait': (d) => `验证码刚刚发送过，请等 ${d.seconds ?? 60} 秒再获取。`,
  'sign-in.too-many-codes': (d) => `这个号码获取验证码次数过多，请 ${d.minutes ?? 60} 分钟后再试。`,
  'sign-in.sms-failed': () => '短信没有发出去，请稍后重试。如一直收不到，请核对手机号。',
  'sign-in.password': () => '账号或密码不对，请核对后重新输入。',
  'sign-in.locked': (d) => `连续输错次数过多，请 ${d.minutes ?? 15} 分钟后再试。`,
  'sign-in.session-reused': () => '为了安全，这次登录已失效，请重新登录。',
  'permission.denied': () => '您没有办理这件事的权限，未作任何改动。如有需要，请联系负责人。',
  'access.not-logged': () => '这次查看没有记录成功，依规定未显示内容。请稍后重试。',
  'case.not-found': () => '没有找到这件办件，请返回列表重新进入。',
  'case.changed': () => '办件刚刚有了新的变化，请查看最新情况后再操作，已填写的内容会保留。',
  'case.not-possible': (d) => `办件现在是“${d.state ?? ''}”，不能再做这一步。请查看最新情况。`,
  'case.reason-needed': () => '请从列出的理由中选择一条，才能作出这个决定。',
  'case.identity-check-needed': () => '申请人身份尚未核验，请核对身份证件原件后勾选“已核对”，再作决定。',
  'case.archive-not-held': () =>
    '档案不在本机构保管，依据规定只能按档案记载出具证明，不能批准。请选择不予出具并说明去处。',
  'case.archive-flagged': () => '档案有未了结的转出、借阅或重复记录，须先处理清楚，才能出具证明。',
  'case.archive-of-other': () => '档案记载的姓名或证件号码与申请人不一致，不能批准。请核对后选择理由。',
  'case.archive-not-shelved': () => '档案在本机构保管，但还没有核对上架，现在不能证明。请在上架后批准。',
  'case.reason-unfit': () => '这条理由与档案记载不符，不能据此不予办理。请选择与核对结果一致的理由。',
  'case.item-unknown': () => '没有这个服务事项，请从“办事”重新选择。',
  'identity.needed': () => '办理这件事需要您的姓名和身份证号，请先填写身份信息。',
  'identity.fixed': () => '账号的身份信息已经核验，不能自行修改。如有错误，请携带证件到窗口办理。',
  'certificate.not-found': () => '没有找到这份证明，请从“我的证明”重新进入。',
  'certificate.not-genuine': () =>
    '这不是本系统签发的证明，或内容已被改动。请向出示人索要原件，或联系开具机构核实。',
  'limit.rate': (d) => `操作太频繁，请等 ${d.seconds ?? 60} 秒再试，已填写的内容会保留。`,
  'system.unavailable': () => '系统暂时繁忙，请稍后重试。您的填写会保留，重复提交不会重复办理。',
  'system.fault': () => '系统出了问题，未能完成这次操作。请稍后重试，或凭下方编号联系我们。',
}

/** The sentence for a problem; `data` fills its numbers. */
export const problemSentence = (key: ProblemKey, data: Record<string, string | number> = {}): string =>
  PROBLEM_PHRASES[key](data)
