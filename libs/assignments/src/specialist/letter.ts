import { documentTemplates, layout } from '@ipharbor/documents';

/** 聘书: the letter of appointment. */
export const letterTemplate = 'specialist.letter';

documentTemplates({
  [letterTemplate]: {
    zh: '知识产权特派员聘书',
    en: 'Letter of appointment of an IP specialist',
    series: '知特聘',
    fields: {
      name: { zh: '姓名', en: 'Name', sample: '陈志远' },
      employer: { zh: '所在单位', en: 'Employer', sample: '某某知识产权服务有限公司' },
      from: { zh: '聘期开始', en: 'First day of the term', sample: '2026-12-15' },
      to: { zh: '聘期届满', en: 'Last day of the term', sample: '2028-12-14' },
    },
    body: [
      layout.letterhead(),
      layout.number(),
      layout.title('知识产权特派员聘书'),
      layout.addressee('{name}：'),
      layout.text('经推荐、评审并公示无异议，兹聘请您（{employer}）为知识产权特派员，聘期自 {from} 起至 {to} 止。'),
      layout.text('请按承诺保守服务对象的商业秘密，不借服务之便推销收费业务。'),
      layout.signature(),
      layout.check(),
    ],
  },
});
