/** The port that local AWS stacks use by custom. */
export const LOCAL_PORT = 4566;
/** Where the local stack is sought when nobody names another place. */
export const LOCAL_ENDPOINT = `http://127.0.0.1:${LOCAL_PORT}`;

/** The account, region and credentials of the local stack: never the user's own. */
export const LOCAL_ACCOUNT = {
  id: "000000000000",
  region: "us-east-1",
  partition: "aws",
  accessKeyId: "local",
  secretAccessKey: "local",
} as const;
