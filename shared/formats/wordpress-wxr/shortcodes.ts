import type { Removed } from "../../record/provenance.ts";

/** WordPress's own codes in a text. Their attributes name pictures and players, not words. */
const OWN = new Set(["caption", "wp_caption", "gallery", "audio", "video", "playlist", "embed"]);
/** Codes between square brackets that open or close; a code of a plug-in is told by an attribute. */
const CODE = /\[(\/?)([a-z][\w-]{0,40})((?:\s[^[\]<>]{0,2000})?)\/?\]/gi;
const ATTRIBUTE = /\s[\w-]{1,40}=\S/;

/** A text without its shortcodes, and what was taken out. */
export interface WithoutShortcodes {
  html: string;
  removed: Removed[];
}

/** What an old caption code says in its attribute alone; the words of a newer one stand inside. */
function captionIn(name: string, attributes: string): string {
  if (!/caption$/.test(name)) return "";
  const words = /\scaption=(?:"([^"]*)"|'([^']*)')/.exec(attributes);
  return words?.[1] ?? words?.[2] ?? "";
}

/**
 * Takes shortcodes out and leaves the words that they enclose. Brackets in prose, such as `[sic]`, stay: only WordPress's
 * own codes and those that carry an attribute are codes.
 */
export function withoutShortcodes(html: string, pointer: string): WithoutShortcodes {
  const removed: Removed[] = [];
  const opened = new Set<string>();
  const text = html.replace(CODE, (code: string, slash: string, written: string, attributes: string) => {
    const name = written.toLowerCase();
    const isCode = OWN.has(name) || (slash === "" ? ATTRIBUTE.test(attributes) : opened.has(name));
    if (!isCode) return code;
    if (slash === "") opened.add(name);
    removed.push({ reason: "site-chrome", text: code, pointer });
    const isBlock = OWN.has(name) && name !== "embed";
    return isBlock ? `\n\n${captionIn(name, attributes)}` : " ";
  });
  return { html: text, removed };
}
