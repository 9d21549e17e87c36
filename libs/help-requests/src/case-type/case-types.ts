import type { IsoDay } from '@ipharbor/platform/kernel';
import { helpProblem } from '../help-requests.problems';
import type { CaseType, CaseTypeCode, CaseTypeVersion, FormField } from './case-type';

const idPaper = { code: 'identity', zh: '营业执照或身份证明', en: 'licence or identity card' };
const rightPaper = { code: 'right', zh: '权利证书、登记证书或受理通知书', en: 'certificate of the right' };
const factsPaper = {
  code: 'facts',
  zh: '购买记录、照片、链接截图等证据',
  en: 'evidence: purchases, photographs, links',
};
const letterPaper = { code: 'letter', zh: '收到的函件、投诉或起诉材料', en: 'the letter, complaint or writ received' };
const powerPaper = { code: 'power', zh: '委托书（由他人代办时）', en: 'power of attorney, when somebody else files' };

const wanted: FormField = {
  code: 'wanted',
  ...{ zh: '希望得到什么帮助', en: 'help wanted', kind: 'choice', isRequired: true },
  choices: [
    { code: 'consultation', zh: '咨询指导意见', en: 'consultation' },
    { code: 'infringement-opinion', zh: '侵权判定参考意见', en: 'opinion on infringement' },
    { code: 'solution', zh: '解决方案', en: 'a plan of action' },
    { code: 'mediation', zh: '调解', en: 'mediation' },
    { code: 'on-site', zh: '展会或现场驻点服务', en: 'help on site' },
    { code: 'early-warning', zh: '风险预警', en: 'early warning' },
  ],
};
const priorSteps: FormField = {
  code: 'priorSteps',
  ...{ zh: '已经采取的措施（起诉、行政处理、平台通知等）', en: 'steps taken so far' },
  ...{ kind: 'long-text', isRequired: false },
};
const losses: FormField = {
  code: 'losses',
  ...{
    zh: '损失或涉案金额（大致）',
    en: 'loss or amount at stake',
    kind: 'text',
    isRequired: false,
    isRestricted: true,
  },
};
const goods: FormField = {
  code: 'goods',
  ...{ zh: '侵权商品、型号或链接', en: 'infringing goods or links', kind: 'long-text', isRequired: false },
};
const country: FormField = {
  code: 'country',
  ...{ zh: '涉及的国家或地区', en: 'country concerned', kind: 'text', isRequired: true },
};
const leavesChina: FormField = {
  code: 'evidenceLeavesChina',
  ...{ zh: '是否要向境外提供证据或数据', en: 'will evidence or data be sent abroad', kind: 'yes-no', isRequired: true },
};

const terminations = [
  { code: 'false-facts', zh: '申请所述事实不实', en: 'the facts turned out false' },
  { code: 'no-contact', zh: '多次联系不上申请人', en: 'the applicant cannot be reached' },
  { code: 'settled', zh: '双方已自行和解', en: 'the parties settled' },
  { code: 'court', zh: '法院、仲裁或行政机关已受理', en: 'a court or authority has taken the case' },
];

const aid: CaseTypeVersion = {
  ...{ version: 1, effectiveFrom: '2013-01-01', effectiveTo: null },
  fields: [wanted, goods, losses, priorSteps],
  papers: [idPaper, rightPaper, factsPaper, letterPaper, powerPaper],
  outcomes: [
    { code: 'opinion-given', zh: '已出具意见', en: 'an opinion was given' },
    { code: 'agreement', zh: '调解达成协议', en: 'agreed in mediation' },
    { code: 'no-agreement', zh: '调解不成，已告知其他途径', en: 'no agreement; other ways were shown' },
    { code: 'transferred', zh: '已移送并由接收机关办理', en: 'transferred and taken over' },
    { code: 'supported', zh: '已提供专家或机构支持', en: 'an expert or agency helped' },
  ],
  terminations,
  ...{ allowsMediation: true, allowsOpinions: true, afterSupplement: 'restart' },
  ...{ acceptanceRule: 'help-request.acceptance', handlingRule: 'help-request.handling' },
  isConfidentialFromStart: false,
};

const report: CaseTypeVersion = {
  ...aid,
  fields: [goods, priorSteps],
  papers: [factsPaper],
  outcomes: [
    { code: 'case-filed', zh: '已立案查处', en: 'a case was filed' },
    { code: 'transferred', zh: '已移送有管辖权的机关', en: 'transferred to the competent authority' },
    { code: 'not-proven', zh: '经查未发现违法事实', en: 'no illegal act was found' },
  ],
  terminations: terminations.slice(0, 2),
  ...{ allowsMediation: false, allowsOpinions: false, afterSupplement: 'resume' },
  ...{ acceptanceRule: 'help-report.verification', handlingRule: 'help-request.handling' },
  isConfidentialFromStart: true,
};

/** The types of case, each with its versions by date. */
export const caseTypes: readonly CaseType[] = [
  {
    ...{ code: 'aid', zh: '维权援助申请', en: 'Request for help', versions: [aid] },
    what: '自己的权利被侵犯，或被他人指控侵权，请求指导和帮助。',
  },
  {
    ...{ code: 'overseas-aid', zh: '海外知识产权纠纷应对指导', en: 'Dispute abroad' },
    what: '在境外被诉、被海关扣货、展会被投诉，请求应对指导。',
    versions: [{ ...aid, fields: [country, leavesChina, ...aid.fields] }],
  },
  {
    ...{ code: 'handling-request', zh: '处理请求', en: 'Request to the competent authority' },
    what: '请求本机关对侵权行为作出处理；只适用于本机关有权处理的事项。',
    versions: [{ ...aid, fields: [goods, losses, priorSteps] }],
  },
  {
    ...{ code: 'report', zh: '举报', en: 'Report of an illegal act', versions: [report] },
    what: '提供违法行为的线索；举报人身份单独保密。',
  },
];

export const caseTypeOf = (code: CaseTypeCode): CaseType => caseTypes.find((type) => type.code === code)!;

/** The version for cases filed on that day. Throws `case-type-closed` where there is none. */
export function versionOn(code: CaseTypeCode, day: IsoDay): CaseTypeVersion {
  const found = caseTypeOf(code).versions.find(
    ({ effectiveFrom, effectiveTo }) => effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo),
  );
  if (!found) throw helpProblem('case-type-closed');
  return found;
}

/** The version that a case was filed under. */
export function formOf({ caseType, formVersion }: { caseType: CaseTypeCode; formVersion: number }): CaseTypeVersion {
  const found = caseTypeOf(caseType).versions.find(({ version }) => version === formVersion);
  if (!found) throw new Error(`case type '${caseType}' has no version ${formVersion}`);
  return found;
}

/** Throws `answer-missing` or `answer-unknown` for answers that do not fit the form. */
export function checkAnswers({ fields }: CaseTypeVersion, answers: Readonly<Record<string, unknown>>): void {
  for (const { code, zh, isRequired, choices, kind } of fields) {
    const answer = answers[code];
    if (answer === undefined || answer === null || answer === '') {
      if (isRequired) throw helpProblem('answer-missing', { field: `answers.${code}`, question: zh });
      continue;
    }
    const fits =
      kind === 'yes-no'
        ? typeof answer === 'boolean'
        : typeof answer === 'string' &&
          answer.length <= 2000 &&
          (!choices || choices.some((choice) => choice.code === answer));
    if (!fits) throw helpProblem('answer-unfit', { field: `answers.${code}`, question: zh });
  }
  const stray = Object.keys(answers).find((code) => !fields.some((field) => field.code === code));
  if (stray) throw helpProblem('answer-unknown', { field: `answers.${stray}` });
}
