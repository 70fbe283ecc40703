/**
 * 干部人事档案材料收集归档规定, articles 5 to 29 in their own words, every noun phrase marked with the kinds that take it in:
 * [phrase](code code). What stands outside the marks is punctuation, headings and joining words.
 */
export const COLLECTION_RULES: Readonly<Record<string, string>> = {
  5: '履历材料：[履历表](resume-form brief-resume)和[属于履历性质的登记表](resume-register experience-form)等材料。',
  6: '自传材料：[自传](autobiography)和[属于自传性质的材料](autobiography-like)。',
  7: '报告个人有关事项的材料：[领导干部个人有关事项发生变化的报告表](personal-matters-report)等材料。',
  8: '考察、考核、鉴定材料：[考察材料](inspection)；[在重大政治事件、突发事件和重大任务中的表现材料](major-event-conduct)；[定期考核材料](periodic-assessment)，[年度考核登记表](annual-assessment)，[援藏、援疆、挂职锻炼等考核材料](support-assessment)；[工作调动、转业等鉴定材料](transfer-appraisal)；[后备干部登记表（提拔使用后归档）](reserve-cadre)等材料。',
  9: '审计材料：[经济责任审计结果报告](economic-audit)。',
  10: '学历学位材料：[高中毕业生登记表](high-school-graduate)；[中专毕业生登记表](secondary-graduate)；[普通高等教育、成人高等教育、自学考试、党校、军队院校报考登记表](entrance-application)，[入学考试各科成绩表](entrance-scores)，[研究生推免生登记表](recommended-student)，[专家推荐表](expert-recommendation)；[学生（学员、学籍）登记表](student-register)，[学习成绩表](transcript)、[毕业生登记表](university-graduate postgraduate-graduate technical-graduate)，[授予学位的材料](degree-award)，[毕业证书、学位证书复印件](graduation-certificate-copy degree-certificate-copy)，[党校学历证明](party-school-education)；[选拔留学生审查登记表](study-abroad-selection)等[参加出国（境）学习和中外合作办学学习的有关材料](study-abroad)；[国务院学位委员会、教育部授权单位出具的国内外学历学位认证材料](education-certification)等。',
  11: '培训材料：为期两个月以上的[学员培训（学习、进修）登记表](trainee-register)、[考核登记表](training-assessment)、[结业登记（鉴定）表](training-completion)等材料。',
  12: '职业（任职）资格材料：[职业资格考试合格人员登记表](qualification-pass)或[职业（任职）资格证书复印件](qualification-certificate-copy)；[教师资格认定申请表](teacher-qualification)等材料。',
  13: '评（聘）专业技术职称（职务）材料：[专业技术职务任职资格评审表](title-review)、[申（呈）报表](title-application)，[聘任专业技术职务审批表](title-appointment)等材料。',
  14: '反映科研学术水平的材料：[当选为中国科学院院士、中国工程院院士的通知](academician)；[遴选博士生导师简况表](doctoral-supervisor)；[博士后工作期满登记表](postdoc-finish)；[被县处级以上党政机关、人民团体等评选为专业拔尖人才的材料](top-talent)；[科研工作及个人表现评定材料](research-evaluation)，[业务考绩材料](business-record)；[创造发明、科研成果鉴定材料](invention)，[著作、译著和有重大影响的论文目录](publications)。',
  15: '政审材料：[上级批复](review-approval)、[审查（复查、甄别）结论](review-conclusion recheck-conclusion screening-conclusion)、[调查报告](investigation-report)及[主要依据与证明材料](review-evidence)；[本人对结论的意见](own-opinion)、[检查交待](own-statement)或[情况说明材料](own-explanation)；[撤销原审查结论的材料](conclusion-revocation)；[各类政审表](political-review-form)。',
  16: '更改（认定）[姓名](change-approval change-evidence)、[民族](change-approval change-evidence)、[籍贯](change-approval change-evidence)、[国籍](change-approval change-evidence)、[入党入团时间](change-approval age-history-recognition)、[参加工作时间](change-approval age-history-recognition)等材料：[个人申请](change-application)、[组织审查报告](change-report)及[主要依据与证明材料](change-evidence)、[上级批复](change-approval)；[计算连续工龄审批材料](continuous-service)等。',
  17: '党、团组织建设工作中形成的材料：（一）[中国共产党入党志愿书](party-form)、[入党申请书](party-application)、[转正申请书](party-regularise)；整党工作、党员重新登记工作中[民主评议党员的组织意见](democratic-appraisal)，[党员登记表](party-register)，[党支部不予登记或缓期登记的决定](party-not-registered)、[上级组织意见](party-registration-opinion)；[不合格党员被劝退或除名的组织审批意见](party-expulsion)及[主要依据材料](party-expulsion-evidence)；[取消预备党员资格的材料](probation-cancelled)；[退党](party-exit)、[自行脱党材料](party-lapse)；[恢复组织生活（党籍）的有关审批材料](party-restored)；（二）[中国共产主义青年团入团志愿书](league-form)；（三）[加入或退出民主党派的材料](democratic-join democratic-leave)。',
  18: '表彰奖励材料：县处级以上党政机关、人民团体等予以[表彰、嘉奖、记功和授予荣誉称号的审批（呈报）表](honour-approval commendation merit honorary-title)、[先进人物登记（推荐、审批）表](advanced-register student-honour)、[先进事迹材料](advanced-deeds)；[撤销奖励的有关材料](honour-revoked)等。',
  19: '涉纪涉法材料：[处分决定](punishment-decision)，[免予处分的意见](punishment-exempt)，[上级批复](punishment-approval)，[核实（调查、复查）报告](punishment-investigation)及[主要依据与证明材料](punishment-evidence)，[本人对处分决定的意见](punishment-own-opinion)、[检查、交待](punishment-statement)及[情况说明材料](punishment-explanation)；[解除（变更、撤销）处分的材料](lift-decision)；[检察院不起诉决定书](non-prosecution)；[法院刑事判决书](criminal-judgment)、[裁定书](criminal-ruling)；公安机关作出[行政拘留](administrative-detention)、[限制人身自由](liberty-restriction)、[没收违法所得](confiscation)、[收缴非法财物](seizure)、[追缴违法所得](recovery)等的行政处理决定等。',
  20: '招录、聘用材料：[录（聘）用审批（备案）表](hire-approval)；[选调生登记表及审批材料](selected-graduate)，[选聘到村任职高校毕业生登记表](village-graduate)；[应征入伍登记表](enlistment)，[招工审批表](recruit-worker)；[取消录用](hire-cancelled)、[解聘材料](employment-dismissed)。',
  21: '任免、调动、授衔、军人转业（复员）安置、退（离）休材料：[干部任免审批表](appointment)及[相应考察材料](appointment-inspection)；[干部试用期满审批表](probation-approval)；[公务员登记表](civil-servant-register)，[参照公务员法管理机关（单位）工作人员登记表](reference-register)；[公务员调任审批（备案）表](civil-servant-transfer)，[干部调动审批材料](transfer-approval)；[援藏、援疆、挂职锻炼登记（推荐）表](support-register)；[授予（晋升）军（警）衔](military-rank)、[海关关衔](customs-rank)、[法官和检察官等级审批表](judge-grade)；[军人转业（复员）审批表](demobilisation)；[退（离）休审批表](retirement)等材料。',
  22: '辞职、辞退、罢免材料：[自愿辞职、引咎辞职的个人申请](resignation-application blame-resignation)、[同意辞职决定](resignation-agreed)等材料，[责令辞职的决定](ordered-resignation)，[对责令辞职决定不服的申诉材料](resignation-appeal)、[复议决定](resignation-review)；[辞退公务员审批表](dismissal-form)、[辞退决定材料](dismissal-decision)；[罢免材料](removal)。',
  23: '工资、待遇材料：[新增人员工资审批表](new-salary)、[转正定级审批表](regular-grading)，[工资变动（套改）表](salary-change)、[提职晋级和奖励工资审批表](promotion-salary)或[工资变动登记表](salary-register)，[工资停发（恢复）通知单](salary-stop)；[享受政府特殊津贴的材料](special-allowance)；[解决待遇问题的审批材料](treatment)。',
  24: '出国（境）材料：[因公出国（境）审批表](abroad-approval)，[在国（境）外表现情况或鉴定](abroad-conduct)等材料；[外国永久居留证](foreign-residence)、[港澳居民身份证](hk-macao-identity)等的复印件。',
  25: '[党代会](party-congress)，[人代会](peoples-congress)，[政协会议](cppcc)，[人民团体和群众团体代表会议](mass-organisation)，[民主党派代表会议](democratic-congress)形成的材料：[委员当选通知或证明材料](election-notice)，[委员简历](member-resume)；[代表登记表](delegate-register)等。',
  26: '健康检查和处理工伤事故材料：[录用体检表](hire-medical)，[反映严重慢性病、身体残疾的体检表](chronic-medical)；[工伤致残诊断书](injury-diagnosis)，[确定致残等级的材料](disability-grade)。',
  27: '治丧材料：[生平](life-story)，[非正常死亡调查报告](unnatural-death)等材料。',
  28: '干部人事档案报送、审核工作材料：[干部人事档案报送单](file-submission)；[干部人事档案有关情况说明](file-explanation)等材料。',
  29: '其他材料：[毕业生就业报到证（派遣证）](dispatch-letter)，[人事争议仲裁裁决书（调解书）](arbitration-award arbitration-mediation)，[公务员申诉处理决定书](appeal-decision)（[再申诉处理决定书](second-appeal-decision)、[复核决定](appeal-review)），[再生育子女申请审批表](second-child)等有参考价值的材料。',
}
