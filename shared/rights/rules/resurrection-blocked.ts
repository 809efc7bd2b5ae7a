import { isAfter } from "../instant.ts";
import type { Rule } from "./rule.ts";

/** RGT-609: a version from after the kill does not bring the story back: nobody reinstated it. */
export const resurrectionBlocked: Rule = ({ reading, desk }) => {
  const { versionCreated, uri } = reading.article;
  const kill = desk.kills.find(
    ({ at, by, among }) => among === undefined && by === "supplier" && versionCreated && isAfter(versionCreated, at),
  );
  return kill ? [{ part: "text", evidence: [], args: { uri, at: kill.at } }] : [];
};
