import { describe, expect, it } from "vitest";
import { MAX_MESSAGES, readMessages } from "../../shared/wire/read-messages.ts";
import { wireMessages } from "../../shared/wire/wire-messages.ts";

const parts = (copy: string) =>
  wireMessages(copy).map(({ header, text, trailer, hasText, hasEnd }) => [
    copy.slice(...header),
    copy.slice(...text),
    copy.slice(...trailer),
    hasText,
    hasEnd,
  ]);

describe("the messages of a file", () => {
  it("fall into header, text and trailer", () => {
    expect(parts("\x01head\x02text\x03tail\x04\x01two\x02more\x03\x04")).toEqual([
      ["head", "text", "tail\x04", true, true],
      ["two", "more", "\x04", true, true],
    ]);
  });
  it("end their text at the first end mark: what follows is no text", () => {
    expect(parts("\x01h\x02text\x03secret\x03secret\x04")[0]?.[1]).toBe("text");
    expect(parts("\x01h\x02text\x04secret\x03")[0]?.[1]).toBe("text");
  });
  it("may lack any of it", () => {
    expect(parts("\x01head")).toEqual([["head", "", "", false, false]]);
    expect(parts("\x01head\x02text")).toEqual([["head", "text", "", true, false]]);
    expect(parts("\x01\x01\x02\x03")).toEqual([
      ["", "", "", false, false],
      ["", "", "", true, true],
    ]);
    expect(parts("no controls")).toEqual([["no controls", "", "", false, false]]);
  });
  it("are refused beyond the limit, each being a record", () => {
    const copy = "\x01h\x02t\x03".repeat(MAX_MESSAGES + 1);
    const read = readMessages(copy, copy, { bareParts: () => ({ header: [], text: [] }), itemOf: () => undefined });
    expect(read.problems).toEqual([{ code: "TOO_MANY_ITEMS", detail: "1001, the limit is 1000" }]);
  });
});
