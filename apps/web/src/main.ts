import './polyfills';
import { VueQueryPlugin } from '@tanstack/vue-query';
import { createApp, watch } from 'vue';
import App from './App.vue';
import { connect } from './api/client';
import { queries } from './app/queries';
import { goToSignIn, router } from './app/router';
import { keepTitles } from './app/titles';
import './design/tokens.css';
import './design/element.css';
import './design/base.css';
import { i18n, language, rememberedLanguage, speak } from './i18n';

connect({ language: () => language.value, onSignedOut: goToSignIn });

async function start(): Promise<void> {
  // Without the English words (a lost network) the console still starts, in Chinese.
  await speak(rememberedLanguage()).catch(() => undefined);
  const app = createApp(App).use(i18n).use(VueQueryPlugin, { queryClient: queries }).use(router);
  keepTitles(router);
  // Labels made by the server come in its language of the moment.
  watch(language, () => void queries.invalidateQueries());
  await router.isReady();
  app.mount('#app');
}

void start();
