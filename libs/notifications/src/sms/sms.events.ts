import { defineEvent } from '@ipharbor/platform/persistence';

export const smsCapSet = defineEvent('sms-month.cap-set', '调整短信费用上限');
export const smsTemplateRevised = defineEvent('sms-template.revised', '修改短信模板');
export const smsTemplateSubmitted = defineEvent('sms-template.submitted', '报送短信模板');
export const smsTemplateApproved = defineEvent('sms-template.approved', '登记短信模板通过');
export const smsTemplateRejected = defineEvent('sms-template.rejected', '登记短信模板驳回');
