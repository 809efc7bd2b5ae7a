import { attributesOf } from "../../shared/notice/attributes.ts";
import { NOTICE_SCHEMA, type Notice } from "../../shared/notice/notice.ts";
import type { Receipt } from "../../shared/story/receipt.ts";
import type { Publisher, ReceiptTable } from "./ports.ts";
import { publish } from "./publish.ts";

/** Tells the desk of a file that is in quarantine, wholly or in part: nothing that cannot be read is lost in silence. */
export async function announceReceipt(
  desk: Publisher & { receipts: ReceiptTable },
  pk: string,
  sk: string,
): Promise<"announced" | "superseded"> {
  const receipt = await desk.receipts.receipt(pk, sk);
  if (receipt?.owes === undefined) return "superseded";
  const notice = noticeOfFile(receipt);
  await publish(desk, [{ topic: "Desk", notice, attributes: attributesOf(notice) }]);
  await desk.receipts.settleReceipt(pk, sk, receipt.outcomeHash);
  return "announced";
}

/** The notice of a file that made no story: what it is called, what is wrong with it, where the report lies. */
export function noticeOfFile(receipt: Receipt): Notice {
  const { pk, sk, key, records, problems, report } = receipt;
  const held = records.filter(({ outcome }) => outcome === "quarantined");
  const only = held.length === 1 ? held[0] : undefined;
  return {
    schema: NOTICE_SCHEMA,
    id: `${pk.split("#")[1] ?? pk}#${sk}`,
    event: "decided",
    ...(only ? { uri: only.uri, revision: only.revision } : {}),
    turn: 1,
    state: "quarantine",
    findings: [...new Set(held.flatMap(({ findings }) => findings))],
    file: key,
    problems: problems.map(({ code, message }) => ({ code, message })),
    ...(report ? { report } : {}),
  };
}
