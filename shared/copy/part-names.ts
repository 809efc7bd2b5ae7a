/** Names that already mean a part of the article itself. */
const RESERVED = new Set(["text", "headline", "__proto__", "constructor", "prototype"]);

/** Gives a part its name: the source's own where it is free, else its type and number. */
export type NamePart = (stated: string | undefined, type: string) => string;

/** Names the parts of one item so that no two share a name; `renamed` hears when the source's own could not stand. */
export function partNamer(renamed: () => void): NamePart {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (stated, type) => {
    const count = (counts.get(type) ?? 0) + 1;
    counts.set(type, count);
    let name = stated ?? `${type}-${count}`;
    if (stated !== undefined && (RESERVED.has(stated) || taken.has(stated))) renamed();
    if (RESERVED.has(name)) name = `${type}-${count}`;
    for (let number = 2, free = name; taken.has(name); number += 1) name = `${free}-${number}`;
    taken.add(name);
    return name;
  };
}
