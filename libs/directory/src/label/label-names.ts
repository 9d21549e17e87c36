import type { LabelKind } from './enterprise-label.entity';

/** As people and files write them. */
export const labelNames: Readonly<Record<LabelKind, string>> = {
  'high-tech': '高新技术企业',
  innovative: '创新型企业',
  demonstration: '知识产权示范企业',
  advantage: '知识产权优势企业',
  'advantage-cultivation': '知识产权优势培育企业',
  'tech-sme': '科技型中小企业',
  specialised: '专精特新企业',
  'above-scale': '规模以上工业企业',
  'key-copyright': '版权重点保护企业',
  'second-start-up': '民营企业“二次创业”',
  'ip-management-standard': '知识产权贯标企业',
};
