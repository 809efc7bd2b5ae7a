import { describe, expect, it } from "vitest";
import { readEmbargo } from "../../shared/rights/terms/embargo-reading.ts";
import { bundleOf, policyOf } from "./desk-of.ts";
import { itemOf, passagesOf, readItem, says } from "./item-of.ts";

const embargo = (field: string, note: string) => {
  const passages = passagesOf([{ role: "ed-note", text: note, pointer: "/note" }, "Tide turns early", "It turned."]);
  const item = itemOf({ passages, statements: [says("embargoedUntil", field)] });
  return readEmbargo(readItem(item, bundleOf(policyOf())));
};

// PA states both: the time in docdata, in ISO's basic spelling, and the same clock reading in a note.
describe("a note on the embargo beside a field that states it", () => {
  it.each([
    ["20260206T000100+0100", "EMBARGOED until 0001 Friday February 6"],
    ["2026-02-06T00:01:00+01:00", "EMBARGOED until 0001 Friday February 6"],
    ["20260206T000100+0100", "EMBARGOED until 2301 GMT Thursday February 5"],
    ["20260206T000100", "EMBARGOED until 0001 Friday February 6"],
  ])("%s agrees with %j", (field, note) => {
    expect(embargo(field, note)).toMatchObject({ isIndefinite: false, sources: [{ raw: field }] });
  });
  it("holds without end where it states another time", () => {
    expect(embargo("20260206T000100+0100", "EMBARGOED until 0700 Friday February 6").isIndefinite).toBe(true);
  });
});
