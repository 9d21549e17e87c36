const longest = 200;
/** Names that a Windows machine takes for devices. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A name to keep a file under: without folders, control characters and marks that turn the direction of writing (they make
 * `gpj.exe` look like `exe.jpg`), composed (NFC), and usable on every system. Rare characters stay.
 */
export function safeFileName(name: string): string {
  const last = name.split(/[/\\]/).pop() ?? '';
  const clean = last
    .normalize('NFC')
    .replace(/\p{Cc}|\p{Cf}|\p{Cs}|[<>:"|?*]/gu, '')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .replace(devices, '_$1$2');
  return shortened(clean) || '未命名';
}

/** The ending says what to open it with: it is kept. */
function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= longest) return name;
  const ending = [...(/\.[^.]{1,10}$/.exec(name)?.[0] ?? '')];
  return [...characters.slice(0, longest - ending.length), ...ending].join('');
}
