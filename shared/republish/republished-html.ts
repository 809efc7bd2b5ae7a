import { escapeHtml } from "../markup/escape-html.ts";
import { htmlBlocks } from "../markup/html-blocks.ts";
import { safeLink } from "../markup/safe-link.ts";
import { tdmProperties } from "../rights/odrl/tdm-export.ts";
import { newsArticle } from "./news-article.ts";
import { bylines, captionOf, pageNotes } from "./page-notes.ts";
import type { Illustration, Republication } from "./republish.ts";

/** Files of a picture that a page can show. */
const PICTURES = new Set(["picture", "graphic"]);

/**
 * A republished story as a page of its own. Every word of the copy is escaped or comes through the sanitiser, addresses
 * are of the web alone, and nothing in it runs.
 */
export function republishedHtml(republication: Republication): string {
  const { record, lines, illustrations } = republication;
  const { article, rights } = record;
  const headline = article.headlines?.[0]?.value ?? article.title ?? "";
  const line = (kind: string, text: string) => `<p class="${kind}">${escapeHtml(text)}</p>`;
  const notes = pageNotes(republication).map(({ kind, text, href }) => {
    const rel = kind === "licence" ? ' rel="license"' : "";
    return href
      ? `<p class="${kind}"><a${rel} href="${escapeHtml(href)}">${escapeHtml(text)}</a></p>`
      : line(kind, text);
  });
  return [
    "<!doctype html>",
    `<html lang="${escapeHtml(languageOf(article.language))}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<title>${escapeHtml(headline)}</title>`,
    ...headOf(republication),
    "</head>",
    "<body>",
    "<article>",
    `<h1>${escapeHtml(headline)}</h1>`,
    ...bylines(republication).map((text) => line("byline", text)),
    ...lines.top.map((text) => line("attribution", text)),
    ...lines.caption.map((text) => line("attribution", text)),
    ...bodyOf(article.bodies ?? []),
    ...illustrations.map(figureOf),
    ...(notes.length > 0 ? ["<footer>", ...notes, "</footer>"] : []),
    ...lines.logos.map(
      (src) => `<img class="logo" src="${escapeHtml(src)}" alt="${escapeHtml(rights.creditText ?? "")}">`,
    ),
    ...lines.counters.map((src) => `<img class="counter" src="${escapeHtml(src)}" alt="" width="1" height="1">`),
    "</article>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

const languageOf = (tag: string | undefined) =>
  tag && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,5}$/.test(tag) ? tag : "und";

function headOf({ record, lines }: Republication): string[] {
  const { rights } = record;
  const canonical = safeLink(rights.canonicalUrl ?? "");
  const licence = safeLink(lines.licence ?? rights.parts[0]?.license?.uri ?? "");
  const link = (rel: string, href: string | undefined) =>
    href ? [`<link rel="${rel}" href="${escapeHtml(href)}">`] : [];
  const metas = Object.entries(tdmProperties(rights.dataMining)).map(
    ([name, value]) => `<meta name="${name}" content="${escapeHtml(value)}">`,
  );
  return [...link("canonical", canonical), ...link("license", licence), ...metas, described(record)];
}

/** The description for machines. In a script nothing is an entity: what could end it is written in escapes of JSON. */
function described(record: Republication["record"]): string {
  const { url, ...rest } = newsArticle(record);
  const json = JSON.stringify({ ...rest, ...(url ? { isBasedOn: url } : {}) });
  const safe = json.replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `<script type="application/ld+json">${safe}</script>`;
}

function bodyOf(bodies: NonNullable<Republication["record"]["article"]["bodies"]>): string[] {
  const html = bodies.find(({ contentType }) => contentType === "text/html")?.value;
  if (html !== undefined) return htmlBlocks(html).map((block) => block.html);
  const text = bodies.find(({ contentType }) => contentType === "text/plain")?.value ?? bodies[0]?.value ?? "";
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll("\n", "<br>")}</p>`);
}

function figureOf(illustration: Illustration): string {
  const { association } = illustration;
  const caption = captionOf(illustration);
  const href = association.renditions?.map((one) => safeLink(one.href ?? "")).find((one) => one?.startsWith("https:"));
  const isShown = href !== undefined && PICTURES.has(association.type ?? "picture");
  const shown = isShown
    ? `<img src="${escapeHtml(href)}" alt="${escapeHtml(association.headlines?.[0]?.value ?? association.title ?? "")}">`
    : "";
  return `<figure data-part="${escapeHtml(association.name)}">${shown}<figcaption>${escapeHtml(caption)}</figcaption></figure>`;
}
