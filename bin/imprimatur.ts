import { imprimaturApp } from "../infra/imprimatur-app.ts";

imprimaturApp().synth();
