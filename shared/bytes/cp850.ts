/** What code page 850 has at 0x80 to 0xFF: DOS in Western Europe, whose letters code page 437 has in the same places. */
const UPPER =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐" +
  "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0";

/** Decodes copy of DOS. Every byte has a character. */
export function cp850(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin1.replace(/[\x80-\xff]/g, (char) => UPPER[char.charCodeAt(0) - 0x80] ?? char);
}

/** Letters of DOS between letters of ASCII, where windows-1252 has quotes, daggers and signs of money: `f„hrt`. */
const WITHIN_WORDS = /(?<=[A-Za-z])[\x81-\x8e\x94\x99\x9a\xa0-\xa5](?=[a-z])/g;
const ABOVE_ASCII = /[\x80-\xff]/g;
const FEWEST = 2;
/** How many bytes are looked at. */
const SAMPLE = 65_536;

/** Whether single-byte copy is of DOS: half of all that is above ASCII are letters inside its words, and nothing else. */
export function isCp850(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.byteLength, SAMPLE);
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, length).toString("latin1");
  const within = latin1.match(WITHIN_WORDS)?.length ?? 0;
  return within >= FEWEST && within * 2 >= (latin1.match(ABOVE_ASCII)?.length ?? 0);
}
