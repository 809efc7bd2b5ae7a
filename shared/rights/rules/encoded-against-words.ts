import { noticed } from "../facts.ts";
import { elementsOf } from "../licence-named.ts";
import { encodedFor } from "../terms/encoded-limits.ts";
import { FORBIDS } from "../terms/licence.ts";
import { licencesOfText } from "../terms/licences-named.ts";
import type { Rule } from "./rule.ts";

/** What words that invite to republish allow. */
const REPUBLICATION = ["distribute", "reproduce", "display"];
/** What Creative Commons licences allow but where an element of theirs forbids it. */
const OF_LICENCES = [...REPUBLICATION, "modify", "translate", "commercialize"];

/** RGT-212: rights for machines forbid of the text what the copy's words, or a licence that it names, allow. */
export const encodedAgainstWords: Rule = (facts) => {
  const forbidden = new Set(encodedFor(facts.reading, "text").flatMap(({ prohibition }) => prohibition));
  if (forbidden.size === 0) return [];
  const invitations = noticed(facts, "republish-free").filter(({ part }) => part === "text");
  const allowed = [
    ...invitations.map(({ text }) => ({ words: text, actions: REPUBLICATION })),
    ...licencesOfText(facts.reading).map(({ id, text }) => ({ words: text, actions: allowedBy(id) })),
  ];
  return allowed.flatMap(({ words, actions }) => {
    const action = actions.find((one) => forbidden.has(one));
    if (!action) return [];
    return [
      { part: "text", evidence: [], args: { action, words: words.slice(0, 120) }, releaseOn: ["review:rights-desk"] },
    ];
  });
};

function allowedBy(id: string): string[] {
  const forbidden = [...(elementsOf(id) ?? [])].flatMap((element) => FORBIDS[element] ?? []);
  return OF_LICENCES.filter((action) => !forbidden.includes(action));
}
