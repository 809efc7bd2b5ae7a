import { anpa } from "./anpa.ts";
import { apMedia } from "./ap-media.ts";
import { canadianPress } from "./canadian-press.ts";
import { dpaDigitalwires } from "./dpa-digitalwires.ts";
import type { Format } from "./format.ts";
import { htmlPage } from "./html-page.ts";
import { iptc7901 } from "./iptc7901.ts";
import { newsml12 } from "./newsml-1.2.ts";
import { newsmlG2 } from "./newsml-g2.ts";
import { ninjs } from "./ninjs.ts";
import { nitf } from "./nitf.ts";
import { ntbRelease } from "./ntb-release.ts";
import { rfc822 } from "./rfc822.ts";
import { ritzau } from "./ritzau.ts";
import { rssAtom } from "./rss-atom.ts";
import { webPageText } from "./web-page-text.ts";
import { wordpressWxr } from "./wordpress-wxr.ts";
import { zczc } from "./zczc.ts";

/** The wire formats in the order in which they are asked: those told by their syntax first, prose last. */
export const FORMATS: readonly Format[] = [
  dpaDigitalwires,
  apMedia,
  ninjs,
  nitf,
  newsmlG2,
  newsml12,
  ritzau,
  canadianPress,
  ntbRelease,
  wordpressWxr,
  rssAtom,
  htmlPage,
  rfc822,
  iptc7901,
  anpa,
  zczc,
  webPageText,
];
