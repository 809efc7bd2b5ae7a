import { describe, expect, it } from "vitest";
import { decide } from "../../../shared/rights/decide.ts";
import type { PolicyBundle } from "../../../shared/rights/policy/policy.ts";
import { type CorpusItem, corpusBytes, corpusFiles, HAS_CORPUS, itemsOf, readAtPrefix } from "../flow/corpus-items.ts";
import { sentDesk, standingPolicies } from "../flow/sent-desk.ts";
import { isSampled } from "./sampled.ts";
import { isUnread, wider } from "./wider.ts";

/** Elements, attributes and members that hold rights, status or an embargo, in any format of the corpus, and their value. */
const FIELD =
  /(?:embargoed\w*|pub[sS]tatus|Status|management-status|usage-?[tT]erms|UsageType|copyright\w*|CopyrightLine|copyrite|rights\w*|enddate|startdate|geography|limitations|credit\w*|edNote|ednote|license|date\.(?:release|expire))(?:"?\s*:\s*"|="|='|[^<>]{0,80}>)([^"'<>]{2,200})/g;

/** Values of one file: feeds repeat theirs for each item. */
const MOST_PLACES = 8;

/** One value in a file: where it starts and ends, in bytes. */
interface Place {
  field: string;
  start: number;
  end: number;
}

function placesIn(bytes: Buffer): Place[] {
  const found = [...bytes.toString("latin1").matchAll(FIELD)].slice(0, MOST_PLACES);
  return found.map(({ 0: whole, 1: value = "", index }) => {
    const end = index + whole.length;
    return { field: whole.slice(0, 40), start: end - value.length, end };
  });
}

/** The same bytes with one value written over; lengths stay, so that the rest of the file stands. */
function overwritten(bytes: Buffer, { start, end }: Place): Buffer {
  const harmed = Buffer.from(bytes);
  harmed.fill("?", start, end);
  return harmed;
}

/** What writing over one value of a file lets through that the file as it came did not. */
async function widened(file: string, place: Place, items: readonly CorpusItem[], policies: PolicyBundle) {
  const found: string[] = [];
  for (const after of await itemsOf(file, overwritten(corpusBytes(file), place))) {
    const before = items[after.index];
    if (!before) continue;
    const desk = sentDesk(policies, before);
    const judged = (item: CorpusItem) => decide(readAtPrefix({ ...item, agency: before.agency }, policies), desk);
    const harmed = judged(after);
    const what = wider(judged(before), harmed).filter((one) => !isUnread(harmed, one));
    found.push(...what.map((one) => `${file} ${after.index}: ${place.field}: ${one}`));
  }
  return found;
}

describe.skipIf(!HAS_CORPUS)(
  "a corpus file of which one value is written over (skipped where ../shared is absent)",
  () => {
    it("never becomes wider, part by part", async () => {
      const policies = standingPolicies();
      const found: string[] = [];
      let harms = 0;
      for (const file of corpusFiles().filter(isSampled)) {
        const items = await itemsOf(file);
        for (const place of items.length > 0 ? placesIn(corpusBytes(file)) : []) {
          harms += 1;
          found.push(...(await widened(file, place, items, policies)));
        }
      }
      expect(harms).toBeGreaterThan(50);
      expect(found).toEqual([]);
    });
  },
);
