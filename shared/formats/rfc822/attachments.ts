import type { Attachment } from "postal-mime";
import { refusedSidecar } from "../../archive/refused-sidecar.ts";
import { media } from "../../bytes/media.ts";
import type { AssociationCopy } from "../../copy/item-copy.ts";
import { partNamer } from "../../copy/part-names.ts";
import { keep, type Notes } from "../../json/notes.ts";
import { SIDECAR_SUFFIX } from "../../names.ts";
import type { EnclosedFile } from "../enclosed-file.ts";
import type { ParsedMessage } from "./parse-message.ts";

/** Files read out of one mail: a picture desk sends thirty. More are made to multiply work by one put. */
export const MOST_ENCLOSED = 100;
/** Smaller pictures that the HTML shows are logos and marks that count readers. */
const SMALLEST_SHOWN = 10_000;

/** Types of files that come with mail and are neither copy nor media. */
const PASSED_OVER =
  /^(?:text\/(?:calendar|x-?vcard|directory|rfc822-headers)|application\/(?:ics|(?:x-)?pkcs7-(?:signature|mime)|pgp-(?:signature|keys|encrypted)|ms-tnef|vnd\.ms-tnef)|message\/(?:delivery-status|disposition-notification|feedback-report|external-body|partial))$/;
/** What a mail that reports on another has beside it: the mail that it encloses is evidence, no copy. */
const REPORT = /^message\/(?:delivery-status|disposition-notification|feedback-report)$/;
const PASSED_OVER_TEXT = /^\s*(?:BEGIN:V(?:CALENDAR|CARD)|-----BEGIN PGP )/i;
type Kind = "picture" | "video" | "audio";
const KINDS: Record<string, Kind> = { image: "picture", video: "video", audio: "audio" };
const KINDS_BY_LOOK: readonly [RegExp, Kind][] = [
  [/picture/, "picture"],
  [/video/, "video"],
  [/MP3|Ogg/, "audio"],
];

/** What came with a mail: media belong to its item, copy is read as files of its own. */
export interface Attached {
  associations: AssociationCopy[];
  enclosed: EnclosedFile[];
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
}

function mediaKind({ mimeType }: Attachment, look: string | undefined): Kind | undefined {
  const [family = ""] = mimeType.split("/");
  const byType = Object.hasOwn(KINDS, family) ? KINDS[family] : undefined;
  return byType ?? KINDS_BY_LOOK.find(([pattern]) => look !== undefined && pattern.test(look))?.[1];
}

/** Whether bytes are copy or hold copy: text of any kind, or an archive. */
function isCopy(look: string | undefined): boolean {
  return look === undefined || look.startsWith("a ZIP archive") || look.startsWith("a gzip archive");
}

/**
 * Sorts what came with a mail by content; what is neither media nor copy is named in `unmapped`. The terms beside a file
 * that is read stand for it even where they are not read themselves.
 */
export function attachedTo({ attachments, charset }: ParsedMessage, notes: Notes): Attached {
  const attached: Attached = { associations: [], enclosed: [] };
  const nameOf = partNamer(() => {});
  const omitted: EnclosedFile[] = [];
  const isReport = attachments.some(({ mimeType }) => REPORT.test(mimeType));
  for (const [index, attachment] of attachments.entries()) {
    const bytes = bytesOf(attachment);
    const name = attachment.filename?.replaceAll("\0", "").trim() || `part-${index + 1}`;
    const look = media(bytes);
    const kind = mediaKind(attachment, look);
    const head = new TextDecoder("latin1").decode(bytes.subarray(0, 64));
    const isLogo = attachment.related === true && bytes.length < SMALLEST_SHOWN;
    const isReported = isReport && attachment.mimeType.startsWith("message/");
    const isPassed =
      isReported || PASSED_OVER.test(attachment.mimeType) || PASSED_OVER_TEXT.test(head) || bytes.length === 0;
    if (kind !== undefined && !isLogo) {
      attached.associations.push({ name: nameOf(undefined, kind), type: kind, title: name });
    } else if (kind === undefined && !isPassed && isCopy(look) && attached.enclosed.length < MOST_ENCLOSED) {
      const isText = charset !== undefined && attachment.mimeType.startsWith("text/");
      attached.enclosed.push({ name, bytes, ...(isText ? { charset } : {}) });
    } else {
      keep(notes, `/attachments/${index}`, { name, type: attachment.mimeType, bytes: bytes.length });
      if (kind === undefined && !isPassed && isCopy(look) && notes.problems.length === 0) {
        notes.problems.push({ code: "TOO_MANY_ITEMS", detail: `at most ${MOST_ENCLOSED} files of a mail are read` });
      }
      omitted.push(...refusedSidecar(name));
    }
  }
  const beside = new Set(attached.enclosed.map((file) => `${file.name}${SIDECAR_SUFFIX}`));
  const refused = new Map(omitted.flatMap((file) => (beside.delete(file.name) ? [[file.name, file]] : [])));
  return { ...attached, enclosed: [...attached.enclosed, ...refused.values()] };
}
