import { type Fields, isFields } from "./notes.ts";

/** What else newsrooms drop as JSON, told by fields that are there together; the first row that fits. */
const KINDS: readonly (readonly [kind: string, fields: readonly (readonly string[])[]])[] = [
  [
    "a sports fixture or result",
    [
      ["homeTeam", "hometeam", "home_team"],
      ["awayTeam", "awayteam", "away_team"],
    ],
  ],
  ["a planning item", [["planning_date", "coverages", "planning_item"]]],
  [
    "an event of a calendar",
    [
      ["startDate", "start_date", "startdate", "dtstart", "dates"],
      [
        "endDate",
        "end_date",
        "enddate",
        "dtend",
        "venue",
        "location",
        "eventConfirmed",
        "recurring_rule",
        "occur_status",
      ],
    ],
  ],
];

/** What an object of JSON is when it is no article, such as `an event of a calendar`; undefined where nothing tells. */
export function kindOfObject(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (!isFields(first)) return undefined;
  const has = (fields: Fields, names: readonly string[]) => names.some((name) => name in fields);
  return KINDS.find(([, needed]) => needed.every((names) => has(first, names)))?.[0];
}
