import { notificationKinds, outwardEvents } from '@ipharbor/notifications';
import { campaignClosed, campaignLaunched } from './campaign/campaign.events';
import { visitAccepted } from './visit/visit.events';

/** What visiting tells people. */
export const noticeOf = {
  confirmation: 'visit.confirmation',
  approved: 'campaign.approved',
  returned: 'campaign.returned',
} as const;

notificationKinds({
  [noticeOf.confirmation]: {
    category: 'case',
    zh: {
      title: '请确认 {day} 的走访记录（{number}）',
      body: '{day} 的走访已形成记录 {number}，请登录查看并确认；内容有出入的，可以提出异议。',
    },
    en: {
      title: 'Please confirm the record of the visit of {day} ({number})',
      body: 'The visit of {day} was written down as {number}. Please read and confirm it, or say what is not right.',
    },
    sms: {
      template: 'VISIT_CONFIRMATION',
      variables: ['day', 'number'],
      text: '{day}的走访记录{number}待您确认，请登录知港查看。',
    },
  },
  [noticeOf.approved]: {
    category: 'case',
    zh: { title: '走访活动已批准：{name}', body: '走访活动“{name}”已批准，可以启动。' },
    en: { title: 'Campaign approved: {name}', body: 'The campaign “{name}” was approved and can be launched.' },
  },
  [noticeOf.returned]: {
    category: 'case',
    zh: { title: '走访活动被退回：{name}', body: '走访活动“{name}”被退回，请修改后重新提交。' },
    en: {
      title: 'Campaign returned: {name}',
      body: 'The campaign “{name}” was returned; change it and submit it again.',
    },
  },
});

outwardEvents(campaignLaunched, campaignClosed, visitAccepted);
