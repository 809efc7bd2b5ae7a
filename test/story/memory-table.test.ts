import { describe } from "vitest";
import { emptyRows, memoryTable } from "./memory-table.ts";
import { storyTableSuite } from "./story-table-suite.ts";

describe("the table in memory that the laws are tested on", () => {
  const table = memoryTable(emptyRows());
  storyTableSuite(() => table);
});
