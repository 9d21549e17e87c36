import type { FoundNeedDto, WriteRecordDto } from '@ipharbor/visits';
import type { Chance } from './chance';
import type { EnteredFirm } from './enter-firms';

const findings = [
  '有研发团队和年度研发计划，但没有人负责专利，技术成果以内部资料形式留存。',
  '产品在行业内有特色，已有实用新型若干，发明专利没有布局过。',
  '研发投入逐年增加，与高校有合作，合作协议没有约定知识产权归属。',
  '曾委托机构申请发明专利，被驳回后未再申请，对审查流程不了解。',
  '负责人重视创新，但担心公开技术方案后被仿制，倾向以技术秘密保护。',
] as const;
const advices = [
  '指定一名兼职知识产权专员；先做一次现有技术检索，再决定申请发明还是实用新型。',
  '新产品上市或参展前先提交申请；对关键工艺采用发明专利与技术秘密相结合的保护。',
  '在研项目立项时同步做专利挖掘；建立发明人奖励办法。',
  '补签合作研发的知识产权归属条款；申请费用减缴备案。',
] as const;
const needs: readonly Pick<FoundNeedDto, 'kind' | 'text'>[] = [
  { kind: 'filing', text: '需要一对一辅导撰写技术交底书' },
  { kind: 'search', text: '希望帮助检索主要产品的现有技术' },
  { kind: 'training', text: '希望为研发人员做一次专利培训' },
  { kind: 'portfolio', text: '希望对新产品做专利布局' },
  { kind: 'trusteeship', text: '希望加入集聚区知识产权托管' },
  { kind: 'pledge', text: '了解专利质押融资的条件' },
  { kind: 'policy', text: '咨询费用减缴备案和资助政策' },
  { kind: 'protection', text: '产品外观被仿制，咨询如何取证' },
];
const projects = ['新一代自动化生产线', '低能耗干燥工艺', '在线质量检测装置', '可回收包装结构'] as const;
const people = ['李明', '王芳', '张伟', '陈静', '赵磊', '吴洋'] as const;

/** What a visit to the firm found, as the visitors write it down on that day. */
export function recordOf(firm: EnteredFirm, visitedOn: string, place: string, chance: Chance): WriteRecordDto {
  return {
    visitedOn,
    mode: 'on-site',
    place,
    record: {
      interviewees: [
        { name: chance.oneOf(people), position: '总经理' },
        { name: chance.oneOf(people), position: '技术部经理' },
      ],
      summary: chance.oneOf(findings),
      advice: chance.oneOf(advices),
      hasIpUnit: chance.happens(25),
      ipStaffFullTime: chance.happens(20) ? 1 : 0,
      ipStaffPartTime: chance.between(0, 2),
      rdStaff: firm.rdStaff,
      rdSpendFen: firm.rdSpendFen,
      hasTradeSecretRules: chance.happens(40),
      wantsTraining: chance.happens(60),
      wantsTrusteeship: chance.happens(45),
      wantsPledge: chance.happens(20),
    },
    ...(chance.happens(20)
      ? {
          unpublishedInventions: [
            {
              name: chance.oneOf(projects),
              stage: '样机试制',
              disclosureRisk: chance.oneOf(['none', 'planned'] as const),
            },
          ],
        }
      : {}),
  };
}

export const needsOf = (chance: Chance, count: number): Pick<FoundNeedDto, 'kind' | 'text'>[] =>
  chance.shuffled(needs).slice(0, count);

export const answersToNeeds = [
  '已安排专家上门辅导，交底书初稿完成',
  '检索报告已送达企业并当面讲解',
  '已列入本月培训名单',
  '已转服务机构对接，双方签订服务意向',
] as const;
