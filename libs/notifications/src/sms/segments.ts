/** What one text message holds alone, and what each part of a longer one does: characters of UCS-2, as the price is counted. */
const alone = 70;
const inParts = 67;

/** How many segments the text is billed as, its signature included. */
export const segmentsOf = (text: string): number => (text.length <= alone ? 1 : Math.ceil(text.length / inParts));

/** 【知港】 before the words, as it arrives. */
export const signed = (signature: string, text: string): string => `【${signature}】${text}`;
