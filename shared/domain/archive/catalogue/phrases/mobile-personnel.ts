/** What the rules for mobile personnel add: article 14 of the Provisions, item 四 of the Beijing notice, item 七 of Weihai's. */
export const PROVISIONS_14: Readonly<Record<string, string>> = {
  14: '多方面收集反映流动人员[政治面貌](party-form party-register league-form democratic-join)、[工作经历](resume-form labour-contract employment-registration)、[教育培训](trainee-register training-completion university-graduate)、[职业资格](qualification-certificate-copy skill-certificate)、[职称](title-review title-recognition title-certificate-copy)、[评聘专业技术职务](title-appointment title-application)、[年度工作（业绩）考核](annual-assessment)、[入选重大人才工程](talent-programme)、[获得重大奖项](major-prize)、[重要社会兼职](social-post)及[违规违纪违法处理处分](punishment-decision organisational-measure administrative-detention criminal-judgment)等相关材料。注重收集[流动人员工作变动中形成的劳动合同](labour-contract contract-ended)、[企业录用手续](company-hire)及[就业登记](employment-registration)、[劳动用工备案](labour-filing)等材料。加强与社会保险经办机构信息联动，积极收集[参加社会保险](social-insurance)等相关信息材料。',
}

export const BEIJING_NOTICE: Readonly<Record<string, string>> = {
  四: '将真实反映流动人员[遵守规章制度](conduct-rules)、[从事重要工作和取得成效](important-work)，以及[个人诚实守信](integrity)等方面材料归入档案，',
  五: '对档案中相关事项进行[联合审查认定](joint-review)。',
}

export const WEIHAI_OPINION: Readonly<Record<string, string>> = {
  七: '档案转递时，[行政（工资）介绍信](salary-letter)、[转正定级表](regular-grading)、[调整改派手续](reassignment)等材料不再作为接收审核流动人员人事档案必备材料。',
}
