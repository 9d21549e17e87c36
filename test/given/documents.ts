import type { Actor } from '@ipharbor/access';
import { documentTemplates, layout, OfficialDocuments, type DocumentValues, type Issue } from '@ipharbor/documents';
import type { Principal } from '@ipharbor/platform/kernel';
import type { TestApplication } from '@ipharbor/platform/testing';

/** A template that no context declares, so that tests do not change with those of the product. */
export const notice = 'test.notice';

documentTemplates({
  [notice]: {
    zh: '受理通知书',
    en: 'Notice of acceptance',
    series: '测受',
    fields: {
      applicant: { zh: '申请人', en: 'Applicant', sample: '某某市海港科技有限公司' },
      matter: { zh: '事由', en: 'Matter', sample: '商标被他人仿冒' },
      papers: { zh: '材料', en: 'Papers', sample: ['营业执照', '商标注册证'], isOptional: true },
    },
    body: [
      layout.letterhead(),
      layout.number(),
      layout.title('受理通知书'),
      layout.addressee('{applicant}：'),
      layout.text('你单位就“{matter}”提交的维权援助申请收悉。经审查，符合受理条件，现予受理。'),
      layout.list('papers'),
      layout.signature(),
      layout.check(),
    ],
  },
});

export const noticeValues: DocumentValues = {
  applicant: '䶮㛃𠅤科技有限公司',
  matter: '“港湾”商标被仿冒',
  papers: ['营业执照', '商标注册证'],
};

/** An issued document of a record. */
export const issuedNotice = (
  app: TestApplication,
  actor: Actor | Principal,
  subject: Issue['subject'],
  rest: Partial<Issue> = {},
): Promise<{ id: string; number: string }> =>
  app.write((tx) =>
    app.get(OfficialDocuments).issue(tx, actor, { template: notice, subject, values: noticeValues, ...rest }),
  );
