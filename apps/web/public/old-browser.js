/* Runs before everything else and in any browser, hence ES5: says plainly when this browser cannot run the console. */
(function () {
  var supported;
  try {
    // Chromium 85 / Safari 14 and later; the syntax is tried through Function so that older parsers still read this file.
    supported =
      'noModule' in document.createElement('script') &&
      typeof Promise.allSettled === 'function' &&
      typeof String.prototype.replaceAll === 'function' &&
      typeof window.ResizeObserver === 'function' &&
      typeof window.Intl === 'object' &&
      !!(window.CSS && CSS.supports && CSS.supports('color', 'var(--any)'));
  } catch (error) {
    supported = false;
  }
  if (supported) return;

  var notice = document.createElement('div');
  notice.setAttribute('role', 'alert');
  notice.setAttribute('id', 'old-browser');
  notice.style.cssText =
    'max-width:560px;margin:60px auto;padding:24px 28px;border:1px solid #c9d1d8;border-top:4px solid #12374f;' +
    'font:16px/1.8 "Microsoft YaHei","PingFang SC",sans-serif;color:#1c2833;background:#fff';
  notice.innerHTML =
    '<h1 style="font-size:22px;margin:0 0 12px">当前浏览器版本过低，无法使用知港</h1>' +
    '<p>请改用下列浏览器之一后重新打开本页：</p>' +
    '<ul><li>360 安全浏览器、QQ 浏览器等：切换到“极速模式”，内核 86 或以上</li>' +
    '<li>Chrome 86 / Edge 86 / Firefox 80 或以上</li><li>苹果手机：iOS 14 或以上</li></ul>' +
    '<p>不能自行更换时，请联系本单位管理员。</p>' +
    '<p lang="en" style="color:#52606d">This browser is too old for IP Harbor. Please use Chrome or Edge 86+, ' +
    'Firefox 80+ or Safari 14+.</p>';
  document.body.insertBefore(notice, document.body.firstChild);
  var app = document.getElementById('app');
  if (app) app.style.display = 'none';
})();
