import type { Answer, Proposal } from "../answer.ts";
import type { Asked } from "../asked.ts";
import type { Command } from "../command.ts";
import type { StoredFile } from "../ports.ts";
import { newestReports, type Quarantined, type QuarantineReport, quarantinedOf } from "../quarantine-reports.ts";
import { originalOf, quarantinedFile } from "../quarantined-file.ts";
import { readAgain } from "../read-again.ts";
import { Refusal } from "../refusal.ts";
import { receiptKey } from "../replay-events.ts";
import type { World } from "../world.ts";

const PAGE = 50;
/** Reports that one command opens. */
const MAX_PAGE = 5_000;
/** Hex digits of a folder's name that a table shows; as many find it again. */
const SHORT = 12;

const DOES = {
  list: listed,
  open: opened,
  replay: replayed,
} as const satisfies Record<string, (world: World, asked: Asked) => Promise<Answer | Proposal>>;

/** `quarantine`: files that could not be read, or have no supplier: what is wrong with them, and another try. */
export const quarantine: Command = {
  name: "quarantine",
  usage: "quarantine list [--all] [--limit N] | open FILE | replay FILE... | replay --all --why TEXT",
  does: "files in quarantine: which they are, why and what to do, and reading one or all of them again (FILE: its key or its id)",
  options: { all: "flag", limit: "text" },
  takes: [1, MAX_PAGE],
  async run(world, asked) {
    const [what = ""] = asked.args;
    if (what !== "list" && what !== "open" && what !== "replay") {
      throw new Refusal(`quarantine takes one of ${Object.keys(DOES).join(", ")}; got "${what}".`);
    }
    return DOES[what](world, { ...asked, args: asked.args.slice(1) });
  },
};

async function listed(world: World, asked: Asked): Promise<Answer> {
  if (asked.args.length > 0) throw new Refusal("quarantine list takes no file.");
  const { newest, all } = await newestReports(world, asked.count("limit", PAGE, MAX_PAGE));
  const files = await quarantinedOf(world, newest);
  const shown = asked.flag("all") ? files : files.filter(({ isMended }) => !isMended);
  const mended = files.length - shown.length;
  return {
    tables: [
      {
        head: ["id", "read", "key", "why"],
        rows: shown.map((one) => [one.id.slice(0, SHORT), one.report.at, one.report.key, whyOf(one)]),
        none: "Nothing is in quarantine.",
      },
    ],
    says: [
      ...(mended > 0 ? [`${mended} more have been read since: --all shows them.`] : []),
      ...(all > newest.length ? [`The newest ${newest.length} of ${all} reports were opened: raise --limit.`] : []),
    ],
    json: { reports: all, files: shown },
  };
}

function whyOf({ report }: Quarantined): string {
  return wrongRows(report)
    .map(([code, message]) => `${code} ${message}`)
    .join(" ");
}

/** What is wrong with a file, by codes of the file's own and rules of its items, each once. */
function wrongRows({ problems, records }: QuarantineReport): string[][] {
  const found = records.flatMap(({ findings }) => findings.filter(({ severity }) => severity === "quarantine"));
  const rows = [...problems.map((one) => [one.code, one.message]), ...found.map((one) => [one.rule, one.message])];
  return [...new Map(rows.map((row) => [row.join("\n"), row])).values()];
}

async function opened(world: World, asked: Asked): Promise<Answer> {
  const [name, ...more] = asked.args;
  if (name === undefined || more.length > 0) throw new Refusal("quarantine open takes one file.");
  const { id, report } = await quarantinedFile(world, name);
  return {
    tables: [
      {
        head: ["file", ""],
        rows: [
          ["key", report.key],
          ...(report.versionId ? [["version", report.versionId]] : []),
          ["read", report.at],
          ["original", `s3://${world.outputs.ArchiveBucketName}/${report.original}`],
          ["id", id],
        ],
      },
      { title: "What is wrong", head: ["code", "what"], rows: wrongRows(report) },
      {
        title: "Items of it",
        head: ["uri", "rules"],
        rows: report.records.map(itemRow),
        none: "No item of it could be read.",
      },
      { title: "What to do", head: [""], rows: report.whatToDo.map((sentence) => [sentence]) },
    ],
    json: { id, report },
  };
}

const itemRow = ({ article, findings }: QuarantineReport["records"][number]): string[] => [
  article.uri,
  findings.map(({ rule }) => rule).join(" "),
];

async function replayed(world: World, asked: Asked): Promise<Proposal> {
  const isAll = asked.flag("all");
  if (isAll === asked.args.length > 0) throw new Refusal("quarantine replay takes files, or --all.");
  const files: { id: string; report: QuarantineReport }[] = [];
  if (isAll) {
    const { newest } = await newestReports(world, asked.count("limit", MAX_PAGE, MAX_PAGE));
    files.push(...(await quarantinedOf(world, newest)).filter(({ isMended }) => !isMended));
  } else {
    for (const name of asked.args) files.push(await quarantinedFile(world, name));
  }
  const there = new Map<string, StoredFile>();
  const gone: QuarantineReport[] = [];
  for (const { report } of files) {
    const file = await originalOf(world, report);
    // Of an archive with several files in quarantine, one event reads all again.
    if (file) there.set(`${file.key}@${receiptKey(file)}`, file);
    else gone.push(report);
  }
  const proposal = readAgain(world, [...there.values()]);
  if (gone.length === 0) return proposal;
  return {
    ...proposal,
    radius: [
      ...proposal.radius,
      {
        title: "No longer in the inbox: put there again from quarantine",
        head: ["key"],
        rows: gone.map(({ key }) => [key]),
      },
    ],
    does: `${proposal.does}, and puts ${gone.length} into the inbox again`,
    touches: [...proposal.touches, ...gone.map(({ key }) => key)],
    count: proposal.count + gone.length,
    async act(author) {
      const answer = await proposal.act(author);
      const archive = world.outputs.ArchiveBucketName;
      for (const { bucket, key, original } of gone)
        await world.buckets.copy({ bucket: archive, key: original }, { bucket, key });
      return { ...answer, json: { replayed: answer.json, putAgain: gone.map(({ key }) => key) } };
    },
  };
}
