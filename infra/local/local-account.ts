/** The account, region and credentials of the local stack: never the user's own. */
export const LOCAL_ACCOUNT = {
  id: "000000000000",
  region: "us-east-1",
  partition: "aws",
  accessKeyId: "local",
  secretAccessKey: "local",
} as const;
