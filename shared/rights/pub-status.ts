/** What a publication status means, in ninjs' words; anything unknown is as good as withheld. */
export function pubStatusOf(value: string): "usable" | "withheld" | "canceled" {
  const status = value
    .trim()
    .toLowerCase()
    .replace(/^stat:/, "");
  if (status === "usable" || status === "embargoed") return "usable";
  return /^cancell?ed$/.test(status) ? "canceled" : "withheld";
}
