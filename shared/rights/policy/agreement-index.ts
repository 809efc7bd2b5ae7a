import type { Policy } from "./policy.ts";
import type { Agreement } from "./policy-terms.ts";

/** A policy's agreements by the kind of part that they name, and of those the ones for single stories by the story. */
interface ForKind {
  general: Agreement[];
  byUri: Map<string, Agreement[]>;
}

const BUILT = new WeakMap<readonly Agreement[], Map<string, ForKind>>();

/**
 * The agreements that may cover a kind of part of a story, found without trying each: a house may
 * have a thousand, one for each story that it bought. A policy does not change once it is in use.
 */
export function agreementsFor({ agreements }: Pick<Policy, "agreements">, kind: string, uri: string): Agreement[] {
  const built = BUILT.get(agreements) ?? build(agreements);
  BUILT.set(agreements, built);
  const { general = [], byUri } = built.get(kind) ?? {};
  const own = byUri?.get(uri) ?? [];
  return own.length === 0 ? general : [...general, ...own];
}

function build(agreements: readonly Agreement[]): Map<string, ForKind> {
  const kinds = new Map<string, ForKind>();
  for (const agreement of agreements) {
    for (const kind of agreement.parts) {
      const held: ForKind = kinds.get(kind) ?? { general: [], byUri: new Map() };
      kinds.set(kind, held);
      if (!agreement.uris) held.general.push(agreement);
      for (const uri of new Set(agreement.uris)) {
        const own = held.byUri.get(uri);
        if (own) own.push(agreement);
        else held.byUri.set(uri, [agreement]);
      }
    }
  }
  return kinds;
}
