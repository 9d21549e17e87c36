import { problems } from '@ipharbor/platform/kernel';

export const documentProblem = problems({
  'media-type-refused': {
    status: 415,
    zh: '不能上传这种文件，可上传：PDF、图片（JPG、PNG）、Word、Excel、CSV、OFD、ZIP',
    en: 'this kind of file is not accepted; send PDF, JPEG, PNG, Word, Excel, CSV, OFD or ZIP',
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
  'document-kind-unknown': { status: 422, zh: '没有这种附件：{kind}', en: 'no kind of document: {kind}' },
});
