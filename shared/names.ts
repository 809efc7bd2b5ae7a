/** Names that infrastructure and functions must spell alike. */

/** Environment variables of the functions. */
export const ENV = {
  articlesTable: "ARTICLES_TABLE",
  archiveBucket: "ARCHIVE_BUCKET",
  releaseQueueUrl: "RELEASE_QUEUE_URL",
  noticesTopicArn: "NOTICES_TOPIC_ARN",
  deskTopicArn: "DESK_TOPIC_ARN",
  heartbeatTopicArn: "HEARTBEAT_TOPIC_ARN",
  inboxBucket: "INBOX_BUCKET",
} as const;

/** Key prefixes of the archive bucket. */
export const ARCHIVE_PREFIX = { records: "records/", released: "released/", quarantine: "quarantine/" } as const;

/** The inbox takes copy under this prefix: `in/<supplier>/...`. Objects elsewhere are read as well. */
export const INBOX_PREFIX = "in/";

/** A side-car beside `<key>` states rights that the copy itself cannot carry. */
export const SIDECAR_SUFFIX = ".rights.json";

/** The table's keys, indexes and the attributes that the stack filters or indexes on. */
export const TABLE = {
  partitionKey: "pk",
  sortKey: "sk",
  /** Present only while a turn, or a receipt, is unannounced. The stream's filter looks for it. */
  owes: "owes",
  ttl: "expiresAt",
  dueIndex: { name: "due", partitionKey: "duePk", sortKey: "dueAt" },
  deskIndex: { name: "desk", partitionKey: "deskPk", sortKey: "deskAt", attributes: ["uri", "state", "headline"] },
} as const;

/** Shards of the `due` index: each takes about 500 writes a second. */
export const DUE_SHARDS = 16;

/** File beside a function's bundle that holds the compiled policies. */
export const POLICY_BUNDLE_FILE = "policies.json";

/** File beside a function's bundle that holds the subscribers. */
export const SUBSCRIBERS_FILE = "subscribers.json";

/** Logical id of the schedule that lets the heartbeat beat: on one machine it rests unless it is asked for. */
export const HEARTBEAT_SCHEDULE = "HeartbeatSchedule";

/** CloudWatch namespace and names of the metrics that alarms look at. */
export const METRICS = {
  namespace: "Imprimatur",
  service: "imprimatur",
  /** Dimensions: supplier, state. */
  decided: "ItemsDecided",
  quarantined: "FilesQuarantined",
  received: "FilesReceived",
  announced: "NoticesPublished",
  /** Dimension: supplier. Every item that was read of it, whatever came of it. */
  items: "ItemsRead",
  /** Milliseconds between the time that a story waited for and its being freed. */
  late: "EmbargoLateness",
  /** Seconds that the oldest of what is due has waited since its time; 0 where nothing is late. */
  oldestDue: "OldestDue",
  /** Seconds from a heartbeat's being put into the inbox to its notice, its embargo among them. */
  heartbeat: "HeartbeatSeconds",
  /** Days until the next date on which terms must be read again or an agreement ends. */
  termsDaysLeft: "TermsDaysLeft",
} as const;
