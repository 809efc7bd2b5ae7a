import type { AssociationCopy, Passage } from "../copy/item-copy.ts";
import type { Statement } from "../copy/statement.ts";
import { isUri } from "../markup/uri.ts";
import type { Figure } from "./figures.ts";

/** A picture of the text as a part of its item, with its credits and its caption. */
export interface FigurePart {
  association: AssociationCopy;
  statements: Statement[];
  passages: Passage[];
}

function associationOf(figure: Figure, name: string): AssociationCopy {
  const { sources, width, height, alternative, title, caption, ids } = figure;
  const size = { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) };
  const uri = ids.find(isUri);
  const descriptions = [
    ...(caption ? [{ role: "caption", value: caption }] : []),
    ...(alternative && alternative !== caption ? [{ role: "alternative-text", value: alternative }] : []),
  ];
  const renditions = sources.map((href, at) => ({ name: String(at + 1), href, ...(at === 0 ? size : {}) }));
  return {
    name,
    type: "picture",
    ...(uri ? { uri } : {}),
    ...(title ? { headlines: [{ role: "main", value: title }] } : {}),
    ...(descriptions.length > 0 ? { descriptions } : {}),
    ...(renditions.length > 0 ? { renditions } : {}),
    ...(ids.length > 0 ? { altIds: ids.map((value) => ({ role: "ref", value })) } : {}),
  };
}

/** Makes a figure the part of that name; `pointer` says where its text stands. */
export function figurePart(figure: Figure, name: string, pointer: string): FigurePart {
  const of = { pointer, part: name };
  return {
    association: associationOf(figure, name),
    statements: figure.credits.map((value) => ({ field: "creditText", value, source: "item-structured", ...of })),
    passages: figure.caption ? [{ role: "caption", text: figure.caption, ...of }] : [],
  };
}
