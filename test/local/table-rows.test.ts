import { describe, expect, it } from "vitest";
import type { Change, ChangeFeed } from "../../infra/local/change-feed.ts";
import { tableRows } from "../../infra/local/drop/table-rows.ts";

const head = (owes: string | undefined, at: number): Change => ({
  sequence: String(at),
  event: "MODIFY",
  keys: { pk: { S: "ART#1" }, sk: { S: "HEAD" } },
  newImage: { pk: { S: "ART#1" }, sk: { S: "HEAD" }, ...(owes === undefined ? {} : { owes: { N: owes } }) },
  at,
});

function followed() {
  let tell: (change: Change) => void = () => {};
  const feed: ChangeFeed = {
    read(reader) {
      tell = (change) => reader(change, () => {});
    },
  };
  const news: string[] = [];
  const rows = tableRows("http://127.0.0.1:1", "Articles", feed, (pk) => news.push(pk));
  return { rows, news, tell: (change: Change) => tell(change) };
}

describe("the rows that a start follows", () => {
  it("are as the stream last showed them", () => {
    const { rows, news, tell } = followed();
    tell(head("1", Date.now() + 1000));
    expect(rows.seen("ART#1", "HEAD")).toMatchObject({ owes: 1 });
    tell(head(undefined, Date.now() + 2000));
    expect(rows.seen("ART#1", "HEAD")).toEqual({ pk: "ART#1", sk: "HEAD" });
    expect(news).toEqual(["ART#1", "ART#1"]);
  });
  it("are not what an earlier run left in the stream", () => {
    const { rows, news, tell } = followed();
    tell(head("1", Date.now() - 1000));
    expect(rows.seen("ART#1", "HEAD")).toBeUndefined();
    expect(news).toEqual([]);
  });
});
