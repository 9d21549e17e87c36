/// <reference types="vite/client" />
import 'vue-router';
import type { Component } from 'vue';
import type { Role } from '@/api/types';
import type { MenuGroup } from '@/shell/menu';
import type { WordKey } from '@/i18n';

declare module 'vue-router' {
  interface RouteMeta {
    /** Heading and document title. */
    title: WordKey;
    /** `noun:verb`; without one, everyone signed in may open the page. */
    permission?: string;
    /** Open without a session (sign-in and activation alone), shown without the shell. */
    isPublic?: boolean;
    /** An entry of the left menu. */
    menu?: {
      readonly group: MenuGroup;
      readonly icon: Component;
      readonly order: number;
      /** Shown to these roles alone: others hold the permission for other reasons. */
      readonly roles?: readonly Role[];
    };
    /** Roles whose home this page is. */
    homeOf?: readonly Role[];
    /** The type of record that this route shows under `:id`: links to such subjects lead here. */
    subject?: string;
  }
}
