import type { Visit } from "../visit.ts";
import { worksOffline } from "../works-offline.ts";

interface DeviceProps {
  readonly visit: Visit;
  /** The meeting that can be kept; without it all that is kept is listed. */
  readonly meeting?: { readonly address: string; readonly version: string; readonly title: string };
}

/** What is kept on the device, filled in by script: one meeting's, or all. A sentence where nothing can be kept. */
export function Device({ visit, meeting }: DeviceProps) {
  const { say, site } = visit;
  const works = worksOffline(site.baseUrl);
  return (
    <>
      <section
        hidden
        aria-labelledby="enhed"
        class="device no-print"
        data-papers=""
        data-offline={works ? "ja" : "nej"}
        data-address={meeting?.address}
        data-version={meeting?.version}
        data-title={meeting?.title}
        data-lead={say("device.lead")}
        data-keep={say("device.keep")}
        data-keeping={say("device.keeping")}
        data-kept={say("device.kept")}
        data-again={say("device.again")}
        data-remove={say("device.remove")}
        data-remove-of={say("device.remove-of")}
        data-newer={say("device.newer")}
        data-gone={say("device.gone")}
        data-no-line={say("device.no-line")}
        data-failed={say("device.failed")}
        data-none={say("device.none")}
      >
        <h2 id="enhed" class="h3" tabindex={-1}>
          {say("device.title")}
        </h2>
        <div data-state=""></div>
        <p role="status" data-told=""></p>
      </section>
      {works ? (
        <p class="quiet" data-needs-script="papers">
          {say("device.no-script")}
        </p>
      ) : (
        <p class="quiet">{say("device.no-offline")}</p>
      )}
      <script src={site.assets.address("js/papers.js")} type="module"></script>
    </>
  );
}
