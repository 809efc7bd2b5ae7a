import type { Notice } from "./notice.ts";

/** What an e-mail subscriber reads: SNS sends this in place of the JSON. */
export function readableText(notice: Notice): string {
  const { event, state, supplier, headline, article, rights } = notice;
  const body = article?.bodies?.find(({ contentType }) => contentType === "text/plain")?.value;
  const lines = [
    `${event.toUpperCase()}: ${headline ?? notice.uri ?? notice.file ?? notice.id}`,
    "",
    `State: ${state}${notice.reason ? ` (${notice.reason})` : ""}`,
    notice.changed?.length && `Changed: ${notice.changed.join(", ")}`,
    notice.explanation && `\n${notice.explanation}\n`,
    supplier && `Supplier: ${supplier}`,
    rights?.creditText && `Credit: ${rights.creditText}`,
    rights?.licence && `Licence: ${rights.licence}`,
    notice.doNotPublishBefore && `Do not publish before ${notice.doNotPublishBefore}`,
    notice.releaseOn?.length && `Waits for: ${notice.releaseOn.join(", ")}`,
    ...(notice.problems ?? []).map(({ code, message }) => `${code}: ${message}`),
    notice.findings.length > 0 && `Findings: ${notice.findings.join(", ")}`,
    notice.report && `Report: ${notice.report}`,
    notice.released && `Article: ${notice.released}`,
    body && `\n${body}`,
    "",
    `${notice.uri ?? notice.file ?? ""} ${notice.id}`.trim(),
  ];
  return lines.filter((line) => typeof line === "string").join("\n");
}
