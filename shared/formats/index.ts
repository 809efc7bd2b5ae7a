import { apMedia } from "./ap-media.ts";
import { dpaDigitalwires } from "./dpa-digitalwires.ts";
import type { Format } from "./format.ts";
import { ninjs } from "./ninjs.ts";
import { nitf } from "./nitf.ts";
import { webPageText } from "./web-page-text.ts";

/** The wire formats in the order in which they are asked: those told by their syntax first, prose last. */
export const FORMATS: readonly Format[] = [dpaDigitalwires, apMedia, ninjs, nitf, webPageText];
