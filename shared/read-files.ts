import { fullAllowance, oneLevelDown } from "./archive/allowance.ts";
import { namedApart } from "./archive/named-apart.ts";
import type { Delivery } from "./copy/delivery.ts";
import { nameInside } from "./copy/name-inside.ts";
import type { EnclosedFile } from "./formats/enclosed-file.ts";
import { SIDECAR_SUFFIX } from "./names.ts";
import { type CopyRead, type Place, readCopy } from "./read-copy.ts";
import type { PolicyBundle } from "./rights/policy/policy.ts";

/** One file of a delivered one: itself, or one that lies inside it at any level. */
export interface FileRead extends CopyRead {
  /** Its name inside the delivered file, such as `inner.zip!story.xml`; absent for the delivered file itself. */
  within?: string;
  bytes: Uint8Array;
  /** The file around it has said already that this one is no text. */
  isReported?: true;
}

/**
 * Reads a delivered file and every file inside it, the outer before the inner, one when the next is asked for. All that
 * the delivery says stands for each of them: key, metadata and side-car of the outer file, and the sender of the mail.
 * One allowance serves the whole tree. Never throws.
 */
export async function* readFiles(
  bytes: Uint8Array,
  delivery: Delivery,
  policies: PolicyBundle,
): AsyncGenerator<FileRead, void, void> {
  yield* readTree({ name: "", bytes }, delivery, policies, { allowance: fullAllowance() });
}

async function* readTree(
  { bytes, isReported }: EnclosedFile,
  delivery: Delivery,
  policies: PolicyBundle,
  place: Place,
): AsyncGenerator<FileRead, void, void> {
  const read = await readCopy(bytes, delivery, policies, place);
  const { within, sender: outer, allowance } = place;
  yield { ...read, bytes, ...(within === undefined ? {} : { within }), ...(isReported ? { isReported } : {}) };
  const { files, sidecars } = apart(namedApart(read.enclosed));
  for (const file of files) {
    const sender = outer ?? file.sender;
    const beside = sidecars.get(`${file.name}${SIDECAR_SUFFIX}`);
    const around = [delivery.sidecar ?? []].flat();
    yield* readTree(
      file,
      beside === undefined ? delivery : { ...delivery, sidecar: [...around, textOf(beside)] },
      policies,
      {
        within: within === undefined ? file.name : nameInside(within, file.name),
        ...(sender ? { sender } : {}),
        ...(file.charset === undefined ? {} : { charset: file.charset }),
        allowance: oneLevelDown(allowance),
      },
    );
  }
}

const textOf = ({ bytes }: EnclosedFile): string => new TextDecoder().decode(bytes);

/** Side-cars apart from the files beside which they lie; one whose file is not there is read, and refused. */
function apart(enclosed: readonly EnclosedFile[]): { files: EnclosedFile[]; sidecars: Map<string, EnclosedFile> } {
  const names = new Set(enclosed.map(({ name }) => name));
  const isSidecar = ({ name }: EnclosedFile) =>
    name.endsWith(SIDECAR_SUFFIX) && names.has(name.slice(0, -SIDECAR_SUFFIX.length));
  return {
    files: enclosed.filter((file) => !isSidecar(file)),
    sidecars: new Map(enclosed.filter(isSidecar).map((file) => [file.name, file])),
  };
}
