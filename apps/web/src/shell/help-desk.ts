/** The number an installation wrote into index.html; empty where it has none. */
export const helpDeskPhone =
  document.querySelector<HTMLMetaElement>('meta[name="ipharbor-help-desk"]')?.content.trim() ?? '';
