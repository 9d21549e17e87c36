/** calm: nothing to do; info: under way; good: reached; warn: soon; bad: late, refused or lost. */
export type Tone = 'calm' | 'info' | 'good' | 'warn' | 'bad';
