import { problems } from '@ipharbor/platform/kernel';

export const documentProblem = problems({
  'media-type-refused': {
    status: 415,
    zh: '不能上传这种文件，可上传：PDF、图片（JPG、PNG）、Word、Excel、CSV、OFD、ZIP',
    en: 'this kind of file is not accepted; send PDF, JPEG, PNG, Word, Excel, CSV, OFD or ZIP',
  },
  'document-empty': { status: 422, zh: '文件是空的', en: 'the file is empty' },
  'document-kind-unknown': { status: 422, zh: '没有这种附件：{kind}', en: 'no kind of document: {kind}' },
});
