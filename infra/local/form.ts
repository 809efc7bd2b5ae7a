/** The fields of a request in the AWS query protocol. */
export type Form = Record<string, string>;

/** The fields under `prefix` whose names go on with an index: `{ "1": { "Id": ... }, "2": ... }`, in order. */
export function indexed(form: Form, prefix: string): Form[] {
  const members = new Map<number, Form>();
  for (const [name, value] of Object.entries(form)) {
    if (!name.startsWith(prefix)) continue;
    const [, index, field] = /^(\d+)(?:\.(.+))?$/.exec(name.slice(prefix.length)) ?? [];
    if (index === undefined) continue;
    const member = members.get(Number(index)) ?? {};
    member[field ?? ""] = value;
    members.set(Number(index), member);
  }
  return [...members].sort(([left], [right]) => left - right).map(([, member]) => member);
}

/** Reads an `application/x-www-form-urlencoded` body. */
export function readForm(body: string): Form {
  return Object.fromEntries(new URLSearchParams(body));
}

/** Text as XML content or attribute value. */
export function escapeXml(text: string): string {
  const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#xD;" };
  return text.replace(/[&<>"\r]/g, (char) => entities[char] ?? char);
}
