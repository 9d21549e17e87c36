import { Bell, Connection, Message, Promotion } from '@element-plus/icons-vue';
import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/messages',
    name: 'messages',
    component: () => import('./MessagesPage.vue'),
    meta: { title: 'messages.title', menu: { group: 'work', icon: Bell, order: 95 } },
  },
  {
    path: '/messages/preferences',
    name: 'message-preferences',
    component: () => import('./PreferencesPage.vue'),
    meta: { title: 'messages.preferences.title' },
  },
  {
    path: '/deliveries',
    name: 'deliveries',
    component: () => import('./DeliveriesPage.vue'),
    meta: {
      title: 'messages.deliveries.title',
      permission: 'delivery:read',
      menu: { group: 'data', icon: Promotion, order: 60 },
    },
    children: [
      {
        path: ':id',
        name: 'delivery',
        component: () => import('./DeliveryDrawer.vue'),
        props: true,
        meta: { title: 'messages.deliveries.one', permission: 'delivery:read', subject: 'message_delivery' },
      },
    ],
  },
  {
    path: '/channels',
    name: 'channels',
    component: () => import('./ChannelsPage.vue'),
    meta: {
      title: 'messages.channels.title',
      permission: 'channel:read',
      menu: { group: 'administration', icon: Message, order: 60 },
    },
  },
  {
    path: '/event-subscriptions',
    name: 'event-subscriptions',
    component: () => import('./SubscriptionsPage.vue'),
    meta: {
      title: 'messages.subscriptions.title',
      permission: 'event-subscription:read',
      menu: { group: 'administration', icon: Connection, order: 65 },
    },
    children: [
      {
        path: ':id',
        name: 'event-subscription',
        component: () => import('./SubscriptionDrawer.vue'),
        props: true,
        meta: {
          title: 'messages.subscriptions.deliveries',
          permission: 'event-subscription:read',
          subject: 'event_subscription',
        },
      },
    ],
  },
] satisfies RouteRecordRaw[];
