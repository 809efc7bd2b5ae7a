import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { AssetHashType, DockerImage } from "aws-cdk-lib";
import * as lambda from "aws-cdk-lib/aws-lambda";
import { POLICY_BUNDLE_FILE, SUBSCRIBERS_FILE } from "../shared/names.ts";
import type { Subscriber } from "../shared/subscribers/subscriber.ts";
import { bundle } from "./bundle.ts";
import { FUNCTIONS } from "./functions.ts";
import type { CodeOf } from "./pipeline.ts";

const FUNCTIONS_FOLDER = join(import.meta.dirname, "..", "functions");

/**
 * The code of the functions, bundled on this machine while the stack is synthesized; beside what decides lie the
 * compiled policies, as `policyBundle` gives them, and beside what tells them the subscribers. Throws when a handler is
 * wrong.
 */
export function bundledCode(compiled: string, subscribers: readonly Subscriber[] = []): CodeOf {
  return (name) =>
    lambda.Code.fromAsset(join(FUNCTIONS_FOLDER, name), {
      assetHashType: AssetHashType.OUTPUT,
      bundling: {
        // The type asks for an image. It is never pulled: the local bundling below builds or throws.
        image: DockerImage.fromRegistry("local-bundling-only"),
        local: {
          tryBundle(outdir) {
            bundle(join(FUNCTIONS_FOLDER, name, "handler.ts"), outdir);
            if (FUNCTIONS[name].decides) writeFileSync(join(outdir, POLICY_BUNDLE_FILE), compiled);
            if (FUNCTIONS[name].tells) writeFileSync(join(outdir, SUBSCRIBERS_FILE), JSON.stringify(subscribers));
            return true;
          },
        },
      },
    });
}
