/** What Chromium 86 and Safari 14 lack and our libraries or we use; each line goes when the oldest shell moves on. */
import 'core-js/actual/array/at';
import 'core-js/actual/array/find-last';
import 'core-js/actual/object/has-own';
import 'core-js/actual/string/at';
import 'core-js/actual/structured-clone';
