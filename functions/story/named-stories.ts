import type { Reading } from "../../shared/copy/reading.ts";
import type { NamedStory } from "../../shared/rights/desk.ts";
import { storyId } from "../../shared/rights/story-id.ts";
import { articleKey, referenceKey } from "../../shared/story/keys.ts";
import type { StoryTable } from "./ports.ts";
import type { Story } from "./story.ts";
import type { Desk } from "./take-turn.ts";

/** A name by which an item cancels other stories, and the partitions in which kills by that name wait. */
export interface KillName {
  ref: string;
  partitions: string[];
  references: string[];
  /** The item asks to hold what bears it, and does not end it. */
  holds?: true;
}

/** The names that an item cancels, or asks to hold; a blank one names nothing, and must kill nothing. */
export function killNames(
  { statements }: Pick<Reading, "statements">,
  supplier: string,
  { policies }: Desk,
): KillName[] {
  const policy = policies.policies.find(({ id }) => id === supplier);
  const named = (name: "cancels" | "withholds") =>
    statements.flatMap(({ field, value }) => (field === name && value.trim() ? [value.trim()] : []));
  const killed = new Set(named("cancels"));
  const held = new Set(named("withholds").filter((ref) => !killed.has(ref)));
  return [...killed, ...held].map((ref) => {
    // Suppliers that write the version at the end of an id may name any version of the story.
    const names = [...new Set([ref, storyId(ref, policy).uri])];
    return {
      ref,
      partitions: names.map((name) => articleKey(supplier, name)),
      references: names.map((name) => referenceKey(supplier, name)),
      ...(held.has(ref) ? { holds: true as const } : {}),
    };
  });
}

/** Who bears a name. */
export interface Bearers {
  /** All of them; the killing item only where no other bears it. */
  all: string[];
  /** The one whose uri it is: the name means it, whoever else may be meant as well. */
  exact: string | undefined;
  /** Those that stand beside the story whose uri it is, here or not: the name may mean that alone. */
  beside: ReadonlySet<string>;
  /** How many stories the name may mean, one that is not here among them. */
  count: number;
}

/** The stories of the killer's supplier that bear a name, and those that stand beside them. */
export async function bearersOf(
  table: StoryTable,
  { partitions, references }: KillName,
  own: string,
): Promise<Bearers> {
  const heads = (await Promise.all(partitions.map(async (pk) => ((await table.head(pk)) ? [pk] : [])))).flat();
  const under = (names: readonly string[]) => Promise.all(names.map((name) => table.referenced(name)));
  const [beside, found] = await Promise.all([under(partitions), under(references)]);
  const all = [...new Set([...heads, ...beside.flat(), ...found.flat()])];
  const others = all.filter((pk) => pk !== own);
  const named = heads.filter((pk) => pk !== own);
  const meant = others.length > 0 ? others : all;
  const isAbsent = beside.flat().length > 0 && named.length === 0;
  return {
    all: meant,
    exact: named.length === 1 ? named[0] : undefined,
    beside: new Set(beside.flat()),
    count: meant.length + (isAbsent ? 1 : 0),
  };
}

/** What a decision on a killing item must know: how many stories each of its names means, and whose they are if not its own. */
export async function namedStories(desk: Desk, story: Story, reading: Reading): Promise<NamedStory[]> {
  const named: NamedStory[] = [];
  for (const name of killNames(reading, story.supplier, desk)) {
    const { exact, count } = await bearersOf(desk.table, name, story.pk);
    const stories = exact ? 1 : count;
    const heldBy = stories === 0 ? await otherHolder(desk, story.supplier, name.ref) : undefined;
    named.push({ ref: name.ref, stories, ...(heldBy ? { heldBy } : {}), ...(name.holds ? { holds: name.holds } : {}) });
  }
  return named;
}

/** Another supplier whose story has this uri: it cannot be killed by this one, and the desk should know. */
async function otherHolder({ table, policies }: Desk, supplier: string, uri: string): Promise<string | undefined> {
  for (const { id } of policies.policies) {
    if (id !== supplier && (await table.head(articleKey(id, uri)))) return id;
  }
  return undefined;
}
