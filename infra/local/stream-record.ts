import type { Change } from "./change-feed.ts";
import { LOCAL_ACCOUNT } from "./local-account.ts";
import type { StreamView } from "./plan.ts";

/** A change as a function gets it from a DynamoDB stream of the given view. */
export function streamRecord(change: Change, streamArn: string, view: StreamView) {
  const { newImage, oldImage } = change;
  const showsNew = newImage !== undefined && (view === "NEW_IMAGE" || view === "NEW_AND_OLD_IMAGES");
  const showsOld = oldImage !== undefined && (view === "OLD_IMAGE" || view === "NEW_AND_OLD_IMAGES");
  return {
    eventID: change.sequence,
    eventName: change.event,
    eventVersion: "1.1",
    eventSource: "aws:dynamodb",
    awsRegion: LOCAL_ACCOUNT.region,
    dynamodb: {
      ApproximateCreationDateTime: change.at / 1000,
      Keys: change.keys,
      ...(showsNew ? { NewImage: newImage } : {}),
      ...(showsOld ? { OldImage: oldImage } : {}),
      SequenceNumber: change.sequence,
      SizeBytes: JSON.stringify(newImage ?? oldImage ?? {}).length,
      StreamViewType: view,
    },
    eventSourceARN: streamArn,
  };
}
