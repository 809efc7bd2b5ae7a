import type { Command } from "./command.ts";
import { audit } from "./commands/audit.ts";
import { list } from "./commands/list.ts";
import { orders } from "./commands/orders.ts";
import { quarantine } from "./commands/quarantine.ts";
import { reach } from "./commands/reach.ts";
import { reconcile } from "./commands/reconcile.ts";
import { redecide } from "./commands/redecide.ts";
import { redrive } from "./commands/redrive.ts";
import { replay } from "./commands/replay.ts";
import { report } from "./commands/report.ts";
import { show } from "./commands/show.ts";
import { stats } from "./commands/stats.ts";

/** The commands of the desk in the order of its help: what is there, what to do about it, and mending the pipeline. */
export const COMMANDS: readonly Command[] = [
  list,
  show,
  reach,
  ...orders,
  redecide,
  report,
  audit,
  stats,
  quarantine,
  replay,
  reconcile,
  redrive,
];
