import { advisoryItem } from "../advisory-item.ts";
import { correctionSupersedes } from "../correction-supersedes.ts";
import { notForPublicationRemoved } from "../not-for-publication-removed.ts";
import { retentionExceeded } from "../retention-exceeded.ts";
import type { RuleRow } from "../rule.ts";
import { staleVersion } from "../stale-version.ts";

/** What the item is in the life of its story: an advisory, a correction, a version that came too late. */
export const LIFECYCLE: readonly RuleRow[] = [
  {
    id: "RGT-611",
    code: "ADVISORY_ITEM",
    severity: "hold",
    scope: "item",
    checks: "The whole item speaks to the desk: an advisory, a daybook, a test.",
    message: "It speaks to the desk and is no story: never published.",
    lifts: "a person who finds that it is a story",
    check: advisoryItem,
  },
  {
    id: "RGT-610",
    code: "NOT_FOR_PUBLICATION_BLOCK",
    severity: "warn",
    scope: "story",
    checks: "Lines that the copy marks as not for publication were taken out.",
    message: "{lines} marked not for publication removed.",
    lifts: "nothing: they stay out",
    check: notForPublicationRemoved,
  },
  {
    id: "RGT-606",
    code: "RETENTION_EXCEEDED",
    severity: "info",
    scope: "item",
    checks: "The story was kept as long as its supplier allows.",
    message: "{publisher} allows storage for {kept}, which ended {end}.",
    lifts: "nothing: the text is purged",
    check: retentionExceeded,
  },
  {
    id: "RGT-607",
    code: "CORRECTION_SUPERSEDES",
    severity: "info",
    scope: "item",
    checks: "The version takes the place of another.",
    message: "Replaces version {version}{told}. Duties re-checked.",
    lifts: "nothing: it is said once",
    check: correctionSupersedes,
  },
  {
    id: "RGT-608",
    code: "STALE_VERSION",
    severity: "info",
    scope: "item",
    checks: "A newer version of the story stands.",
    message: "Version {version} is older than {newer}. Kept, not applied.",
    lifts: "a newer version",
    check: staleVersion,
  },
];
