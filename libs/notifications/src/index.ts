export * from './notifications.module';
export { notificationKinds, type Category, type NotificationKind, type Values } from './kind/notification-kinds';
export { Message, type Contact } from './message/message.entity';
export { Notifications, type Notice } from './message/notifications';
