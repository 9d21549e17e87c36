import { problems } from '@ipharbor/platform/kernel';

export const documentProblem = problems({
  'media-type-refused': {
    status: 415,
    zh: '不能上传这种文件，可上传：PDF、图片、音频、视频、Word、Excel、CSV、OFD、完整的压缩包',
    en: 'this kind of file is not accepted; send PDF, pictures, sound, video, Word, Excel, CSV, OFD or a whole archive',
  },
  'document-empty': { status: 422, zh: '文件是空的', en: 'the file is empty' },
  'document-template-unknown': { status: 404, zh: '没有这种文书：{template}', en: 'no document template {template}' },
  'document-values-invalid': {
    status: 422,
    zh: '文书内容不完整：{said}',
    en: 'the values of the document are not complete',
  },
  'document-issuer-required': {
    status: 422,
    zh: '没有发文机关：请以任职身份签发',
    en: 'no issuer: act in a post, or name the issuing body',
  },
  'document-characters-unprintable': {
    status: 422,
    zh: '字库里没有这些字：{characters}。请管理员在数据目录的 fonts 文件夹中放入含有这些字的字体',
    en: 'no font has {characters}: put one that has into the fonts folder of the data directory',
  },
  'docx-unreadable': {
    status: 422,
    zh: '不是完整的 Word 文档（.docx），或者解压后过大',
    en: 'not a whole .docx file, or one that unpacks to too much',
  },
  'docx-fields-malformed': {
    status: 422,
    zh: '模板中的花括号不配对：{said}',
    en: 'the braces of the template do not match: {said}',
  },
  'docx-refused': { status: 422, zh: '模板不能使用：{said}', en: 'this .docx cannot be used as a template' },
  'verification-unknown': {
    status: 404,
    zh: '查无此核验码。请核对后再试；仍查不到的，请联系发文机关',
    en: 'no document has this verification code',
  },
  'malware-found': {
    status: 422,
    zh: '文件含有恶意程序（{name}），没有保存',
    en: 'the file carries malware ({name}); it was not kept',
  },
  'scan-unavailable': {
    status: 503,
    zh: '病毒扫描暂时不可用，文件没有保存，请稍后再试',
    en: 'the malware scanner does not answer; the file was not kept',
  },
  'evidence-too-many': {
    status: 422,
    zh: '一条记录最多 {limit} 份证据',
    en: 'a record holds at most {limit} pieces of evidence',
  },
  'evidence-none': { status: 422, zh: '没有可导出的证据', en: 'there is no evidence to export' },
  'document-kind-unknown': { status: 422, zh: '没有这种附件：{kind}', en: 'no kind of document: {kind}' },
});
