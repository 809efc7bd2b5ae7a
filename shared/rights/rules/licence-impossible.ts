import { isImpossible } from "../licence-named.ts";
import { licencesNamed } from "../terms/licences-named.ts";
import type { Rule } from "./rule.ts";

/** RGT-105: the copy names a licence that was never issued: ND with SA, a version or a port that there is not. */
export const licenceImpossible: Rule = ({ reading, parts }) => {
  const named = licencesNamed(reading).filter(({ id }) => isImpossible(id));
  return parts.flatMap(({ name }) => {
    const values = new Set(named.filter(({ part }) => part === name).map(({ id }) => id));
    return [...values].map((value) => ({
      part: name,
      evidence: [],
      args: { value },
      ...(name === "text" ? {} : { scope: "part" as const }),
      releaseOn: ["review:rights-desk"],
    }));
  });
};
