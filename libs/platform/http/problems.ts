import { problems } from '@ipharbor/platform/kernel';

export const httpProblem = problems({
  'invalid-input': { status: 400, zh: '填写的内容有误，请按提示修改', en: 'some fields are not valid' },
  'malformed-json': { status: 400, zh: '请求内容不是有效的 JSON', en: 'the body is not valid JSON' },
  'body-too-large': { status: 413, zh: '内容过大，超过上限', en: 'the body is larger than allowed' },
  'unsupported-media-type': { status: 415, zh: '不支持的内容类型', en: 'unsupported content type' },
  'no-such-route': { status: 404, zh: '没有这个地址', en: 'no such address' },
  'too-many-requests': { status: 429, zh: '操作过于频繁，请稍后再试', en: 'too many requests; try again later' },
  unexpected: {
    status: 500,
    zh: '系统出错了，请把编号 {requestId} 告诉管理员',
    en: 'something went wrong; quote {requestId}',
  },
  'idempotency-key-reused': {
    status: 422,
    zh: '同一操作编号被用于不同内容',
    en: 'this Idempotency-Key was used for another body',
  },
  'idempotency-key-invalid': {
    status: 400,
    zh: '操作编号无效',
    en: 'an Idempotency-Key has 8 to 64 letters, digits, - or _',
  },
  'version-required': {
    status: 428,
    zh: '缺少版本号，请刷新后再试',
    en: 'send If-Match with the version you have seen',
  },
  'file-required': { status: 400, zh: '请选择要上传的文件', en: 'a file part is required' },
});
