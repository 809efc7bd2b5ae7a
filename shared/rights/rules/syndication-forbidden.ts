import { permits } from "../terms/permission.ts";
import type { Rule } from "./rule.ts";

/** RGT-704: the use is meant for somebody outside the house, and the terms do not let copy be passed on. */
export const syndicationForbidden: Rule = ({ parts, target, publisher, policy }) =>
  target.external
    ? parts
        .filter(({ rights }) => !permits(rights.permission, "grantUse"))
        .map(({ name }) => ({ part: name, evidence: [], args: { publisher }, releaseOn: [`agreement:${policy?.id}`] }))
    : [];
