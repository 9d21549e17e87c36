import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Agency, Cluster, Enterprise } from '@ipharbor/directory';
import { documentTemplates, layout, OfficialDocumentFiles, OfficialDocuments } from '@ipharbor/documents';
import { persistenceProblem, Reader, type Tx } from '@ipharbor/platform/persistence';
import { catalogue } from '../terms/catalogue';
import type { AgreedItem, Terms } from '../terms/terms';
import { trusteeshipProblem } from '../trusteeship.problems';
import type { Agreement } from './agreement.entity';
import { AgreementQueries } from './agreement.queries';
import type { AgreementSignature } from './agreement-signature.entity';
import { AgreementVersion } from './agreement-version.entity';

const template = 'trusteeship.agreement';

documentTemplates({
  [template]: {
    zh: '知识产权托管协议',
    en: 'IP trusteeship agreement',
    series: '知托协',
    fields: {
      reference: { zh: '协议编号', en: 'Agreement and version', sample: 'TG-2026-000123 第 1 版' },
      client: { zh: '委托方', en: 'Client', sample: '新郑市某某有限公司' },
      agency: { zh: '受托方', en: 'Agency', sample: '郑州某某知识产权代理有限公司' },
      term: { zh: '托管期限', en: 'Term', sample: '2026-01-01 至 2026-12-31' },
      items: { zh: '服务项目', en: 'Services', sample: ['培训，4 次，每季，免费'] },
      clauses: { zh: '条款正文', en: 'Clauses', sample: ['保密：受托方负有保密义务。'] },
      signatures: { zh: '签署记录', en: 'Signatures', sample: ['委托方：王建军，2026-01-14'] },
      digest: { zh: '文本摘要', en: 'Digest of the text', sample: '0123456789abcdef' },
    },
    body: [
      layout.title('知识产权托管协议'),
      layout.number(),
      layout.text('协议编号：{reference}'),
      layout.text('委托方：{client}'),
      layout.text('受托方：{agency}'),
      layout.text('托管期限：{term}'),
      layout.text('一、服务项目'),
      layout.list('items'),
      layout.text('二、双方约定'),
      layout.list('clauses'),
      layout.text('三、签署'),
      layout.list('signatures'),
      layout.text('文本摘要（SHA-256）：{digest}'),
      layout.check(),
    ],
  },
});

const rhythms: Record<AgreedItem['rhythm'], string> = {
  once: '一次',
  monthly: '每月',
  quarterly: '每季',
  yearly: '每年',
  'on-demand': '按需',
};
const payers: Record<AgreedItem['payer'], string> = {
  enterprise: '企业付费',
  public: '财政资金付费',
  shared: '企业与财政分担',
  free: '免费',
};

/** The signed text on paper: made once from what was signed, by the document's own number. */
@Injectable()
export class AgreementText {
  constructor(
    private readonly reader: Reader,
    private readonly queries: AgreementQueries,
    private readonly documents: OfficialDocuments,
    private readonly files: OfficialDocumentFiles,
  ) {}

  /** In the unit of work of the second signature; the document has the id of the version. */
  async issue(
    tx: Tx,
    actor: Actor,
    agreement: Agreement,
    version: AgreementVersion,
    signatures: readonly AgreementSignature[],
  ): Promise<void> {
    const { number, agencyId, enterpriseId, clusterId, regionCode } = agreement;
    const agency = await tx.find(Agency, agencyId);
    const client = enterpriseId ? await tx.find(Enterprise, enterpriseId) : await tx.find(Cluster, clusterId!);
    const { terms, n, contentHash: digest } = version;
    await this.documents.issue(tx, actor, {
      id: version.id,
      template,
      subject: tx.refOf(agreement),
      enterpriseId,
      regionCode,
      issuer: agency!.name,
      values: {
        reference: `${number} 第 ${n} 版`,
        client: client!.name,
        agency: agency!.name,
        term: `${terms.startsOn} 至 ${terms.endsOn}`,
        items: terms.items.map(itemLine),
        clauses: clauseLines(terms),
        signatures: signatures.map(
          ({ party, signerName, signedOn }) =>
            `${party === 'client' ? '委托方' : '受托方'}：${signerName}，${signedOn}`,
        ),
        digest,
      },
    });
  }

  /** @throws not-found (404), version-unsigned (409) */
  async open(actor: Actor, agreementId: string, n: number, format: 'pdf' | 'docx') {
    const agreement = await this.queries.row(actor, agreementId);
    const version = await this.reader.from(AgreementVersion, 'version').where({ agreementId, n }).getOne();
    if (version === null) throw persistenceProblem('not-found');
    if (version.signedOn === null) throw trusteeshipProblem('version-unsigned');
    const official = await this.documents.get(actor, version.id);
    const { document, content } = await this.files.open(official, format);
    return { document, content, fileName: `${agreement.number}-第${n}版.${format}` };
  }
}

const itemLine = ({ code, quantity, rhythm, payer, priceFen, deliverable }: AgreedItem): string =>
  [
    catalogue[code].zh,
    `数量 ${quantity}`,
    rhythms[rhythm],
    `交付物：${deliverable}`,
    payers[payer],
    priceFen === null ? '' : `价款 ${(priceFen / 100).toFixed(2)} 元`,
  ]
    .filter(Boolean)
    .join('，');

const clauseLines = (terms: Terms): string[] => [
  `利益冲突：${terms.conflictDeclaration}`,
  `保密：${terms.secrecy}`,
  `个人信息：${terms.personalData}`,
  `期限责任：${terms.liability}`,
  `解除通知期：${terms.noticeDays} 日`,
  terms.silenceDays === null
    ? '服务须由委托方确认，未确认不视为确认'
    : `服务登记后 ${terms.silenceDays} 个工作日内未提异议的，视为确认，不计入满意度`,
  ...(terms.isExclusive ? ['所列服务项目由受托方独家承担'] : []),
  `退出与移交：${terms.exit}`,
  `争议解决：${terms.disputes}`,
];
