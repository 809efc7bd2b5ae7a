import { noticed } from "../facts.ts";
import { licencesNamed } from "../terms/licences-named.ts";
import type { Rule } from "./rule.ts";

/** RGT-204: one part is said to be all rights reserved and under a Creative Commons licence. Both are kept. */
export const reservedAndLicensed: Rule = (facts) => {
  const reservations = [...noticed(facts, "reserved"), ...noticed(facts, "no-redistribution")];
  if (reservations.length === 0) return [];
  const licences = licencesNamed(facts.reading);
  return facts.parts.flatMap(({ name }) => {
    const reserved = reservations.find(({ part }) => part === name);
    const licence = licences.find(({ part }) => part === name);
    if (!reserved || !licence) return [];
    return [
      {
        part: name,
        evidence: [],
        args: { reserved: reserved.text.slice(0, 120), licence: licence.id, publisher: facts.publisher },
        ...(name === "text" ? {} : { scope: "part" as const }),
        releaseOn: ["review:rights-desk"],
      },
    ];
  });
};
