import { elementsIn, textIn } from "../../xml/elements.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import { componentsIn, languageIn, mediaTypeOf, roleOf } from "./component.ts";
import type { Story } from "./story.ts";

/** Roles of texts that stand at something else and are no story. */
const BESIDE = /^(?:caption|title|headline|subheadline|stylesheet|contact)$/;
/** Roles whose component is a part of its own, with all that is written in it. */
const MEDIA = /^(?:audio|video|picture|photo|image|graphic|quote|logo|sound|clip|highdef|preview|thumbnail|quicklook)$/;
/** A story told beside the main one: it may have another author, and terms of its own. */
const ASIDE = /^(?:supporting|supplementary|sidebar)$/;

/** Languages of one item. Each is a story of its own: 20,000 of them took half a minute. */
const MOST_LANGUAGES = 30;

const hasWords = (component: XmlElement) =>
  elementsIn(component, "ContentItem")
    .flatMap((content) => elementsIn(content, "DataContent"))
    .some((content) => textIn(content).trim() !== "");

/** Whether a component, or one inside of it, holds the text of a story. Parsing has bounded the depth. */
function hasStory(component: XmlElement): boolean {
  const role = roleOf(component);
  if (BESIDE.test(role) || MEDIA.test(role)) return false;
  return hasWords(component) || componentsIn(component).some(hasStory);
}

function hasMedia(component: XmlElement): boolean {
  return (
    elementsIn(component, "ContentItem").some((content) => mediaTypeOf(content) !== undefined) ||
    componentsIn(component).some(hasMedia)
  );
}

function isPart(component: XmlElement): boolean {
  const role = roleOf(component);
  if (MEDIA.test(role) || ASIDE.test(role)) return true;
  return !BESIDE.test(role) && !hasStory(component) && hasMedia(component);
}

function gather(component: XmlElement, story: Story): void {
  story.components.push(component);
  for (const inner of componentsIn(component)) {
    if (isPart(inner)) story.media.push(inner);
    else gather(inner, story);
  }
}

/** The components that tell the same in several languages, each with a text of its own; none where there are no two. */
function versionsIn(component: XmlElement): Map<string, XmlElement[]> {
  const versions = new Map<string, XmlElement[]>();
  for (const inner of componentsIn(component)) {
    const language = languageIn(inner)?.toLowerCase();
    if (!language || isPart(inner) || !hasStory(inner) || componentsIn(inner).length === 0) continue;
    versions.set(language, [...(versions.get(language) ?? []), inner]);
  }
  return versions.size > 1 && versions.size <= MOST_LANGUAGES ? versions : new Map();
}

/** The stories of an item of news: one, or one for each language that it is told in. */
export function storiesOf(newsItem: XmlElement, at: string): Story[] {
  const tops = componentsIn(newsItem);
  const [only] = tops;
  const versions = only && tops.length === 1 ? versionsIn(only) : new Map<string, XmlElement[]>();
  if (only && versions.size > 1) {
    const told = new Set([...versions.values()].flat());
    return [...versions].map(([variant, own]) => {
      const story: Story = { newsItem, at, components: [], media: [], variant };
      const children = only.children.filter(
        (child) => typeof child === "string" || !told.has(child) || own.includes(child),
      );
      gather({ ...only, children }, story);
      return story;
    });
  }
  const story: Story = { newsItem, at, components: [], media: [] };
  for (const top of tops) gather(top, story);
  return [story];
}
