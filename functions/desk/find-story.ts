import { storyId } from "../../shared/rights/story-id.ts";
import type { Head } from "../../shared/story/head.ts";
import { ARTICLE_PREFIX, articleKey, HEAD_KEY, referenceKey } from "../../shared/story/keys.ts";
import { Refusal } from "./refusal.ts";
import type { World } from "./world.ts";

/** A story's partition, or its hash as notices name it, with or without the turn. */
const KEY = /^(?:ART#)?([0-9a-f]{32})(?:#\d+)?$/;
/** Stories that a refusal names; a name that more bear is no name to find one by. */
const MAX_NAMED = 10;

/**
 * The head of the story that a person means: by its uri, any other id of it, or the id of a notice. Without a supplier
 * it is sought with every supplier that has a policy. Throws `Refusal` when none bears the name, or several do.
 */
export async function findStory(world: World, name: string, supplier: string | undefined): Promise<Head> {
  const found = await storiesNamed(world, name, suppliersOf(world, supplier));
  const [head, ...others] = found;
  if (head && others.length === 0) return head;
  if (head) {
    const named = found.slice(0, MAX_NAMED).map(({ supplier: of, uri }) => `  ${of}  ${uri}`);
    throw new Refusal(
      [`"${name}" names ${found.length} stories:`, ...named, "Name one by its uri and --supplier."].join("\n"),
    );
  }
  const where = supplier === undefined ? "of any supplier that has a policy" : `of the supplier ${supplier}`;
  throw new Refusal(`There is no story "${name}" ${where}. See: list.`);
}

/** The suppliers that are looked at: the one named, or all that have a policy. */
export function suppliersOf({ policies }: World, supplier: string | undefined): string[] {
  if (supplier === undefined) return policies.policies.map(({ id }) => id);
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(supplier)) {
    throw new Refusal(`--supplier takes the id of a supplier's policy, such as harbour-ledger; got "${supplier}".`);
  }
  return [supplier];
}

async function storiesNamed(world: World, name: string, suppliers: readonly string[]): Promise<Head[]> {
  const [, hash] = KEY.exec(name) ?? [];
  if (hash !== undefined) return headsOf(world, [`${ARTICLE_PREFIX}${hash}`]);
  const byUri = suppliers.flatMap((supplier) => {
    const policy = world.policies.policies.find(({ id }) => id === supplier);
    return [name, storyId(name, policy).uri].map((uri) => articleKey(supplier, uri));
  });
  const found = await headsOf(world, byUri);
  if (found.length > 0) return found;
  const bearers = await Promise.all(suppliers.map((supplier) => world.table.referenced(referenceKey(supplier, name))));
  return headsOf(world, bearers.flat());
}

/** The heads of the partitions that have one. */
export async function headsOf({ rows }: World, partitions: readonly string[]): Promise<Head[]> {
  const keys = [...new Set(partitions)].map((pk) => ({ pk, sk: HEAD_KEY }));
  return (await rows.batch(keys)) as unknown as Head[];
}
